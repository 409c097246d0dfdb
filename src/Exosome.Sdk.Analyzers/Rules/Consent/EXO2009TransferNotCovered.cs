using System;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>Material is worked on or given in a country that the donor's consent does not list.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2009TransferNotCovered : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.TransferNotCovered);

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
    }

    private static void Check(OperationAnalysisContext context, MaterialInUse use)
    {
        foreach (var consent in use.Consents)
        {
            // Silent unless the whole list of countries is shown, the country of signature included.
            if (consent["Country"] is not TextValue home || consent["Countries"] is not (ListValue { IsComplete: true } or NullValue { Origin: null }))
            {
                continue;
            }

            var listed = consent["Countries"] is ListValue list ? list.Elements : ImmutableArray<Value>.Empty;
            if (listed.Any(element => element is not TextValue))
            {
                continue;
            }

            foreach (var country in use.Countries.SelectMany(value => value.Alternatives).OfType<TextValue>())
            {
                if (!Same(country.Text, home.Text) && !listed.OfType<TextValue>().Any(element => Same(element.Text, country.Text)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, (country.Origin ?? context.Operation).Syntax.GetLocation(), CreationContext.IdOf(consent, "consent"), country.Text));
                }
            }
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
