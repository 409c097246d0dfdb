using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Writes assay and limit as not stated, so that they are seen; the rule goes on until the laboratory names them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO5004SilenceReadAsNegativeCodeFix))]
[Shared]
public sealed class EXO5004SilenceReadAsNegativeCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO5004SilenceReadAsNegativeCodeFix()
        : base("EXO5004", "Characterization.MarkerResult", "Write out assay and limit of detection")
    {
    }

    private protected override string Placeholder(string member) => member == "Assay" ? "«Characterization.MarkerAssay».NotStated" : "null";
}
