using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Nomenclature;

/// <summary>Vesicles are called by a term of biogenesis, such as exosome, and no evidence of that origin is given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO5001BiogenesisTermWithoutEvidence : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(NomenclatureRules.BiogenesisTermWithoutEvidence);

    /// <summary>Creates the analyzer.</summary>
    public EXO5001BiogenesisTermWithoutEvidence()
        : base("Vesicles.BiogenesisTerm")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (EnumNames.NameOf(value["Kind"]) is not { } kind || !VesicleNames.AssertsOrigin(kind) || IsMisnamedAltogether(creation, context.Model))
        {
            return;
        }

        if (CreationContext.LeavesOut(creation, value, "Evidence"))
        {
            context.Report(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, "Evidence"), EnumNames.Words(kind), VesicleNames.Generic);
        }
        else if (CreationContext.WritesNull(creation, value, "Evidence") is { } written)
        {
            context.Report(Rule, written.Syntax.GetLocation(), EnumNames.Words(kind), VesicleNames.Generic);
        }
    }

    // Vesicles of a plant or an extruder are no exosomes with any evidence: EXO5002 says so.
    private static bool IsMisnamedAltogether(IOperation creation, ModelReference model)
    {
        for (var parent = creation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IObjectCreationOperation && model.Is(parent.Type, "VesiclePopulation"))
            {
                return new ValueReader(model).Read(parent) is ObjectValue population && VesicleNames.ProperName(population, model) is not null;
            }
        }

        return false;
    }
}
