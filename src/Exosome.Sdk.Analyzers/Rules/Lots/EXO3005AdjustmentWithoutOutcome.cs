using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>An adjustment of a plan names neither an outcome nor an adverse event.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO3005AdjustmentWithoutOutcome : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(LotRules.AdjustmentWithoutOutcome);

    /// <summary>Creates the analyzer.</summary>
    public EXO3005AdjustmentWithoutOutcome()
        : base("Therapy.Adjustment")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (creation is IObjectCreationOperation && value.IsComplete && IsNothing(creation, value, "Outcome") && IsNothing(creation, value, "AdverseEvent"))
        {
            var version = value["Version"] is ConstantValue { Integer: { } number } ? "Version " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " of the plan" : "An adjustment";
            context.Report(Rule, Creation.NameLocation(creation), version);
        }
    }

    private static bool IsNothing(IOperation creation, ObjectValue value, string member) => value[member] is NullValue && !Creation.IsSetLater(creation, member);
}
