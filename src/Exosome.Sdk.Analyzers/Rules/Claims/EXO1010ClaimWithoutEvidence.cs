using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// EXO1010 in code: a <c>Claim</c> that is made without evidence, or with a list that is empty on its face. The same
/// rule looks at the rows of the claims matrix (<see cref="ClaimsTableAnalyzer"/>) and, at run time, at <c>Claim.Validate()</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO1010ClaimWithoutEvidence : ModelRuleAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.ClaimWithoutEvidence);

    private const string EvidenceProperty = "Evidence";
    private const string TextProperty = "Text";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type("Claims.Claim") is { } claim)
        {
            // The type is there already, whatever name or alias it was written by; looking for aliases cost more than the rest of the rule.
            context.RegisterOperationAction(
                operation =>
                {
                    if (SymbolEqualityComparer.Default.Equals(operation.Operation.Type, claim) && operation.Operation.Syntax is BaseObjectCreationExpressionSyntax creation)
                    {
                        Check(operation, creation);
                    }
                },
                OperationKind.ObjectCreation);
        }
    }

    private static void Check(OperationAnalysisContext context, BaseObjectCreationExpressionSyntax creation)
    {
        if (IsGivenEvidence(creation))
        {
            return;
        }

        var text = TextOf(creation) is { } expression && context.Operation.SemanticModel?.GetConstantValue(expression, context.CancellationToken) is { HasValue: true, Value: string value } ? value : "";
        var location = creation is ObjectCreationExpressionSyntax { Type: { } type } ? type.GetLocation() : creation.NewKeyword.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, text, "names no evidence"));
    }

    private static bool IsGivenEvidence(BaseObjectCreationExpressionSyntax creation) => ValueOf(creation, EvidenceProperty) switch
    {
        null => false,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression) => false,
        DefaultExpressionSyntax => false,
        PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => false,
        CollectionExpressionSyntax { Elements.Count: 0 } => false,
        InitializerExpressionSyntax { Expressions.Count: 0 } => false,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null or { Expressions.Count: 0 } } => false,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => false,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } } => false,
        _ => true,
    };

    private static ExpressionSyntax? TextOf(BaseObjectCreationExpressionSyntax creation) =>
        ValueOf(creation, TextProperty) ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    private static ExpressionSyntax? ValueOf(BaseObjectCreationExpressionSyntax creation, string property) => creation.Initializer is not { } initializer ? null : initializer.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .LastOrDefault(a => a.Left is IdentifierNameSyntax name && string.Equals(name.Identifier.ValueText, property, StringComparison.Ordinal))?.Right;
}
