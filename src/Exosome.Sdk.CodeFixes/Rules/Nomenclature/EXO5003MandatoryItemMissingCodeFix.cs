using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Writes the missing items as empty lists, so that they are seen; the rule goes on until they are reported.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO5003MandatoryItemMissingCodeFix))]
[Shared]
public sealed class EXO5003MandatoryItemMissingCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO5003MandatoryItemMissingCodeFix()
        : base("EXO5003", "Characterization.Preparation", "Write out the missing items")
    {
    }

    private protected override string Placeholder(string member) => "[]";
}
