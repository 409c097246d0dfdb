using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Text;

/// <summary>
/// Tells by syntax which part of a string may be a constant: most are variables and what hangs on them, and asking the
/// model about each would cost more than all else that is done with the string.
/// </summary>
internal static class ConstantName
{
    /// <summary>Whether the expression may be a named constant of type string: a name with a capital that does not begin at a variable.</summary>
    public static bool MayBe(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                return IsCapital(name);
            case MemberAccessExpressionSyntax member when member.IsKind(SyntaxKind.SimpleMemberAccessExpression) && member.Name is IdentifierNameSyntax last && IsCapital(last):
                return MayHoldConstants(member.Expression);
            default:
                return false;
        }
    }

    // Constants stand in types; a value, an object's member or a keyword's type (string.Empty is a field) has none to give.
    private static bool MayHoldConstants(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax member when member.IsKind(SyntaxKind.SimpleMemberAccessExpression):
                    expression = member.Expression;
                    continue;
                case IdentifierNameSyntax first:
                    return first.Identifier.ValueText is { Length: > 0 } text && text[0] != '_' && (char.IsUpper(text[0]) || !IsVariable(first, text));
                case GenericNameSyntax or AliasQualifiedNameSyntax:
                    return true;
                default:
                    return false;
            }
        }
    }

    private static bool IsCapital(IdentifierNameSyntax name) => name.Identifier.ValueText is { Length: > 0 } text && char.IsUpper(text[0]);

    /// <summary>Whether a parameter or local of this name is declared around the use; a small letter alone may also begin a namespace, an alias or a type.</summary>
    private static bool IsVariable(SyntaxNode use, string name)
    {
        for (SyntaxNode? scope = use.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope switch
            {
                BlockSyntax block => Declares(block.Statements, name),
                SwitchSectionSyntax section => Declares(section.Statements, name),
                ForEachStatementSyntax each => Is(each.Identifier, name),
                ForStatementSyntax counting => Declares(counting.Declaration, name),
                UsingStatementSyntax holding => Declares(holding.Declaration, name),
                CatchClauseSyntax { Declaration: { } caught } => Is(caught.Identifier, name),
                SimpleLambdaExpressionSyntax lambda => Is(lambda.Parameter.Identifier, name),
                ParenthesizedLambdaExpressionSyntax lambda => Declares(lambda.ParameterList, name),
                AnonymousMethodExpressionSyntax function => Declares(function.ParameterList, name),
                LocalFunctionStatementSyntax function => Declares(function.ParameterList, name),
                BaseMethodDeclarationSyntax method => Declares(method.ParameterList, name),
                TypeDeclarationSyntax type => Declares(type.ParameterList, name),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Declares(SyntaxList<StatementSyntax> statements, string name)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local && Declares(local.Declaration, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Declares(VariableDeclarationSyntax? declaration, string name)
    {
        if (declaration is null)
        {
            return false;
        }

        foreach (VariableDeclaratorSyntax variable in declaration.Variables)
        {
            if (Is(variable.Identifier, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Declares(ParameterListSyntax? parameters, string name)
    {
        if (parameters is null)
        {
            return false;
        }

        foreach (ParameterSyntax parameter in parameters.Parameters)
        {
            if (Is(parameter.Identifier, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(SyntaxToken identifier, string name) => string.Equals(identifier.ValueText, name, StringComparison.Ordinal);
}
