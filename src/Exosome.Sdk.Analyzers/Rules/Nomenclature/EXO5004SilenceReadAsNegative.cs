using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Nomenclature;

/// <summary>A marker is written as not detected, and no assay or limit of detection says how anybody would have seen it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO5004SilenceReadAsNegative : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(NomenclatureRules.SilenceReadAsNegative);

    /// <summary>Creates the analyzer.</summary>
    public EXO5004SilenceReadAsNegative()
        : base("Characterization.MarkerResult")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (EnumNames.NameOf(value["Detection"]) != "NotDetected")
        {
            return;
        }

        var marker = value["Marker"] is ConstantValue { Constant: string text } ? text : "marker";
        if (IsMissing(creation, value, "Assay"))
        {
            context.Report(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, "Assay", "LimitOfDetection"), marker, "no assay is named");
        }
        else if (IsMissing(creation, value, "LimitOfDetection"))
        {
            context.Report(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, "Assay", "LimitOfDetection"), marker, "no limit of detection is stated");
        }
    }

    private static bool IsMissing(IOperation creation, ObjectValue value, string member) =>
        Creation.Decides(creation, member, "Detection")
        && value[member].Alternatives.Any(written => written is NullValue or ConstantValue { Integer: 0 } || (written is ConstantValue { Constant: string text } && string.IsNullOrWhiteSpace(text)));
}
