using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Markets;

/// <summary>Writes an empty list of authorizations, so that it is seen; the rule goes on until the review is recorded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO6002NeedsDossierCodeFix))]
[Shared]
public sealed class EXO6002NeedsDossierCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO6002NeedsDossierCodeFix()
        : base("EXO6002", "Formulations.Product", "Write out the authorizations to fill in")
    {
    }

    private protected override string Placeholder(string member) => "[]";
}
