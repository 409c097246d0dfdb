using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Testing.Pages;

/// <summary>What a page shows, as the project of a reader who typed it in: code, files beside it, options.</summary>
internal sealed class SampleProject
{
    /// <summary>The languages of fences that become part of a project. <c>json</c> is data, and judged at run time.</summary>
    public static readonly ImmutableArray<string> Languages = ["csharp", "csv", "html", "markdown", "pack", "xml"];

    // The pages' approvals and allowances are judged on this day, whenever the tests run.
    private const string Today = "2026-06-01";

    // What the SDK adds to a console project of its own accord (ImplicitUsings), and nothing else: a reader types what a page shows.
    private static readonly string s_usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};\n"));

    private SampleProject(Fence? code, IReadOnlyList<SampleFile> files, Dictionary<string, string> options, int copies)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        Code = code?.Code;
        Files = files;
        OptionsProvider = new SampleOptions(options);
        SyntaxTree[] samples = [.. Enumerable.Range(0, code is null ? 0 : copies).Select(number => CSharpSyntaxTree.ParseText(copies == 1 ? code!.Code : Copy(code!.Code, number), parse, $"Sample{number}.cs"))];
        bool isProgram = samples.Any(sample => sample.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        CSharpCompilation written = Product.Compile([CSharpSyntaxTree.ParseText(s_usings, parse, "Usings.cs"), .. samples], isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        ImmutableArray<ISourceGenerator> generators = code?.Code.Contains("JsonSerializerContext", StringComparison.Ordinal) == true ? [.. Product.Generators, Product.JsonGenerator] : Product.Generators;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generators, [.. files], parse, OptionsProvider).RunGeneratorsAndUpdateCompilation(written, out Compilation generated, out _);
        Compilation = generated;
        GeneratorExceptions = [.. driver.GetRunResult().Results.Select(result => result.Exception).OfType<Exception>()];
    }

    /// <summary>The C# of the sample, or null where it is made of files alone.</summary>
    public string? Code { get; }

    public IReadOnlyList<SampleFile> Files { get; }

    /// <summary>The compilation after the generators.</summary>
    public Compilation Compilation { get; }

    /// <summary>What generators threw: always empty, or there is a defect.</summary>
    public IReadOnlyList<Exception> GeneratorExceptions { get; }

    public SampleOptions OptionsProvider { get; }

    public AnalyzerOptions AnalyzerOptions => new([.. Files], OptionsProvider);

    /// <summary>
    /// The projects that some fences show together: every piece of C# is a project of its own, with all files that are
    /// shown beside it; without C#, the files are one project.
    /// </summary>
    /// <param name="fences">What a section of a page shows.</param>
    /// <param name="copies">How many files hold the same code, or the same copy, each in a namespace of its own: for measuring, and for analyzers that run at once.</param>
    public static IReadOnlyList<SampleProject> Of(IReadOnlyList<Fence> fences, int copies = 1)
    {
        SampleFile[] files =
        [
            .. fences.Select(FileOf).OfType<SampleFile>()
                .SelectMany(file => Enumerable.Range(0, file.IsCopy ? copies : 1).Select(number => new SampleFile(number.ToString(CultureInfo.InvariantCulture) + "/" + file.Path, file.Text, file.IsCopy))),
        ];
        Fence[] code = [.. fences.Where(fence => fence.Language == "csharp")];
        Dictionary<string, string> shared = fences.Where(fence => fence.Language != "csharp").Aggregate(Base(), Add);
        return code.Length == 0
            ? [new SampleProject(null, files, shared, copies)]
            : [.. code.Select(one => new SampleProject(one, files, Add(new(shared, StringComparer.OrdinalIgnoreCase), one), copies))];
    }

    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Compilation.WithAnalyzers(analyzers, AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    public override string ToString() => string.Join(Environment.NewLine, [Code ?? string.Empty, .. Files.Select(file => file.Path + ":" + Environment.NewLine + file.GetText())]);

    private static Dictionary<string, string> Base() => new(StringComparer.OrdinalIgnoreCase) { ["build_property.RootNamespace"] = "Shop", ["exosome_today"] = Today };

    private static Dictionary<string, string> Add(Dictionary<string, string> options, Fence fence)
    {
        foreach ((string name, string value) in fence.Properties)
        {
            options["build_property." + name] = value;
        }

        if (fence.Language == "xml")
        {
            foreach (XElement property in XElement.Parse("<page>" + fence.Code + "</page>").Descendants().Where(element => !element.HasElements && element.Name.LocalName.StartsWith("Exosome", StringComparison.Ordinal)))
            {
                options["build_property." + property.Name.LocalName] = property.Value;
            }
        }

        return options;
    }

    private static SampleFile? FileOf(Fence fence, int number) => fence.Language switch
    {
        "csv" when fence.Code.StartsWith("id,text,", StringComparison.Ordinal) => new SampleFile($"sample{number}.claims.csv", fence.Code),
        "csv" when fence.Code.StartsWith("id,design,", StringComparison.Ordinal) => new SampleFile($"sample{number}.evidence.csv", fence.Code),
        "html" => new SampleFile($"copy{number}.html", fence.Code, isCopy: true),
        "markdown" => new SampleFile($"copy{number}.md", fence.Code, isCopy: true),
        "pack" => new SampleFile($"house{number}.pack", fence.Code),
        _ => null,
    };

    /// <summary>The same code once more, in a namespace of its own, so that copies do not collide.</summary>
    private static string Copy(string code, int number)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(code, options: new CSharpParseOptions(LanguageVersion.CSharp12));
        string statements = string.Concat(unit.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString()));
        string types = string.Concat(unit.Members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()));
        return $$"""
            {{unit.Externs}}{{unit.Usings}}{{(number == 0 ? unit.AttributeLists.ToFullString() : string.Empty)}}
            namespace Copy{{number}}
            {
            {{types}}
            {{(statements.Length == 0 ? string.Empty : $"internal static class Program {{ private static async System.Threading.Tasks.Task Main2(string[] args) {{ await System.Threading.Tasks.Task.Yield();\n{statements}\n}} }}")}}
            }
            """;
    }
}
