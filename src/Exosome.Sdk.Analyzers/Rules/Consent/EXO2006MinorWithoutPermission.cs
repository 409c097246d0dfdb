using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>A minor's capacity is recorded without a parent's permission or the child's assent, or a minor's consent as an adult's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2006MinorWithoutPermission : ModelRuleAnalyzer
{
    private const string AsAdult = "a parent's permission and the child's assent (it is recorded as an adult's)";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.MinorWithoutPermission);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var capacity = model.Type("Sources.MinorCapacity");
        var source = model.Type("Sources.HumanSource");
        if (capacity is null || source is null)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (SymbolEqualityComparer.Default.Equals(operation.Operation.Type, capacity))
                {
                    CheckCapacity(operation, model);
                }
                else if (SymbolEqualityComparer.Default.Equals(operation.Operation.Type, source))
                {
                    CheckSource(operation, model);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
    }

    private static void CheckCapacity(OperationAnalysisContext context, ModelReference model)
    {
        var creation = context.Operation;
        if (new ValueReader(model).Read(creation) is not ObjectValue value)
        {
            return;
        }

        var missing = new List<string>();
        if (IsMissing(creation, value, "ParentalPermissionOn"))
        {
            missing.Add("a parent's permission");
        }

        if (value["BothParentsRequired"] is ConstantValue { Constant: true } && IsMissing(creation, value, "SecondParentPermissionOn"))
        {
            missing.Add("the second parent's permission");
        }

        if (IsMissing(creation, value, "AssentOn", "AssentNotPossibleBecause"))
        {
            missing.Add("the child's assent");
        }

        if (missing.Count > 0)
        {
            string[] members = value["BothParentsRequired"] is ConstantValue { Constant: true } ? ["ParentalPermissionOn", "SecondParentPermissionOn", "AssentOn"] : ["ParentalPermissionOn", "AssentOn"];
            context.ReportDiagnostic(Diagnostic.Create(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, members), ConsentAround(creation, model), string.Join(" and ", missing)));
        }
    }

    private static bool IsMissing(IOperation creation, ObjectValue value, string member) =>
        Creation.Decides(creation, member) && value[member].Alternatives.Any(IsNothing);

    // One of two members is enough; on a path on which both are missing, the answer is.
    private static bool IsMissing(IOperation creation, ObjectValue value, string member, string other) =>
        Creation.Decides(creation, member, other) && Paths.Of(value[member], value[other]).Any(path => IsNothing(path.First) && IsNothing(path.Second));

    private static bool IsNothing(Value value) => value is NullValue || (value is ConstantValue { Constant: string text } && string.IsNullOrWhiteSpace(text));

    private static void CheckSource(OperationAnalysisContext context, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is not ObjectValue source || source["Donor"] is not ObjectValue donor || !Creation.Decides(context.Operation, "Donor", "Consent"))
        {
            return;
        }

        foreach (var (age, given) in Paths.Of(donor["AgeGroup"], source["Consent"]))
        {
            if (given is ObjectValue consent && IsSignedByChild(age, donor, consent) && consent["Capacity"] is ObjectValue { Origin: { } origin } capacity && model.Is(capacity.Type, "AdultCapacity"))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, origin.Syntax.GetLocation(), CreationContext.IdOf(consent, "consent"), AsAdult));
            }
        }
    }

    // The birth mother signs for an infant as the adult that she is; nobody signs as an adult under a child's own pseudonym.
    private static bool IsSignedByChild(Value age, ObjectValue donor, ObjectValue consent) => EnumNames.NameOf(age) switch
    {
        "Minor" => true,
        "Infant" => donor["Id"] is TextValue id && consent["Donor"] is TextValue signer && id.Text == signer.Text,
        _ => false,
    };

    // The consent that the capacity is written into, by its id.
    private static string ConsentAround(IOperation capacity, ModelReference model)
    {
        for (var parent = capacity.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IObjectCreationOperation && model.Is(parent.Type, "Consent") && new ValueReader(model).Read(parent) is ObjectValue consent)
            {
                return CreationContext.IdOf(consent, "consent");
            }
        }

        return "consent";
    }
}
