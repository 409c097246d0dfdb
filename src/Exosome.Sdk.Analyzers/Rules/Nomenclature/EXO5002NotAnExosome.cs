using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Nomenclature;

/// <summary>Vesicles of a plant, of broken cells or of lipids are called by a term of biogenesis, such as exosome.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO5002NotAnExosome : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(NomenclatureRules.NotAnExosome);

    /// <summary>Creates the analyzer.</summary>
    public EXO5002NotAnExosome()
        : base("Vesicles.VesiclePopulation")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (VesicleNames.ProperName(value, context.Model) is not { } proper || !Creation.Decides(creation, "Term", "Sources", "Formation"))
        {
            return;
        }

        foreach (var term in value["Term"].Alternatives.OfType<ObjectValue>())
        {
            if (term.Origin is { } written
                && (context.Model.Is(term.Type, "BiogenesisTerm") || context.Model.Is(term.Type, "GenericTerm"))
                && term["Kind"].Alternatives.Select(EnumNames.NameOf).FirstOrDefault(kind => kind is not null && VesicleNames.AssertsOrigin(kind)) is { } kind)
            {
                context.Report(Rule, written.Syntax.GetLocation(), EnumNames.Words(kind), proper);
            }
        }
    }
}
