namespace Exosome.Sdk.Tests.Claims.Languages;

/// <summary>A line of Texts/*.txt: V (a claim), O (lawful copy, or talk about claims) or S (a string of software); markets; the text.</summary>
internal sealed record LabelledText(char Label, string[]? Markets, string Text)
{
    public static readonly string[] Languages = ["de", "fr", "es", "it", "pt", "ja", "ko", "zh"];

    public static List<LabelledText> Read(string language)
    {
        using Stream stream = typeof(LabelledText).Assembly.GetManifestResourceStream("texts/" + language + ".txt")!;
        using var reader = new StreamReader(stream);
        var texts = new List<LabelledText>();
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ', 3);
            if (parts.Length == 3 && parts[0] is "V" or "O" or "S")
            {
                texts.Add(new LabelledText(parts[0][0], parts[1] is "ALL" ? null : parts[1].Split(','), parts[2]));
            }
        }

        return texts;
    }
}
