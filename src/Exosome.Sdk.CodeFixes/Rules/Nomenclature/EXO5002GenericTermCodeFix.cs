using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Uses the generic term for vesicles of plants, of broken cells or of lipids.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO5002GenericTermCodeFix))]
[Shared]
public sealed class EXO5002GenericTermCodeFix : GenericTermCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO5002GenericTermCodeFix()
        : base("EXO5002")
    {
    }
}
