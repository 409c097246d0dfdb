using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>Writes the outcome as null, so that it is seen; the rule goes on until somebody names what was observed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO3005AdjustmentWithoutOutcomeCodeFix))]
[Shared]
public sealed class EXO3005AdjustmentWithoutOutcomeCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO3005AdjustmentWithoutOutcomeCodeFix()
        : base("EXO3005", "Therapy.Adjustment", "Write out the outcome to fill in")
    {
    }

    private protected override string Placeholder(string member) => "null";
}
