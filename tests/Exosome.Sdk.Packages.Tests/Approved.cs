namespace Exosome.Sdk.Packages.Tests;

/// <summary>Compares a text with the one that was approved and lies beside these tests.</summary>
internal static class Approved
{
    private const string Accept = "EXOSOME_UPDATE=1 dotnet test tests/Exosome.Sdk.Packages.Tests -c Release --filter Category=Approved";

    /// <summary>Fails with the first difference and the command that accepts it.</summary>
    public static void Verify(string name, string what, string text)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        string folder = Repository.PathTo("tests", "Exosome.Sdk.Packages.Tests", "Approved");
        string approved = Path.Combine(folder, name + ".approved.txt");
        string received = Path.Combine(folder, name + ".received.txt");
        if (MadePart.IsUpdate)
        {
            File.WriteAllText(approved, text);
            File.Delete(received);
            return;
        }

        string before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : string.Empty;
        if (before == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"""
            {what} is not what was approved in {Path.GetRelativePath(Repository.Root, approved)}.
            {Difference(before.Split('\n'), text.Split('\n'))}
            If the change is meant, accept it with

                {Accept}

            look at the difference of the file, and commit it together with a line in CHANGELOG.md.
            """);
    }

    /// <summary>Lines that are gone and lines that are new: an order that changed alone is shown by its first line.</summary>
    internal static string Difference(string[] before, string[] after)
    {
        string[] lines =
        [
            .. before.Except(after, StringComparer.Ordinal).Select(line => "  - " + line.Trim()),
            .. after.Except(before, StringComparer.Ordinal).Select(line => "  + " + line.Trim()),
        ];
        if (lines.Length == 0)
        {
            int at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"  The same lines in another order or number, from line {at + 1} on.";
        }

        return string.Join('\n', lines.Take(20)) + (lines.Length > 20 ? $"\n  ... and {lines.Length - 20} more" : string.Empty);
    }
}
