using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>A lot is written as released while its certificate lacks a test that one of its routes needs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO3002ReleasedWithoutTests : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(LotRules.ReleasedWithoutTests);

    /// <summary>Creates the analyzer.</summary>
    public EXO3002ReleasedWithoutTests()
        : base("Lots.Lot")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (ReleasedLotValues.Read(creation, value) is not { } released)
        {
            return;
        }

        var needed = ProductValues.RoutesOf(value)
            .Select(entry => (entry.Route, Tests: OriginsOf(value["Specification"]).SelectMany(origin => RouteRequirements.SafetyTests(released.Class, entry.Route, origin)).Distinct().ToList()))
            .ToList();
        var untested = released.Untested(needed.SelectMany(entry => entry.Tests));
        foreach (var (route, tests) in needed)
        {
            var open = released.Open(tests);
            if (open.Count > 0)
            {
                context.Report(Rule, released.Release, untested, CreationContext.IdOf(value, "lot"), string.Join(", ", open), EnumNames.Words(route));
            }
        }
    }

    /// <summary>The origins that the specification names; null for one that is not known. A specification that is not shown may be for plants, which need the least.</summary>
    private static IEnumerable<string?> OriginsOf(Value specification)
    {
        if (specification is NullValue || specification is ObjectValue { IsComplete: true } unsaid && unsaid["Origins"] is NullValue)
        {
            return [null];
        }

        return specification is ObjectValue shown && shown["Origins"] is ListValue { IsComplete: true, Elements.Length: > 0 } list && list.Elements.All(element => EnumNames.NameOf(element) is not null)
            ? list.Elements.Select(EnumNames.NameOf)
            : [RouteRequirements.WithoutCultureHeadings[0]];
    }
}
