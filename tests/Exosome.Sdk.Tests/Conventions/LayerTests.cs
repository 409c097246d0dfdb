using System.Text.RegularExpressions;

namespace Exosome.Sdk.Tests.Conventions;

/// <summary>Arrows between the rooms of the model point down only (ARCHITECTURE.md).</summary>
public partial class LayerTests
{
    /// <summary>From the top; rooms of one row may look at each other, no room may look up.</summary>
    private static readonly string[][] Rows =
    [
        ["Serialization", "Instruments"],
        ["Therapy"],
        ["Lots"],
        ["Formulations"],
        ["Claims", "Regulation", "Diagnostics"],
        ["Characterization", "Separation", "Cargo"],
        ["Vesicles", "Sources"],
        ["Quantities", "Identifiers", "Findings"],
    ];

    [Fact]
    public void No_room_looks_up()
    {
        string model = Repository.PathTo("src", "Exosome.Sdk");
        var wrong = new List<string>();
        foreach (string file in Directory.EnumerateFiles(model, "*.cs", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(model, file).Replace('\\', '/');
            int row = RowOf(relative.Split('/')[0]);
            if (row < 0)
            {
                continue;
            }

            foreach (Match use in Uses().Matches(File.ReadAllText(file)))
            {
                int used = RowOf(use.Groups[1].Success ? use.Groups[1].Value : use.Groups[2].Value);
                if (used >= 0 && used < row)
                {
                    wrong.Add($"{relative} uses {use.Value.Trim()}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_model_is_a_room_on_the_map()
    {
        string model = Repository.PathTo("src", "Exosome.Sdk");
        IEnumerable<string> folders = Directory.EnumerateDirectories(model).Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj" or "Properties"));
        Assert.DoesNotContain(folders, name => RowOf(name) < 0);
    }

    private static int RowOf(string room) => Array.FindIndex(Rows, row => row.Contains(room, StringComparer.Ordinal));

    // A using directive, or a type named in full; cref in comments may point anywhere.
    [GeneratedRegex(@"^(?:global )?using (?:static )?Exosome\.Sdk\.([A-Z]\w+)|^(?!\s*///).*?\bExosome\.Sdk\.([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
