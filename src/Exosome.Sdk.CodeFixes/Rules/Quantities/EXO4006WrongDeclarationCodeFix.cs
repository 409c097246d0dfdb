using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>Makes a quantity or id what the generators and JSON need: <c>partial</c>, <c>readonly</c>, seen beyond its file, with its converter; also the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO4006WrongDeclarationCodeFix))]
[Shared]
public sealed class EXO4006WrongDeclarationCodeFix : CodeFixProvider
{
    private const string EquivalenceKey = "EXO4006.declaration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("EXO4006");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(EXO4006WrongDeclaration.ProblemKey, out var problem))
            {
                continue;
            }

            var title = problem switch
            {
                "partial" => "Make it partial",
                "readonly" => "Make it readonly",
                "file" => "Make it internal",
                "converter" => "Name its own JSON converter",
                "extension" => "Name the method on numbers after the type",
                _ => "Add the JSON converter",
            };
            var document = context.Document;
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => ApplyAsync(document, ImmutableArray.Create(diagnostic), cancellation), EquivalenceKey),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var targets = diagnostics
            .Select(diagnostic => (
                Type: root.FindToken(diagnostic.Location.SourceSpan.Start).Parent as TypeDeclarationSyntax,
                Problem: ProblemOf(diagnostic),
                Unit: diagnostic.Properties.TryGetValue(EXO4006WrongDeclaration.UnitKey, out var unit) ? unit : null))
            .Where(target => target.Type is not null && target.Problem is not null)
            .ToList();
        var changed = root.TrackNodes(targets.SelectMany(target => target.Type!.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()).Distinct());
        foreach (var (type, problem, unit) in targets)
        {
            if (problem == "partial")
            {
                foreach (var around in type!.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
                {
                    var current = changed.GetCurrentNode(around)!;
                    changed = changed.ReplaceNode(current, With(current, SyntaxKind.PartialKeyword));
                }

                continue;
            }

            if (problem == "file")
            {
                // C# lets only the outermost type be file-local.
                var outermost = changed.GetCurrentNode(type!.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last())!;
                var modifier = outermost.Modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.FileKeyword));
                changed = modifier.RawKind == 0 ? changed : changed.ReplaceToken(modifier, Token(SyntaxKind.InternalKeyword).WithTriviaFrom(modifier));
                continue;
            }

            var declaration = changed.GetCurrentNode(type!)!;
            changed = changed.ReplaceNode(declaration, problem switch
            {
                "readonly" => With(declaration, SyntaxKind.ReadOnlyKeyword),
                "extension" => WithExtension(declaration, unit),
                "converter" => WithOwnConverter(declaration, model.GetDeclaredSymbol(type!, cancellation)),
                _ => WithConverter(declaration, model.GetDeclaredSymbol(type!, cancellation)),
            });
        }

        if (targets.Exists(target => target.Problem == "json"))
        {
            changed = UsingDirectives.Add(changed, "System.Text.Json.Serialization");
        }

        return document.WithSyntaxRoot(changed);
    }

    private static string? ProblemOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(EXO4006WrongDeclaration.ProblemKey, out var problem) ? problem : null;

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        if (type.Modifiers.Any(modifier))
        {
            return type;
        }

        var token = Token(modifier).WithTrailingTrivia(Space);

        // "readonly" stands before "partial", which stands last.
        var at = modifier == SyntaxKind.ReadOnlyKeyword && type.Modifiers.IndexOf(SyntaxKind.PartialKeyword) is >= 0 and var index ? index : type.Modifiers.Count;
        if (type.Modifiers.Count > 0 && at > 0)
        {
            return type.WithModifiers(type.Modifiers.Insert(at, token));
        }

        var first = at == 0 && type.Modifiers.Count > 0 ? type.Modifiers[0] : type.Keyword;
        var leading = first.LeadingTrivia;
        var bare = type.ReplaceToken(first, first.WithLeadingTrivia());
        return bare.WithModifiers(bare.Modifiers.Insert(at, token.WithLeadingTrivia(leading)));
    }

    private static TypeDeclarationSyntax WithConverter(TypeDeclarationSyntax type, INamedTypeSymbol? symbol)
    {
        var attribute = Attribute(IdentifierName("JsonConverter"), AttributeArgumentList(SingletonSeparatedList(ConverterArgument(type, symbol))));
        var list = AttributeList(SingletonSeparatedList(attribute)).WithTrailingTrivia(ElasticEndOfLine("\n"));
        var indentation = type.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return type.AddAttributeLists(list.WithLeadingTrivia(indentation));
    }

    // [Unit("Micrometers", ..., Extension = "MicrometersOfThickness")], written into the attribute that declares the unit.
    private static TypeDeclarationSyntax WithExtension(TypeDeclarationSyntax type, string? unit)
    {
        var declared = type.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute =>
            attribute.ArgumentList is { Arguments: { Count: > 0 } arguments } && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name } && name == unit);
        if (declared is null)
        {
            return type;
        }

        var given = declared.ArgumentList!.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Extension");
        var named = (given?.Expression as LiteralExpressionSyntax)?.Token.Value as string ?? unit;
        var value = LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(named + "Of" + type.Identifier.ValueText));
        return given is null
            ? type.ReplaceNode(declared, declared.WithArgumentList(declared.ArgumentList.AddArguments(
                AttributeArgument(value).WithNameEquals(NameEquals(IdentifierName("Extension")).NormalizeWhitespace().WithTrailingTrivia(Space)).WithLeadingTrivia(Space))))
            : type.ReplaceNode(given.Expression, value);
    }

    // The argument of the attribute that is there, on whichever part it stands.
    private static TypeDeclarationSyntax WithOwnConverter(TypeDeclarationSyntax type, INamedTypeSymbol? symbol)
    {
        var wrong = type.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "JsonConverter" or "JsonConverterAttribute")?.ArgumentList?.Arguments.FirstOrDefault();
        return wrong is null ? type : type.ReplaceNode(wrong, ConverterArgument(type, symbol));
    }

    private static AttributeArgumentSyntax ConverterArgument(TypeDeclarationSyntax type, INamedTypeSymbol? symbol)
    {
        var isId = symbol?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EntityIdAttribute") == true;
        var converter = (isId ? "global::Exosome.Sdk.Identifiers.EntityIdJsonConverter<" : "global::Exosome.Sdk.Quantities.QuantityJsonConverter<") + type.Identifier.Text + ">";
        return AttributeArgument(TypeOfExpression(ParseTypeName(converter).WithAdditionalAnnotations(Simplifier.Annotation)));
    }
}
