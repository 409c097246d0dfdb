using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>What has to change in one file when a member becomes a quantity: types, numbers read from it, numbers written to it. Long because one edit of a file needs all of it: what each use becomes depends on what the others became.</summary>
internal sealed class QuantityUsesInTree
{
    private readonly SemanticModel model;
    private readonly INamedTypeSymbol quantity;
    private readonly string unit;
    private readonly Dictionary<SyntaxNode, string> types = [];
    private readonly Dictionary<SyntaxNode, string> reads = [];
    private readonly Dictionary<SyntaxNode, string> writes = [];
    private readonly HashSet<SyntaxNode> unwrapped = [];
    private readonly HashSet<SyntaxNode> patterns = [];
    private readonly HashSet<SyntaxNode> constants = [];
    private readonly Dictionary<SyntaxNode, string> updates = [];
    private bool namesQuantity;

    public QuantityUsesInTree(SemanticModel model, INamedTypeSymbol quantity, string unit)
    {
        this.model = model;
        this.quantity = quantity;
        this.unit = unit;
    }

    /// <summary>A declaration: its type, its initializer and what its body returns.</summary>
    public void Declaration(SyntaxNode node, CancellationToken cancellation)
    {
        switch (node)
        {
            case ParameterSyntax { Type: { } type }:
                Type(type);
                break;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variable } declarator:
                var fieldType = Type(variable.Type);
                Write(declarator.Initializer?.Value, fieldType, cancellation);
                if (variable.Parent is FieldDeclarationSyntax or LocalDeclarationStatementSyntax)
                {
                    constants.Add(variable.Parent);
                }

                break;
            case PropertyDeclarationSyntax property:
                var propertyType = Type(property.Type);
                Write(property.Initializer?.Value, propertyType, cancellation);
                Write(property.ExpressionBody?.Expression, propertyType, cancellation);
                foreach (var accessor in property.AccessorList?.Accessors ?? default)
                {
                    Accessor(accessor, propertyType, cancellation);
                }

                break;
            case MethodDeclarationSyntax method:
                var returnType = Type(method.ReturnType);
                Write(method.ExpressionBody?.Expression, returnType, cancellation);
                Returns(method.Body, returnType, cancellation);
                break;
        }
    }

    /// <summary>A place where the member's name stands.</summary>
    public void Use(SyntaxNode node, CancellationToken cancellation)
    {
        // sizeNm: 120
        if (node.Parent is NameColonSyntax { Parent: ArgumentSyntax named })
        {
            Write(named.Expression, NumberOf(node, cancellation), cancellation);
            return;
        }

        // { SizeNm: > 100 }
        if (node.Parent is NameColonSyntax { Parent: SubpatternSyntax subpattern })
        {
            patterns.Add(subpattern);
            return;
        }

        if (node is not SimpleNameSyntax || node.FirstAncestorOrSelf<AttributeSyntax>() is not null)
        {
            return;
        }

        var expression = WholeExpression((ExpressionSyntax)node);
        if (expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } }
            or ArgumentSyntax { RefKindKeyword.RawKind: not 0 })
        {
            return;
        }

        if (expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression)
        {
            Assign(assignment, NumberOf(node, cancellation), cancellation);
        }
        else if (expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression })
        {
            updates[expression.Parent] = NumberOf(node, cancellation);
        }
        else
        {
            Read(expression, NumberOf(node, cancellation), cancellation);
        }
    }

    /// <summary>A call of the method whose parameter changes.</summary>
    public void Call(SyntaxNode node, IParameterSymbol parameter, CancellationToken cancellation)
    {
        for (var candidate = node; candidate is not null and not StatementSyntax and not MemberDeclarationSyntax; candidate = candidate.Parent)
        {
            var arguments = model.GetOperation(candidate, cancellation) switch
            {
                IInvocationOperation invocation => invocation.Arguments,
                IObjectCreationOperation creation => creation.Arguments,
                IPropertyReferenceOperation indexer => indexer.Arguments,
                _ => default,
            };
            if (arguments.IsDefaultOrEmpty)
            {
                continue;
            }

            foreach (var argument in arguments)
            {
                if (argument.Parameter is { } bound
                    && bound.Ordinal == parameter.Ordinal
                    && SymbolEqualityComparer.Default.Equals(bound.ContainingSymbol.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition)
                    && argument.ArgumentKind == ArgumentKind.Explicit && argument.Syntax is ArgumentSyntax syntax)
                {
                    Write(syntax.Expression, Keyword(parameter.Type), cancellation);
                }
            }

            return;
        }
    }

    public SyntaxNode Rewrite(SyntaxNode root)
    {
        var all = types.Keys.Concat(reads.Keys).Concat(writes.Keys).Concat(patterns).Concat(unwrapped).Concat(constants).Concat(updates.Keys).Distinct().ToList();
        var changed = root.ReplaceNodes(all, (original, rewritten) =>
        {
            if (types.TryGetValue(original, out var number))
            {
                rewritten = QuantityName(number.EndsWith("?", System.StringComparison.Ordinal)).WithTriviaFrom(rewritten);
            }

            if (unwrapped.Contains(original) && rewritten is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments })
            {
                rewritten = arguments[0].Expression.WithTriviaFrom(rewritten);
            }

            if (reads.TryGetValue(original, out number))
            {
                rewritten = AsNumber((ExpressionSyntax)rewritten, number);
            }

            if (writes.TryGetValue(original, out number))
            {
                rewritten = AsQuantity((ExpressionSyntax)original, (ExpressionSyntax)rewritten, number);
            }

            if (updates.TryGetValue(original, out number))
            {
                rewritten = Updated((ExpressionSyntax)rewritten, number);
            }

            if (constants.Contains(original))
            {
                rewritten = ConstantDeclaration.Lifted(rewritten);
            }

            if (patterns.Contains(original) && rewritten is SubpatternSyntax { NameColon: { } name } subpattern)
            {
                rewritten = subpattern.WithExpressionColon(ExpressionColon(
                    MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name.Name, IdentifierName(unit)), name.ColonToken));
            }

            return rewritten;
        });
        return namesQuantity ? UsingDirectives.Add(changed, model, root, quantity) : changed;
    }

    // x.SizeNm, s?.SizeNm, M(): the node that stands for the value.
    private static ExpressionSyntax WholeExpression(ExpressionSyntax name)
    {
        var expression = name;
        if (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
        {
            expression = access;
        }
        else if (expression.Parent is MemberBindingExpressionSyntax binding)
        {
            expression = binding;
        }

        return expression.Parent is InvocationExpressionSyntax invocation && invocation.Expression == expression ? invocation : expression;
    }

    // Sums go unit by unit and multiples by a plain number; whatever else is done to the number is done to the number.
    private void Assign(AssignmentExpressionSyntax assignment, string number, CancellationToken cancellation)
    {
        var linear = quantity.AllInterfaces.Any(contract => contract.Name == "ILinearQuantity");
        switch (assignment.Kind())
        {
            case SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression:
            case SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression when linear:
                Write(assignment.Right, number, cancellation);
                break;
            case SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression when linear && number == "double":
                break;
            default:
                updates[assignment] = number;
                break;
        }
    }

    private string Type(TypeSyntax type)
    {
        var number = model.GetTypeInfo(type).Type is { } symbol ? Keyword(symbol) : "double";
        if (!type.IsVar)
        {
            types[type] = number;
        }

        return number;
    }

    private void Accessor(AccessorDeclarationSyntax accessor, string number, CancellationToken cancellation)
    {
        if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
        {
            Write(accessor.ExpressionBody?.Expression, number, cancellation);
            Returns(accessor.Body, number, cancellation);
            return;
        }

        foreach (var name in accessor.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == "value" && model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol { IsImplicitlyDeclared: true })
            {
                Read(name, number, cancellation);
            }
        }
    }

    private void Returns(BlockSyntax? body, string number, CancellationToken cancellation)
    {
        if (body is null)
        {
            return;
        }

        foreach (var statement in body.DescendantNodes(node => node is not LocalFunctionStatementSyntax and not AnonymousFunctionExpressionSyntax).OfType<ReturnStatementSyntax>())
        {
            Write(statement.Expression, number, cancellation);
        }
    }

    private void Write(ExpressionSyntax? value, string number, CancellationToken cancellation)
    {
        if (value is null || value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return;
        }

        // A number that may be null has no factory; the compiler will point at it.
        var type = model.GetTypeInfo(value, cancellation).Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && !reads.ContainsKey(value))
        {
            return;
        }

        writes[value] = type?.SpecialType == SpecialType.System_Decimal ? "decimal" : number;
    }

    private void Read(ExpressionSyntax expression, string number, CancellationToken cancellation)
    {
        // Diameter.FromNanometers(sizeNm), made when another member was changed, becomes sizeNm.
        if (expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax invocation } }
            && model.GetSymbolInfo(invocation, cancellation).Symbol is IMethodSymbol { IsStatic: true } factory
            && factory.Name == "From" + unit
            && SymbolEqualityComparer.Default.Equals(factory.ContainingType, quantity))
        {
            unwrapped.Add(invocation);
            return;
        }

        reads[expression] = number;
    }

    private string NumberOf(SyntaxNode name, CancellationToken cancellation) => model.GetSymbolInfo(name, cancellation).Symbol switch
    {
        IPropertySymbol property => Keyword(property.Type),
        IFieldSymbol field => Keyword(field.Type),
        ILocalSymbol local => Keyword(local.Type),
        IParameterSymbol parameter => Keyword(parameter.Type),
        IMethodSymbol method => Keyword(method.ReturnType),
        _ => "double",
    };

    private static string Keyword(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private ExpressionSyntax AsNumber(ExpressionSyntax value, string number)
    {
        var bare = value.WithoutTrivia();
        ExpressionSyntax access = number.EndsWith("?", System.StringComparison.Ordinal) && bare is not MemberBindingExpressionSyntax
            ? ConditionalAccessExpression(bare, MemberBindingExpression(IdentifierName(unit)))
            : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, bare, IdentifierName(unit));
        if (number.TrimEnd('?') != "double" && bare is not MemberBindingExpressionSyntax)
        {
            access = ParenthesizedExpression(CastExpression(ParseTypeName(number), access)).WithAdditionalAnnotations(Simplifier.Annotation);
        }

        return access.WithTriviaFrom(value);
    }

    // x.SizeNm %= 10 and x.SizeNm++ become x.SizeNm = Diameter.FromNanometers(x.SizeNm.Nanometers % 10).
    private ExpressionSyntax Updated(ExpressionSyntax update, string number)
    {
        var (target, operation, right) = update switch
        {
            AssignmentExpressionSyntax assignment => (assignment.Left, assignment.OperatorToken.ValueText.TrimEnd('='), assignment.Right),
            PostfixUnaryExpressionSyntax postfix => (postfix.Operand, postfix.OperatorToken.ValueText.Substring(1), One()),
            PrefixUnaryExpressionSyntax prefix => (prefix.Operand, prefix.OperatorToken.ValueText.Substring(1), One()),
            _ => throw new System.InvalidOperationException(update.Kind().ToString()),
        };
        var place = target.WithoutTrivia();
        var value = BinaryExpression(
            operation switch
            {
                "+" => SyntaxKind.AddExpression,
                "-" => SyntaxKind.SubtractExpression,
                "*" => SyntaxKind.MultiplyExpression,
                "/" => SyntaxKind.DivideExpression,
                "%" => SyntaxKind.ModuloExpression,
                "<<" => SyntaxKind.LeftShiftExpression,
                ">>" => SyntaxKind.RightShiftExpression,
                "&" => SyntaxKind.BitwiseAndExpression,
                "|" => SyntaxKind.BitwiseOrExpression,
                _ => SyntaxKind.ExclusiveOrExpression,
            },
            AsNumber(place, number),
            ParenthesizedExpression(right.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation));
        return AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, place, Factory(value, number)).NormalizeWhitespace().WithTriviaFrom(update);

        static ExpressionSyntax One() => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(1));
    }

    private ExpressionSyntax AsQuantity(ExpressionSyntax original, ExpressionSyntax value, string number)
    {
        // What already gives this unit's number is the quantity itself.
        if (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access && name == unit
            && (reads.ContainsKey(original) || IsQuantity(original)))
        {
            return access.Expression.WithTriviaFrom(value);
        }

        if (reads.ContainsKey(original) && value is ConditionalAccessExpressionSyntax conditional)
        {
            return conditional.Expression.WithTriviaFrom(value);
        }

        return Factory(value.WithoutTrivia(), number).WithTriviaFrom(value);
    }

    private InvocationExpressionSyntax Factory(ExpressionSyntax argument, string number)
    {
        if (number.TrimEnd('?') == "decimal")
        {
            argument = CastExpression(PredefinedType(Token(SyntaxKind.DoubleKeyword)), ParenthesizedExpression(argument).WithAdditionalAnnotations(Simplifier.Annotation));
        }

        return InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, QuantityName(nullable: false), IdentifierName("From" + unit)),
            ArgumentList(SingletonSeparatedList(Argument(argument))));
    }

    private bool IsQuantity(ExpressionSyntax original) =>
        original is MemberAccessExpressionSyntax access && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(access.Expression).Type, quantity);

    private TypeSyntax QuantityName(bool nullable)
    {
        namesQuantity = true;
        TypeSyntax name = ParseTypeName(quantity.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithAdditionalAnnotations(Simplifier.Annotation);
        return nullable ? NullableType(name) : name;
    }
}
