using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>A lot is written as released before its count, size distribution, identity and purity are known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO3003ReleasedBeforeCharacterization : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(LotRules.ReleasedBeforeCharacterization);

    /// <summary>Creates the analyzer.</summary>
    public EXO3003ReleasedBeforeCharacterization()
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

        var open = released.Open(RouteRequirements.CharacterizationTests(released.Class));
        if (open.Count > 0)
        {
            context.Report(Rule, released.Release, released.Untested(RouteRequirements.CharacterizationTests(released.Class)), CreationContext.IdOf(value, "lot"), string.Join(", ", open));
        }
    }
}
