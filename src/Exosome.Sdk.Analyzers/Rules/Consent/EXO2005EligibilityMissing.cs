using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>A human source without a donor-eligibility determination, or with a specimen that was taken outside its window.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2005EligibilityMissing : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.EligibilityMissingOrOutOfWindow);

    /// <summary>Creates the analyzer.</summary>
    public EXO2005EligibilityMissing()
        : base("Sources.HumanSource")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override (string Member, string Type)? NullableMember => ("Eligibility", "DonorEligibility");

    private protected override void CheckGivenNull(CreationContext context, ObjectValue value, IOperation given) =>
        context.Report(Rule, given.Syntax.GetLocation(), SourceNames.Of(value), DonorTestFacts.NotRecorded);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (CreationContext.LeavesOut(creation, value, "Eligibility"))
        {
            context.Report(Rule, Creation.NameLocation(creation), SourceNames.Of(value), DonorTestFacts.NotRecorded);
        }
        else if (CreationContext.WritesNull(creation, value, "Eligibility") is { } written)
        {
            context.Report(Rule, written.Syntax.GetLocation(), SourceNames.Of(value), DonorTestFacts.NotRecorded);
        }
        else
        {
            CheckDetermination(context, value, creation);
        }

        if (value["Eligibility"] is ObjectValue eligibility && value["RecoveredOn"] is DayValue recovered && Creation.Decides(creation, "Eligibility", "RecoveredOn", "Material"))
        {
            CheckSpecimens(context, value, eligibility, recovered.Day);
        }
    }

    // A record that is there and says nothing yet, such as the one that the fix adds.
    private static void CheckDetermination(CreationContext context, ObjectValue source, IOperation creation)
    {
        if (!Creation.Decides(creation, "Eligibility"))
        {
            return;
        }

        foreach (var eligibility in source["Eligibility"].Alternatives.OfType<ObjectValue>())
        {
            foreach (var determination in eligibility["Determination"].Alternatives)
            {
                if (determination is NullValue or ConstantValue { Integer: 0 } && (determination.Origin ?? eligibility.Origin) is { } at)
                {
                    context.Report(Rule, determination.Origin is null ? Creation.NameLocation(at) : at.Syntax.GetLocation(), SourceNames.Of(source), DonorTestFacts.NotDetermined);
                }
            }

            // No determination required, and nothing that says why not.
            foreach (var (determination, exemption) in Paths.Of(eligibility["Determination"], eligibility["Exemption"]))
            {
                if (EnumNames.NameOf(determination) == "NotRequired" && exemption is NullValue or ConstantValue { Integer: 0 } && determination.Origin is { } at)
                {
                    context.Report(Rule, at.Syntax.GetLocation(), SourceNames.Of(source), DonorTestFacts.NoGround);
                }
            }
        }
    }

    private static void CheckSpecimens(CreationContext context, ObjectValue source, ObjectValue eligibility, int recovered)
    {
        if (eligibility["Tests"] is not ListValue tests)
        {
            return;
        }

        // The wide window depends on the kind of recovery and on the material: unless both are shown to be others, it is allowed for.
        var isNarrow = eligibility["Recovery"] is ConstantValue { Integer: 0 } or NullValue && source["Material"] is ObjectValue material && context.Model.Is(material.Type, "BodyFluidMaterial");
        var before = isNarrow ? DonorTestFacts.WindowDays : DonorTestFacts.WideWindowDaysBefore;
        foreach (var element in tests.Elements)
        {
            if (element is ObjectValue test)
            {
                foreach (var taken in test["SpecimenOn"].Alternatives.OfType<DayValue>())
                {
                    CheckSpecimen(context, source, test, taken, recovered, before);
                }
            }
        }
    }

    private static void CheckSpecimen(CreationContext context, ObjectValue source, ObjectValue test, DayValue taken, int recovered, int before)
    {
        if (DonorTestFacts.WindowProblem(EnumNames.NameOf(test["Agent"]), taken.Day - recovered, before) is { } problem)
        {
            context.Report(Rule, taken.Origin!.Syntax.GetLocation(), SourceNames.Of(source), problem);
        }
    }
}
