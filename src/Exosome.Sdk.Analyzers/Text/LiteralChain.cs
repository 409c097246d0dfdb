using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Text;

/// <summary>
/// The text that a reader of the running program sees: a literal, an interpolated string, or several joined with
/// <c>+</c>. "treats " + "acne" is one claim, and a hole is a word that nobody knows.
/// </summary>
internal static class LiteralChain
{
    /// <summary>Stands for a value that is known only at run time. The engine reads it as no word at all.</summary>
    public const char Hole = '\uFFFC';

    // Deeper nesting than this comes from tools, and recursion must not follow it.
    private const int MostParts = 2000;

    // One stack a thread: reading a chain allocates nothing.
    [ThreadStatic]
    private static Stack<ExpressionSyntax>? threadStack;

    /// <summary>
    /// The outermost concatenation that the literal belongs to, or null where another literal of the same chain speaks
    /// for it. Works on syntax alone: most literals end here.
    /// </summary>
    public static ExpressionSyntax? FindRoot(ExpressionSyntax literal)
    {
        ExpressionSyntax root = literal;
        while (true)
        {
            SyntaxNode? parent = root.Parent;
            if (parent is ParenthesizedExpressionSyntax parentheses)
            {
                root = parentheses;
            }
            else if (parent is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
            {
                if (binary.Right == root && HasText(binary.Left))
                {
                    return null;
                }

                root = binary;
            }
            else
            {
                // A literal that fills a hole is read with the string around it.
                return parent is InterpolationSyntax ? null : root;
            }
        }
    }

    /// <summary>Reads a chain into <paramref name="into"/>.</summary>
    /// <param name="root">What <see cref="FindRoot"/> gave.</param>
    /// <param name="model">Is asked for the value of what may be a named constant, and of nothing else; null leaves holes.</param>
    /// <param name="into">Is cleared first.</param>
    /// <param name="cancellation">Stops the questions to the model.</param>
    public static void Read(ExpressionSyntax root, SemanticModel? model, MappedText into, CancellationToken cancellation)
    {
        into.Clear();
        Stack<ExpressionSyntax> pending = threadStack ??= new Stack<ExpressionSyntax>();
        pending.Clear();
        pending.Push(root);
        int parts = 0;
        while (pending.Count > 0 && parts++ < MostParts)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parentheses:
                    pending.Push(parentheses.Expression);
                    break;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case LiteralExpressionSyntax literal when IsString(literal):
                    LiteralDecoder.Append(into, literal.Token);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    ReadInterpolated(interpolated, model, into, cancellation);
                    break;
                case ExpressionSyntax other:
                    AppendValue(other, other.Span.Start, other.Span.Length, model, into, cancellation);
                    break;
            }
        }
    }

    /// <summary>The named part that stands in exactly this stretch of the chain; null where the stretch is a literal, a part of one, or more than one part.</summary>
    public static ExpressionSyntax? NamedPartAt(ExpressionSyntax root, TextSpan span)
    {
        SyntaxNode node = root.FindNode(span);
        ExpressionSyntax? part = node is InterpolationSyntax hole ? hole.Expression : node as ExpressionSyntax;
        return node.Span == span && part is not null && ConstantName.MayBe(part) ? part : null;
    }

    public static bool IsString(LiteralExpressionSyntax literal) => literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);

    private static bool HasText(ExpressionSyntax expression)
    {
        // Chains lean left: this walks down one spine and looks right at each step.
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parentheses:
                    expression = parentheses.Expression;
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    if (binary.Right is ParenthesizedExpressionSyntax group ? HasText(group.Expression) : IsText(binary.Right))
                    {
                        return true;
                    }

                    expression = binary.Left;
                    continue;
                default:
                    return IsText(expression);
            }
        }
    }

    private static bool IsText(ExpressionSyntax expression) => expression is InterpolatedStringExpressionSyntax || (expression is LiteralExpressionSyntax literal && IsString(literal));

    private static void ReadInterpolated(InterpolatedStringExpressionSyntax interpolated, SemanticModel? model, MappedText into, CancellationToken cancellation)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                LiteralDecoder.AppendInterpolatedText(into, text.TextToken, interpolated.StringStartToken);
            }
            else if (content is InterpolationSyntax hole)
            {
                if (hole.Expression is LiteralExpressionSyntax literal && IsString(literal) && hole.FormatClause is null)
                {
                    LiteralDecoder.Append(into, literal.Token);
                }
                else
                {
                    AppendValue(hole.Expression, hole.SpanStart, hole.Span.Length, hole.FormatClause is null ? model : null, into, cancellation);
                }
            }
        }
    }

    private static void AppendValue(ExpressionSyntax expression, int source, int length, SemanticModel? model, MappedText into, CancellationToken cancellation)
    {
        if (model is not null && ConstantName.MayBe(expression) && model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string value })
        {
            into.AppendAtom(value.AsSpan(), source, length);
            return;
        }

        into.AppendAtom(Hole, source, length);
    }
}
