using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// EXO1012 in code: a claim that carries an id of the claims matrix and other words than the row of that id. Approvals
/// that are missing or over are reported at the rows themselves (<see cref="ClaimsTableAnalyzer"/>).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO1012ApprovalOutOfDate : ModelRuleAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.ApprovalOutOfDate);

    private const string IdProperty = "Id";
    private const string TextProperty = "Text";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        // Without a matrix there is no approved text to compare with.
        if (ClaimProject.Create(context.Compilation, context.Options) is not { Files.ClaimsMatrices.IsEmpty: false } project)
        {
            return;
        }

        INamedTypeSymbol? claim = model.Type("Claims.Claim");
        INamedTypeSymbol? approved = model.Type("Claims.ApprovedClaim");
        context.RegisterOperationAction(
            operation =>
            {
                ITypeSymbol? type = operation.Operation.Type;
                if (type is not null && (SymbolEqualityComparer.Default.Equals(type, claim) || SymbolEqualityComparer.Default.Equals(type, approved)))
                {
                    Check(operation, model, project);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
    }

    private static void Check(OperationAnalysisContext context, ModelReference model, ClaimProject project)
    {
        // A copy that keeps both members was judged where it comes from.
        if (context.Operation is IWithOperation with && !Creation.Sets(with, IdProperty) && !Creation.Sets(with, TextProperty))
        {
            return;
        }

        if (new ValueReader(model).Read(context.Operation) is not ObjectValue { } value
            || value[IdProperty] is not TextValue { Text: { } id }
            || project.Matrix.Find(id) is not { } row)
        {
            return;
        }

        foreach (Value text in value[TextProperty].Alternatives)
        {
            if (text is ConstantValue { Constant: string used, Origin: { } origin } && !ApprovedTexts.AreSameWords(used, row.Text.Value))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, origin.Syntax.GetLocation(), used, $"has other words than the claims matrix holds under {row.Id.Value}: '{row.Text.Value}'"));
            }
        }
    }
}
