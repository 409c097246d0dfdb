using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>Writes the tests of count, size, identity and purity that are missing into the certificate, as not tested.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO3003ReleasedBeforeCharacterizationCodeFix))]
[Shared]
public sealed class EXO3003ReleasedBeforeCharacterizationCodeFix : UntestedCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO3003ReleasedBeforeCharacterizationCodeFix()
        : base("EXO3003")
    {
    }
}
