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
            context.RegisterSyntaxNodeAction(node => Analyze(node, claim), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, INamedTypeSymbol claim)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        // The compiler insists on a text (CS9035): without one the target's type need not be asked for.
        if (creation is ObjectCreationExpressionSyntax { Type: { } written } ? !MayName(written, claim.Name) : ValueOf(creation, TextProperty) is null)
        {
            return;
        }

        if (!SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type, claim) || IsGivenEvidence(creation))
        {
            return;
        }

        string text = TextOf(creation) is { } expression && context.SemanticModel.GetConstantValue(expression, context.CancellationToken) is { HasValue: true, Value: string value } ? value : "";
        SyntaxNode place = creation is ObjectCreationExpressionSyntax { Type: { } type } ? type : creation.GetFirstToken().Parent!;
        Location location = creation is ImplicitObjectCreationExpressionSyntax target ? target.NewKeyword.GetLocation() : place.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, text, "names no evidence"));
    }

    // An alias hides the name; only a simple mismatch is cheap to dismiss.
    private static bool MayName(TypeSyntax written, string name) => written switch
    {
        QualifiedNameSyntax qualified => string.Equals(qualified.Right.Identifier.ValueText, name, StringComparison.Ordinal),
        GenericNameSyntax => false,
        IdentifierNameSyntax simple => string.Equals(simple.Identifier.ValueText, name, StringComparison.Ordinal) || IsAlias(simple),
        _ => true,
    };

    private static bool IsAlias(IdentifierNameSyntax name)
    {
        foreach (UsingDirectiveSyntax directive in name.SyntaxTree.GetCompilationUnitRoot().Usings)
        {
            if (directive.Alias is { } alias && string.Equals(alias.Name.Identifier.ValueText, name.Identifier.ValueText, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
