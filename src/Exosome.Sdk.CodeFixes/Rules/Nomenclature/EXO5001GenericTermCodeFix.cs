using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Uses the generic term for vesicles whose origin nobody has shown.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO5001GenericTermCodeFix))]
[Shared]
public sealed class EXO5001GenericTermCodeFix : GenericTermCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO5001GenericTermCodeFix()
        : base("EXO5001")
    {
    }
}
