using System.Collections.Immutable;
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
        if (value["Term"] is ObjectValue { Origin: { } written } term
            && (context.Model.Is(term.Type, "BiogenesisTerm") || context.Model.Is(term.Type, "GenericTerm"))
            && EnumNames.NameOf(term["Kind"]) is { } kind
            && VesicleNames.AssertsOrigin(kind)
            && VesicleNames.ProperName(value, context.Model) is { } proper
            && !Creation.IsSetLater(creation, "Term")
            && !Creation.IsSetLater(creation, "Sources"))
        {
            context.Report(Rule, written.Syntax.GetLocation(), EnumNames.Words(kind), proper);
        }
    }
}
