using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Nomenclature;

/// <summary>A preparation is recorded without one of the items that MISEV asks of every preparation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO5003MandatoryItemMissing : CreationRuleAnalyzer
{
    private static readonly (string Member, string Item)[] Mandatory =
    [
        ("SourceAmounts", "amount of source"),
        ("Quantifications", "two quantifications and their ratio"),
        ("Markers", "proteins of categories 1 to 3"),
        ("SingleVesicles", "characterization of single vesicles"),
    ];

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(NomenclatureRules.MandatoryReportingItemMissing);

    /// <summary>Creates the analyzer.</summary>
    public EXO5003MandatoryItemMissing()
        : base("Characterization.Preparation")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        var missing = new List<string>();
        foreach (var (member, item) in Mandatory)
        {
            if (Creation.Decides(creation, member) && value[member].Alternatives.Any(IsEmpty))
            {
                missing.Add(item);
            }
        }

        if (missing.Count > 0)
        {
            context.Report(Rule, Creation.NameLocation(creation), CreationContext.Absent(creation, value, [.. Mandatory.Select(entry => entry.Member)]), CreationContext.IdOf(value, "preparation"), string.Join(", ", missing), "not recorded");
        }
    }

    private static bool IsEmpty(Value value) => value is NullValue or ListValue { IsComplete: true, Elements.Length: 0 };
}
