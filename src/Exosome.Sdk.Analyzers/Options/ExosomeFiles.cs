using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Options;

/// <summary>What an additional file is to us.</summary>
internal enum ExosomeFileKind
{
    None,
    Copy,
    Pack,
    ClaimsMatrix,
    EvidenceRegister,
}

/// <summary>The additional files of a project by what they are: by their <c>ExosomeText</c> tag, or by their name.</summary>
internal sealed class ExosomeFiles
{
    private const string TagKey = "build_metadata.AdditionalFiles.ExosomeText";

    private readonly Dictionary<AdditionalText, ExosomeFileKind> kinds = [];

    private ExosomeFiles()
    {
    }

    public static IReadOnlyList<string> KnownTags { get; } = ["copy", "pack", "claims", "evidence"];

    public ImmutableArray<AdditionalText> Packs { get; private set; } = ImmutableArray<AdditionalText>.Empty;

    public ImmutableArray<AdditionalText> ClaimsMatrices { get; private set; } = ImmutableArray<AdditionalText>.Empty;

    public ImmutableArray<AdditionalText> EvidenceRegisters { get; private set; } = ImmutableArray<AdditionalText>.Empty;

    public bool HasCopy { get; private set; }

    public static ExosomeFiles Find(AnalyzerOptions options)
    {
        var files = new ExosomeFiles();

        // By path: an editor hands files over in any order, and which of two rows with one id counts must not change with it.
        foreach (AdditionalText file in options.AdditionalFiles.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path)))
        {
            ExosomeFileKind kind = KindOf(file, options.AnalyzerConfigOptionsProvider);
            files.kinds[file] = kind;
            switch (kind)
            {
                case ExosomeFileKind.Pack:
                    files.Packs = files.Packs.Add(file);
                    break;
                case ExosomeFileKind.ClaimsMatrix:
                    files.ClaimsMatrices = files.ClaimsMatrices.Add(file);
                    break;
                case ExosomeFileKind.EvidenceRegister:
                    files.EvidenceRegisters = files.EvidenceRegisters.Add(file);
                    break;
                case ExosomeFileKind.Copy:
                    files.HasCopy = true;
                    break;
            }
        }

        return files;
    }

    public ExosomeFileKind KindOf(AdditionalText file) => kinds.TryGetValue(file, out ExosomeFileKind kind) ? kind : ExosomeFileKind.None;

    /// <summary>The tag as written, or null.</summary>
    public static string? TagOf(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(TagKey, out string? tag) && tag.Trim() is { Length: > 0 } written ? written : null;

    private static ExosomeFileKind KindOf(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        switch (TagOf(file, provider)?.ToUpperInvariant())
        {
            case "COPY":
                return ExosomeFileKind.Copy;
            case "PACK":
                return ExosomeFileKind.Pack;
            case "CLAIMS":
                return ExosomeFileKind.ClaimsMatrix;
            case "EVIDENCE":
                return ExosomeFileKind.EvidenceRegister;
        }

        string path = file.Path;
        return path.EndsWith(".claims.csv", StringComparison.OrdinalIgnoreCase) ? ExosomeFileKind.ClaimsMatrix
            : path.EndsWith(".evidence.csv", StringComparison.OrdinalIgnoreCase) ? ExosomeFileKind.EvidenceRegister
            : path.EndsWith(".pack", StringComparison.OrdinalIgnoreCase) ? ExosomeFileKind.Pack
            : ExosomeFileKind.None;
    }
}
