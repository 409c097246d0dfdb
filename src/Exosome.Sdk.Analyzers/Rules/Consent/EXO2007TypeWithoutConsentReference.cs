using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>A user's own type keeps a donor together with the material and has no member that leads to the consent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2007TypeWithoutConsentReference : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.TypeWithoutConsentReference);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (SymbolEqualityComparer.Default.Equals(model.Assembly, context.Compilation.Assembly))
        {
            return;
        }

        context.RegisterSymbolAction(c => Check(c, model), SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, ModelReference model)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitlyDeclared || type.Locations.Length == 0)
        {
            return;
        }

        var hasDonor = false;
        var hasMaterial = false;
        var (at, what) = (type.Locations[0], "has no member for its consent; add a 'Consent' or 'ConsentId'");
        foreach (var (member, memberType) in StoredTypes.Of(type, model))
        {
            if (!model.Mentions(memberType))
            {
                continue;
            }

            foreach (var reached in StoredTypes.ModelTypes(memberType, model, throughDelegates: true))
            {
                switch (reached.Name)
                {
                    // These know the consent themselves, or are the reference to it.
                    case "Consent" or "ConsentId" when ConsentPlaceholder.In(member, type, context.CancellationToken) is { } empty:
                        (at, what) = (empty, "the member for its consent begins as null; make it required, or let the constructor ask for it");
                        break;
                    case "Consent" or "ConsentId" or "ConsentLedger" or "HumanSource" or "VesicleSource":
                        return;
                }
            }

            // A delegate that takes a donor and gives a batch keeps neither.
            foreach (var stored in StoredTypes.ModelTypes(memberType, model))
            {
                hasDonor |= stored.Name is "Donor" or "DonorId";
                hasMaterial |= IsMaterial(stored);
            }
        }

        if (hasDonor && hasMaterial)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, at, type.Name, what));
        }
    }

    // A donor beside a query's dates is a question, not material; a donor beside a tissue or a cell bank is.
    private static bool IsMaterial(INamedTypeSymbol stored)
    {
        for (var current = stored; current is not null; current = current.BaseType)
        {
            if (current.Name is "SourceMaterial" or "Tissue" or "BodyFluid" or "CellType" or "SourceId" or "CellBankId" or "CellBank" or "BatchId" or "Batch")
            {
                return true;
            }
        }

        return false;
    }
}
