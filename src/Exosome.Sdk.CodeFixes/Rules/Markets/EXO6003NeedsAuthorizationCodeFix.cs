using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Markets;

/// <summary>Writes an empty list of authorizations, so that it is seen; the rule goes on until the number is recorded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO6003NeedsAuthorizationCodeFix))]
[Shared]
public sealed class EXO6003NeedsAuthorizationCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO6003NeedsAuthorizationCodeFix()
        : base("EXO6003", "Formulations.Product", "Write out the authorizations to fill in")
    {
    }

    private protected override string Placeholder(string member) => "[]";
}
