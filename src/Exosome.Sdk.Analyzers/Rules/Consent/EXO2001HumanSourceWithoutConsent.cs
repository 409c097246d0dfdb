using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>A human source is made without a consent: the member is left out, or is null on some path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2001HumanSourceWithoutConsent : CreationRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.HumanSourceWithoutConsent);

    /// <summary>Creates the analyzer.</summary>
    public EXO2001HumanSourceWithoutConsent()
        : base("Sources.HumanSource")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override (string Member, string Type)? NullableMember => ("Consent", "Consent");

    private protected override void CheckGivenNull(CreationContext context, ObjectValue value, IOperation given) =>
        context.Report(Rule, given.Syntax.GetLocation(), SourceNames.Of(value));

    private protected override void Check(CreationContext context, ObjectValue value, IOperation creation)
    {
        if (CreationContext.LeavesOut(creation, value, "Consent"))
        {
            context.Report(Rule, Creation.NameLocation(creation), SourceNames.Of(value));
        }
        else if (CreationContext.WritesNull(creation, value, "Consent") is { } written)
        {
            context.Report(Rule, written.Syntax.GetLocation(), SourceNames.Of(value));
        }
    }
}
