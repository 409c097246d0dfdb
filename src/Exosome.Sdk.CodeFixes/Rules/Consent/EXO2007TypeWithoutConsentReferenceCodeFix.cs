using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>
/// Adds a <c>ConsentId? Consent</c> to the user's type that begins as null, which the rule goes on flagging until somebody makes it
/// required or lets a constructor ask for it. A struct without a constructor cannot say so; there the member is required at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2007TypeWithoutConsentReferenceCodeFix))]
[Shared]
public sealed class EXO2007TypeWithoutConsentReferenceCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO2007TypeWithoutConsentReferenceCodeFix()
        : base("EXO2007")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        model.GetDeclaredSymbol(target) is INamedTypeSymbol type && type.GetMembers("Consent").IsEmpty ? "Add a reference to the consent" : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var setter = Accessor(original.IsKind(SyntaxKind.StructDeclaration) || original.IsKind(SyntaxKind.ClassDeclaration) ? SyntaxKind.SetAccessorDeclaration : SyntaxKind.InitAccessorDeclaration);
        var type = (TypeDeclarationSyntax)current;
        var property = PropertyDeclaration(NullableType(context.TypeName("Identifiers.ConsentId")).WithTrailingTrivia(Space), "Consent")
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword).WithTrailingTrivia(Space)))
            .WithAccessorList(AccessorList(List([Accessor(SyntaxKind.GetAccessorDeclaration), setter])))
            .WithAdditionalAnnotations(Formatter.Annotation);
        property = CannotInitialize((TypeDeclarationSyntax)original)
            ? property.AddModifiers(Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(Space))
            : property
                .WithInitializer(EqualsValueClause(Token(SyntaxKind.EqualsToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space), LiteralExpression(SyntaxKind.NullLiteralExpression)))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        if (type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            // record Sample(...); gets a body.
            type = type.WithSemicolonToken(default)
                .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.GetTrailingTrivia()));
            return type.AddMembers(property).WithAdditionalAnnotations(Formatter.Annotation);
        }

        return type.AddMembers(property.WithTrailingTrivia(ElasticMarker)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    // CS8983: a struct with initializers has to declare a constructor.
    private static bool CannotInitialize(TypeDeclarationSyntax type) =>
        type.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration && type.ParameterList is null && !type.Members.Any(member => member is ConstructorDeclarationSyntax);

    private static AccessorDeclarationSyntax Accessor(SyntaxKind kind) => AccessorDeclaration(kind).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
}
