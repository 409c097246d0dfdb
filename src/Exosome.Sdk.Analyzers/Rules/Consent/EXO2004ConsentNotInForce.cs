using System;
using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>Dates that are written out show that a consent did not hold: it ends before it begins, or not on the day of recovery or manufacture.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2004ConsentNotInForce : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.ConsentNotInForce);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var consent = model.Type("Sources.Consent");
        var source = model.Type("Sources.HumanSource");
        if (consent is null || source is null)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                var type = operation.Operation.Type;
                if (SymbolEqualityComparer.Default.Equals(type, consent))
                {
                    CheckConsent(operation, model);
                }
                else if (SymbolEqualityComparer.Default.Equals(type, source))
                {
                    CheckSource(operation, model);
                }
                else if (MaterialInUse.Read(operation.Operation, model) is { } use)
                {
                    CheckUse(operation, use);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
    }

    private static void CheckConsent(OperationAnalysisContext context, ModelReference model)
    {
        if (context.Operation is IObjectCreationOperation
            && new ValueReader(model).Read(context.Operation) is ObjectValue value
            && value["GivenOn"] is DayValue given
            && value["ExpiresOn"] is DayValue last
            && last.Day < given.Day
            && !Creation.IsSetLater(context.Operation, "ExpiresOn")
            && !Creation.IsSetLater(context.Operation, "GivenOn"))
        {
            Report(context, last.Origin!, value, "expired", last.Day, "any use: that is before it was given");
        }
    }

    private static void CheckSource(OperationAnalysisContext context, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is ObjectValue source
            && source["RecoveredOn"] is DayValue recovered
            && source["Consent"] is ObjectValue consent
            && !Creation.IsSetLater(context.Operation, "Consent")
            && !Creation.IsSetLater(context.Operation, "RecoveredOn")
            && ConsentDays.WhyNotOn(consent, recovered.Day) is { } reason)
        {
            Report(context, recovered.Origin ?? context.Operation, consent, reason.What, reason.Day, "a recovery on " + Days.Text(recovered.Day));
        }
    }

    private static void CheckUse(OperationAnalysisContext context, MaterialInUse use)
    {
        foreach (var consent in use.Consents)
        {
            foreach (var made in use.Manufactures)
            {
                if (ConsentDays.WhyNotOn(consent, made.Day) is { } reason)
                {
                    Report(context, made.Origin ?? context.Operation, consent, reason.What, reason.Day, "a manufacture on " + Days.Text(made.Day));
                }
            }
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation at, ObjectValue consent, string what, int day, string use)
    {
        // A day that comes from elsewhere in the method is underlined there; the same day is underlined once.
        context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), CreationContext.IdOf(consent, "consent"), what, Days.Text(day), use));
    }
}
