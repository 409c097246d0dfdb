using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>Writes the safety tests that are missing into the certificate, as not tested.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO3002ReleasedWithoutTestsCodeFix))]
[Shared]
public sealed class EXO3002ReleasedWithoutTestsCodeFix : UntestedCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO3002ReleasedWithoutTestsCodeFix()
        : base("EXO3002")
    {
    }
}
