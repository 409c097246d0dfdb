using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Writes the days of permission and assent as null, so that they are seen; the rule goes on until they are filled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2006MinorWithoutPermissionCodeFix))]
[Shared]
public sealed class EXO2006MinorWithoutPermissionCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO2006MinorWithoutPermissionCodeFix()
        : base("EXO2006", "Sources.MinorCapacity", "Write out permission and assent")
    {
    }

    private protected override string Placeholder(string member) => "null";
}
