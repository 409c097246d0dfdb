using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Testing.Pages;

/// <summary>A file beside the code, as a project hands it to the compiler.</summary>
/// <param name="path">Its name; the ending tells what it is.</param>
/// <param name="text">What stands in it.</param>
/// <param name="isCopy">Whether the project tags it <c>ExosomeText="copy"</c>.</param>
internal sealed class SampleFile(string path, string text, bool isCopy = false) : AdditionalText
{
    public override string Path { get; } = path;

    public string Text { get; } = text;

    public bool IsCopy { get; } = isCopy;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text);
}

/// <summary>The options that MSBuild and <c>.editorconfig</c> would hand over.</summary>
internal sealed class SampleOptions(IReadOnlyDictionary<string, string> keys) : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_copy = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["build_metadata.AdditionalFiles.ExosomeText"] = "copy" });

    private static readonly Values s_none = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(keys);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SampleFile { IsCopy: true } ? s_copy : s_none;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
