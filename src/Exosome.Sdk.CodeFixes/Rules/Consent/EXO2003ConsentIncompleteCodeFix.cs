using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Writes the missing members with empty values, so that they are seen; the rule goes on until they are filled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2003ConsentIncompleteCodeFix))]
[Shared]
public sealed class EXO2003ConsentIncompleteCodeFix : MissingMembersCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO2003ConsentIncompleteCodeFix()
        : base("EXO2003", "Sources.Consent", "Write out the missing members")
    {
    }

    private protected override string Placeholder(string member) => member switch
    {
        "FormVersion" or "Language" => "\"\"",
        "Scope" => "«Sources.ConsentScope».None",
        "Model" => "«Sources.ConsentModel».Unspecified",
        _ => "null",
    };
}
