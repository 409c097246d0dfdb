using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes;

/// <summary>Adds the using directive that a fix's new names need, in order, and only where it is missing.</summary>
internal static class UsingDirectives
{
    /// <summary>Adds the namespace of <paramref name="type"/> to <paramref name="changed"/> unless <paramref name="original"/> sees the type already.</summary>
    public static SyntaxNode Add(SyntaxNode changed, SemanticModel model, SyntaxNode original, INamedTypeSymbol type)
    {
        var position = (original as CompilationUnitSyntax)?.Members.LastOrDefault() is { } last ? InnerPosition(last) : original.Span.End;
        return model.LookupNamespacesAndTypes(position, name: type.Name).Contains(type, SymbolEqualityComparer.Default)
            ? changed
            : Add(changed, type.ContainingNamespace.ToDisplayString());
    }

    public static SyntaxNode Add(SyntaxNode root, string name)
    {
        if (root is not CompilationUnitSyntax unit || unit.Usings.Any(u => u.Name?.ToString() == name && u.Alias is null && u.StaticKeyword.RawKind == 0))
        {
            return root;
        }

        var directive = UsingDirective(ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(ElasticEndOfLine("\n"));
        var at = 0;
        while (at < unit.Usings.Count && Before(unit.Usings[at], name))
        {
            at++;
        }

        // The file's first tokens may carry its header; it stays on top.
        if (at == 0)
        {
            var first = unit.GetFirstToken(includeZeroWidth: true);
            var header = unit.Usings.Count > 0 ? first.LeadingTrivia : default;
            if (unit.Usings.Count > 0)
            {
                unit = unit.ReplaceToken(first, first.WithLeadingTrivia());
                directive = directive.WithLeadingTrivia(header);
            }
            else if (unit.Members.Count > 0 || unit.AttributeLists.Count > 0)
            {
                directive = directive.WithTrailingTrivia(ElasticEndOfLine("\n"), ElasticEndOfLine("\n"));
            }
        }

        return unit.WithUsings(unit.Usings.Insert(at, directive.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    // System first, then by name, as dotnet format has it.
    private static bool Before(UsingDirectiveSyntax existing, string name)
    {
        if (existing.GlobalKeyword.RawKind != 0)
        {
            return true;
        }

        if (existing.Alias is not null || existing.StaticKeyword.RawKind != 0)
        {
            return false;
        }

        var text = existing.Name?.ToString() ?? "";
        return IsSystem(text) == IsSystem(name) ? string.CompareOrdinal(text, name) < 0 : IsSystem(text);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", System.StringComparison.Ordinal);

    private static int InnerPosition(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax { Members.Count: > 0 } space => InnerPosition(space.Members.Last()),
        _ => member.SpanStart,
    };
}
