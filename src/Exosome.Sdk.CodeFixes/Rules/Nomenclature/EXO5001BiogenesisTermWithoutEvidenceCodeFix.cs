using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Writes the evidence as null, so that it is seen; the rule goes on until it is recorded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO5001BiogenesisTermWithoutEvidenceCodeFix))]
[Shared]
public sealed class EXO5001BiogenesisTermWithoutEvidenceCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO5001BiogenesisTermWithoutEvidenceCodeFix()
        : base("EXO5001", "Vesicles.BiogenesisTerm", "Write out the evidence to fill in")
    {
    }

    private protected override string Placeholder(string member) => "null";
}
