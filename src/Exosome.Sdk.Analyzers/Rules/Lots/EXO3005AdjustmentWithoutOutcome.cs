using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        if (Creation.Decides(creation, "Outcome", "AdverseEvent") && Paths.Of(value["Outcome"], value["AdverseEvent"]).Any(path => path is { First: NullValue, Second: NullValue }))
        {
            var version = value["Version"] is ConstantValue { Integer: { } number } ? "Version " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " of the plan" : "An adjustment";
            context.Report(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, "Outcome"), version);
        }
    }
}
