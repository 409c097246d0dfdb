using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

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
                else if (MaterialInUse.Read(operation.Operation, model) is { } use && !IsRenewed(operation.Operation))
                {
                    CheckUse(operation, use);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
    }

    private static void CheckConsent(OperationAnalysisContext context, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is ObjectValue value && Creation.Decides(context.Operation, "GivenOn", "ExpiresOn"))
        {
            foreach (var (begin, end) in Paths.Of(value["GivenOn"], value["ExpiresOn"]))
            {
                if (begin is DayValue given && end is DayValue last && last.Day < given.Day)
                {
                    Report(context, last.Origin!, value, "expired", last.Day, "any use: that is before it was given");
                }
            }
        }
    }

    private static void CheckSource(OperationAnalysisContext context, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is ObjectValue source
            && Creation.Decides(context.Operation, "Consent", "RecoveredOn")
            && !IsRenewed(context.Operation))
        {
            foreach (var (day, given) in Paths.Of(source["RecoveredOn"], source["Consent"]))
            {
                if (day is DayValue recovered && given is ObjectValue consent && ConsentDays.WhyNotOn(consent, recovered.Day) is { } reason)
                {
                    Report(context, recovered.Origin ?? context.Operation, consent, reason.What, reason.Day, "a recovery on " + Days.Text(recovered.Day));
                }
            }
        }
    }

    // One record of a consent that is renewed shows only its own days: the day in question may stand on the record before or after it.
    private static bool IsRenewed(IOperation operation) =>
        operation.Syntax.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "ConsentRenewed");

    private static void CheckUse(OperationAnalysisContext context, MaterialInUse use)
    {
        foreach (var consent in use.Consents)
        {
            foreach (var made in use.Manufactures.SelectMany(day => day.Alternatives).OfType<DayValue>())
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
