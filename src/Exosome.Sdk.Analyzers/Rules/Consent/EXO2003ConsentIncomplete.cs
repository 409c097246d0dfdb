using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>A consent record is made without what every record has: form, language, date, signature, capacity, scope, information.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2003ConsentIncomplete : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.ConsentIncomplete);

    /// <summary>Creates the analyzer.</summary>
    public EXO2003ConsentIncomplete()
        : base("Sources.Consent")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        // A "with" is judged where the record that it starts from is made.
        if (creation is not IObjectCreationOperation)
        {
            return;
        }

        var missing = new List<string>();
        if (value["Id"] is TextValue { Text: ConsentRules.PlaceholderId } && !Creation.IsSetLater(creation, "Id"))
        {
            missing.Add("Id");
        }

        foreach (var member in ConsentRules.RequiredConsentMembers)
        {
            if (CreationContext.LeavesOut(creation, value, member))
            {
                missing.Add(member);
            }
            else if (value.Members.TryGetValue(member, out var written) && IsEmpty(written) && !Creation.IsSetLater(creation, member))
            {
                missing.Add(member);
            }
        }

        missing.AddRange(Consequences(value, creation).Where(member => !Creation.IsSetLater(creation, member)));

        if (missing.Count > 0)
        {
            var properties = CreationContext.Absent(creation, value, ConsentRules.RequiredConsentMembers);
            context.Report(Rule, Creation.NameLocation(creation), properties, CreationContext.IdOf(value, "consent"), string.Join(", ", missing));
        }
    }

    private static bool IsEmpty(Value value) => value is NullValue
        || (value is ConstantValue { Constant: string text } && string.IsNullOrWhiteSpace(text))
        || (value is ConstantValue { Integer: 0, Type.TypeKind: TypeKind.Enum })
        || (value is UnionValue union && union.Alternatives.Any(IsEmpty));

    // What the answers already given ask for: a yes to commercial use needs the statement about profit.
    private static IEnumerable<string> Consequences(ObjectValue value, IOperation creation)
    {
        if (EnumNames.NameOf(value["Model"]) == "Blanket")
        {
            yield return "a model that says what is agreed to (a blanket consent covers nothing)";
        }

        if (EnumNames.NameOf(value["Model"]) == "Broad" && !Creation.IsSetLater(creation, "Model") && !Creation.IsSetLater(creation, "Scope"))
        {
            var beyond = ConsentPurposes.BeyondBroadConsent.Where(purpose => EnumNames.Has(value["Scope"], purpose) && !EnumNames.Has(value["Declined"], purpose)).ToList();
            if (beyond.Count > 0)
            {
                yield return ConsentPurposes.MissingOfBroadConsent(string.Join(", ", beyond));
            }
        }

        if (EnumNames.NameOf(value["Model"]) == "Broad" && !Creation.IsSetLater(creation, "Model") && !Creation.IsSetLater(creation, "SecondaryUse") && value["SecondaryUse"] is NullValue or ConstantValue && !ConsentPurposes.AllowsSecondaryUse(EnumNames.NameOf(value["SecondaryUse"])))
        {
            yield return ConsentPurposes.MissingSecondaryUse;
        }

        if (value["Compensation"] is ObjectValue compensation && EnumNames.NameOf(compensation["Kind"]) == "Payment" && value["Country"] is TextValue country && DonorPayment.MissingIn(country.Text) is { } unpaid && !Creation.IsSetLater(creation, "Compensation") && !Creation.IsSetLater(creation, "Country"))
        {
            yield return unpaid;
        }

        if (EnumNames.Has(value["Scope"], "Commercial") && !EnumNames.Has(value["Declined"], "Commercial") && IsUnset(value["ProfitSharing"]))
        {
            yield return "ProfitSharing";
        }

        if (EnumNames.Has(value["Scope"], "Research") && !EnumNames.Has(value["Declined"], "Research") && IsUnset(value["EthicsApproval"]))
        {
            yield return "EthicsApproval";
        }
    }

    private static bool IsUnset(Value value) => value is NullValue or ConstantValue { Integer: 0 };
}
