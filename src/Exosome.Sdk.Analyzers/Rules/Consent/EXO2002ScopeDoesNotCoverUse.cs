using System;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>Material goes into a product of a class whose use the donor did not agree to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2002ScopeDoesNotCoverUse : ModelRuleAnalyzer
{
    /// <summary>Diagnostic property: the purposes that are lacking and were not declined, separated by commas, for the fix.</summary>
    internal const string PurposesKey = "purposes";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.ScopeDoesNotCoverUse);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type("Sources.HumanSource") is null)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (MaterialInUse.Read(operation.Operation, model) is { } use)
                {
                    Check(operation, use);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
        context.RegisterOperationAction(
            operation =>
            {
                if (MaterialInUse.ReadStep((IInvocationOperation)operation.Operation, model) is { } use)
                {
                    Check(operation, use);
                }
            },
            OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context, MaterialInUse use)
    {
        foreach (var consent in use.Consents)
        {
            foreach (var alternative in consent["Scope"].Alternatives)
            {
                // A scope that nobody wrote is an incomplete record (EXO2003), not a narrow one.
                if (alternative is ConstantValue { Origin: { } } scope)
                {
                    Check(context, use, consent, scope);
                }
            }
        }
    }

    private static void Check(OperationAnalysisContext context, MaterialInUse use, ObjectValue consent, ConstantValue scope)
    {
        var lacking = use.Classes
            .SelectMany(productClass => Paths.Of(consent["Scope"], productClass)).Select(path => EnumNames.NameOf(path.Second))
            .OfType<string>().Where(productClass => productClass != "Unspecified")
            .SelectMany(productClass => use.IsForTherapy ? ConsentPurposes.OfTherapy(productClass) : ConsentPurposes.OfManufacture(productClass)).Distinct(StringComparer.Ordinal)
            .Where(purpose => EnumNames.Number(scope.Type, purpose) is not null && (!EnumNames.Has(scope, purpose) || EnumNames.Has(consent["Declined"], purpose)))
            .ToList();
        if (lacking.Count > 0)
        {
            // A purpose that the donor declined cannot be added; another donor has to be asked.
            var canBeAdded = lacking.TrueForAll(purpose => !EnumNames.Has(consent["Declined"], purpose));
            var properties = ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                scope.Origin!.Syntax.GetLocation(),
                canBeAdded ? properties.Add(PurposesKey, string.Join(",", lacking)) : properties,
                CreationContext.IdOf(consent, "consent"),
                string.Join(", ", lacking)));
        }
    }
}
