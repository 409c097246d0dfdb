using System.Text;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>Turns one entry of a pack into all the forms it stands for: spelling variants in braces, then inflection.</summary>
internal static class FormExpander
{
    /// <summary>An entry that stands for more forms than this is a slip of the pen.</summary>
    private const int MostForms = 512;

    /// <summary>Words this short are articles and prepositions, which have no plural.</summary>
    private const int ShortestNoun = 4;

    /// <summary>Adds every form of an entry. False when the braces do not match or the forms are too many.</summary>
    public static bool TryExpand(string entry, PackInflection? inflection, bool inflectLast, bool everyWord, List<string> forms)
    {
        bool asWritten = entry.Length > 1 && entry[0] == '=';
        var spelled = new List<string>();
        if (!TrySpell(asWritten ? entry.Substring(1) : entry, spelled))
        {
            return false;
        }

        foreach (string form in spelled)
        {
            forms.Add(form);
            if (inflection != null && !asWritten)
            {
                Inflect(form, inflection, inflectLast, forms);
                if (everyWord && form.AsSpan().IndexOf(' ') > 0)
                {
                    InflectTogether(form, inflection, forms);
                }
            }
        }

        return true;
    }

    /// <summary><c>an[a]emi{a,c}</c> is four words.</summary>
    private static bool TrySpell(string entry, List<string> forms)
    {
        int open = entry.IndexOfAny(['{', '[']);
        if (open < 0)
        {
            if (entry.IndexOfAny(['}', ']']) >= 0)
            {
                return false;
            }

            forms.Add(entry);
            return forms.Count <= MostForms;
        }

        int close = entry.IndexOf(entry[open] == '{' ? "}" : "]", open, StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        string inside = entry.Substring(open + 1, close - open - 1);
        string[] choices = entry[open] == '{' ? inside.Split(',') : ["", inside];
        foreach (string choice in choices)
        {
            if (!TrySpell(string.Concat(entry.Substring(0, open), choice.Trim(), entry.Substring(close + 1)), forms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"tache brune" is "taches brunes", "dolor de cabeza" is "dolores de cabeza": all words, and the first alone, in their first form.</summary>
    private static void InflectTogether(string form, PackInflection inflection, List<string> forms)
    {
        string[] words = form.Split(' ');
        var changed = new List<string>();
        string first = form;
        for (int i = 0; i < words.Length; i++)
        {
            changed.Clear();
            if (words[i].Length >= ShortestNoun)
            {
                Inflect(words[i], inflection, true, changed);
            }

            if (changed.Count > 0)
            {
                words[i] = changed[0];
            }

            first = i == 0 ? string.Join(" ", words) : first;
        }

        forms.Add(first);
        forms.Add(string.Join(" ", words));
    }

    private static void Inflect(string form, PackInflection inflection, bool last, List<string> forms)
    {
        // Verbs change in their first word ("gets rid of"), nouns in their last ("disc herniations").
        int cut = last ? form.LastIndexOf(' ') + 1 : 0;
        int end = last || form.AsSpan().IndexOf(' ') < 0 ? form.Length : form.AsSpan().IndexOf(' ');
        string word = form.Substring(cut, end - cut);
        string[]? best = null;
        int longest = -1;
        foreach (KeyValuePair<string, string[]> rule in inflection.Endings)
        {
            if (rule.Key.Length > longest && word.EndsWith(rule.Key, StringComparison.Ordinal))
            {
                longest = rule.Key.Length;
                best = rule.Value;
            }
        }

        if (best == null)
        {
            return;
        }

        var builder = new StringBuilder();
        foreach (string ending in best)
        {
            _ = builder.Clear().Append(form, 0, cut).Append(word, 0, word.Length - longest).Append(ending).Append(form, end, form.Length - end);
            forms.Add(builder.ToString());
        }
    }
}
