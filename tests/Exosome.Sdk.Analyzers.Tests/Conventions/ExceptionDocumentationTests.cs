using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>
/// Whoever calls a public member of the model reads in its documentation what it throws itself. What it calls may throw more;
/// <see cref="ArgumentNullException"/> is left out, since the annotations say it, and so are inherited words: those of a
/// member that they name, and of <see cref="IComparable.CompareTo"/>.
/// </summary>
public sealed class ExceptionDocumentationTests
{
    [Fact]
    public void Public_members_document_the_exceptions_that_they_throw()
    {
        List<string> missing = [];
        int throwing = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.PathTo("src", "Exosome.Sdk"), "*.cs", SearchOption.AllDirectories))
        {
            if (path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal))
            {
                continue;
            }

            SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot();
            foreach (MemberDeclarationSyntax member in root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsPublicCode))
            {
                string[] thrown = [.. Thrown(member).Distinct(StringComparer.Ordinal)];
                throwing += thrown.Length;
                string documentation = string.Concat(member.GetLeadingTrivia().Where(trivia => trivia.HasStructure).Select(trivia => trivia.ToFullString()));
                missing.AddRange(thrown
                    .Where(exception => !documentation.Contains("cref=\"" + exception + "\"", StringComparison.Ordinal)
                        && !documentation.Contains("<inheritdoc cref", StringComparison.Ordinal)
                        && !(exception == "ArgumentException" && documentation.Contains("<inheritdoc", StringComparison.Ordinal)))
                    .Select(exception => $"{Path.GetRelativePath(Repository.Root, path)}:{member.GetLocation().GetLineSpan().StartLinePosition.Line + 1} throws {exception}"));
            }
        }

        Assert.True(throwing > 40, $"only {throwing} exceptions were found, so the test looks at the wrong place");
        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    private static bool IsPublicCode(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
        && member.Modifiers.Any(SyntaxKind.PublicKeyword)
        && member.Ancestors().OfType<TypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) || type is ExtensionBlockDeclarationSyntax);

    private static IEnumerable<string> Thrown(MemberDeclarationSyntax member)
    {
        // What a lambda or a local function throws comes out where it is called.
        IEnumerable<SyntaxNode> own = member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        foreach (SyntaxNode node in own)
        {
            ExpressionSyntax? exception = node switch
            {
                ThrowStatementSyntax statement => statement.Expression,
                ThrowExpressionSyntax expression => expression.Expression,
                _ => null,
            };
            if (exception is ObjectCreationExpressionSyntax created)
            {
                yield return created.Type.ToString();
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name.Identifier.ValueText: var name } }
                && name.StartsWith("ThrowIf", StringComparison.Ordinal) && name is not "ThrowIfNull" && type.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal))
            {
                yield return name.StartsWith("ThrowIfNullOr", StringComparison.Ordinal) ? "ArgumentException" : type.Identifier.ValueText;
            }
        }
    }
}
