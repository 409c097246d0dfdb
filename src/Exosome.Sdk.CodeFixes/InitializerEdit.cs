using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes;

/// <summary>Adds members to an object initializer in the style in which it is written: on one line, or one member a line.</summary>
internal static class InitializerEdit
{
    public static BaseObjectCreationExpressionSyntax Add(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<(string Member, ExpressionSyntax Value)> members)
    {
        var initializer = creation.Initializer;
        if (initializer is null)
        {
            var bare = creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } named
                ? named.WithArgumentList(null).WithType(named.Type.WithTrailingTrivia(Space))
                : creation.WithoutTrailingTrivia();
            initializer = InitializerExpression(SyntaxKind.ObjectInitializerExpression, SeparatedList(members.Select(member => (ExpressionSyntax)Assignment(member))))
                .NormalizeWhitespace(eol: " ", indentation: "");
            return bare is ImplicitObjectCreationExpressionSyntax
                ? bare.WithInitializer(initializer.WithLeadingTrivia(Space)).WithTrailingTrivia(creation.GetTrailingTrivia())
                : bare.WithInitializer(initializer).WithTrailingTrivia(creation.GetTrailingTrivia());
        }

        return creation.WithInitializer(Add(initializer, members));
    }

    public static InitializerExpressionSyntax Add(InitializerExpressionSyntax initializer, IReadOnlyList<(string Member, ExpressionSyntax Value)> members)
    {
        var list = initializer.Expressions.GetWithSeparators().ToList();
        if (initializer.Expressions.Count == 0)
        {
            return initializer
                .WithOpenBraceToken(initializer.OpenBraceToken.WithTrailingTrivia(Space))
                .WithExpressions(SeparatedList(members.Select(member => (ExpressionSyntax)Assignment(member)), Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), members.Count - 1)))
                .WithCloseBraceToken(initializer.CloseBraceToken.WithLeadingTrivia(Space));
        }

        var first = initializer.Expressions[0];
        var isMultiLine = initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var indentation = isMultiLine ? first.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1) : [];
        var endsWithComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        foreach (var member in members)
        {
            if (list[list.Count - 1] is { IsNode: true } last)
            {
                var node = (ExpressionSyntax)last.AsNode()!;
                var trailing = isMultiLine ? node.GetTrailingTrivia() : TriviaList(Space);
                list[list.Count - 1] = node.WithTrailingTrivia();
                list.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(trailing));
            }

            var assignment = Assignment(member).WithLeadingTrivia(indentation);
            if (endsWithComma)
            {
                list.Add(assignment);
                list.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(isMultiLine ? ElasticEndOfLine("\n") : Space));
            }
            else
            {
                list.Add(assignment.WithTrailingTrivia(isMultiLine ? ElasticEndOfLine("\n") : Space));
            }
        }

        return initializer.WithExpressions(SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(list)));
    }

    private static AssignmentExpressionSyntax Assignment((string Member, ExpressionSyntax Value) member) =>
        AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            IdentifierName(member.Member).WithTrailingTrivia(Space),
            Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space),
            member.Value);
}
