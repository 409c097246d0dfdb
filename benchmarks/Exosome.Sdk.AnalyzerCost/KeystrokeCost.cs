using System.Diagnostics;
using System.Globalization;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.AnalyzerCost;

/// <summary>
/// What the generators cost at a keystroke in an editor: a project with many declarations, one character more, and the
/// generator driver run again, as the editor does it.
/// </summary>
internal static class KeystrokeCost
{
    private const int Strokes = 20;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp12);

    /// <summary>Prints the table and gives a sentence for each unrelated edit that wrote output anew.</summary>
    public static IReadOnlyList<string> Print()
    {
        var missed = new List<string>();
        Console.WriteLine("## Generators at a keystroke");
        Console.WriteLine();
        Console.WriteLine("| declarations | edit | ms, middle of " + Strokes.ToString(CultureInfo.InvariantCulture) + " | allocated, KB | outputs written anew | outputs reused | a generator that does nothing, ms |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (int declarations in new[] { 10, 100, 1000 })
        {
            int written = Print(declarations, "unrelated: a digit in a method of another file", number => 0);
            if (written > 0)
            {
                missed.Add(string.Create(CultureInfo.InvariantCulture, $"Keystroke: {Strokes} unrelated edits beside {declarations} declarations wrote {written} outputs anew; the goal is none."));
            }

            Print(declarations, "near: a comment in the file of a declaration", number => 1);
            Print(declarations, "related: a unit's factor", number => 2);
        }

        Console.WriteLine();
        return missed;
    }

    private static int Print(int declarations, string edit, Func<int, int> kind)
    {
        string[] sources = [.. Enumerable.Range(0, declarations).Select(number => Declaration(number, 1000, string.Empty)), Unrelated(0)];
        CSharpCompilation compilation = Product.Compile(sources.Select((text, number) => CSharpSyntaxTree.ParseText(text, s_parse, $"File{number}.cs")));
        GeneratorDriver driver = Driver(Product.Generators, isTracked: false).RunGenerators(compilation);
        GeneratorDriver tracked = Driver(Product.Generators, isTracked: true).RunGenerators(compilation);
        GeneratorDriver bare = Driver([new LooksOnly().AsSourceGenerator()], isTracked: false).RunGenerators(compilation);
        int written = 0, reused = 0;
        var times = new List<double>(Strokes);
        var bareTimes = new List<double>(Strokes);
        long allocated = 0;
        for (int stroke = 1; stroke <= Strokes; stroke++)
        {
            int file = kind(stroke) == 0 ? declarations : stroke % declarations;
            string text = kind(stroke) switch
            {
                0 => Unrelated(stroke),
                1 => Declaration(file, 1000, "// " + stroke.ToString(CultureInfo.InvariantCulture)),
                _ => Declaration(file, 1000 + stroke, string.Empty),
            };
            SyntaxTree before = compilation.SyntaxTrees[file];
            compilation = compilation.ReplaceSyntaxTree(before, before.WithChangedText(SourceText.From(text)));

            var watch = Stopwatch.StartNew();
            bare = bare.RunGenerators(compilation);
            bareTimes.Add(watch.Elapsed.TotalMilliseconds);

            long bytes = GC.GetAllocatedBytesForCurrentThread();
            watch.Restart();
            driver = driver.RunGenerators(compilation);
            times.Add(watch.Elapsed.TotalMilliseconds);
            allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
            tracked = tracked.RunGenerators(compilation);
            foreach (IncrementalStepRunReason reason in tracked.GetRunResult().Results.SelectMany(result => result.TrackedOutputSteps).SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason))
            {
                if (reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
                {
                    reused++;
                }
                else
                {
                    written++;
                }
            }
        }

        times.Sort();
        bareTimes.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {declarations} | {edit} | {times[Strokes / 2]:F2} | {allocated / 1024.0 / Strokes:F0} | {(double)written / Strokes:0.#} | {(double)reused / Strokes:0.#} | {bareTimes[Strokes / 2]:F2} |"));
        return written;
    }

    private static CSharpGeneratorDriver Driver(IEnumerable<ISourceGenerator> generators, bool isTracked) =>
        CSharpGeneratorDriver.Create(generators, parseOptions: s_parse, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    /// <summary>A file with a quantity and an id, as a team writes them.</summary>
    private static string Declaration(int number, int factor, string comment) => string.Create(CultureInfo.InvariantCulture, $$"""
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Quantities;
        namespace Lab;
        {{comment}}
        /// <summary>A length.</summary>
        [Quantity, Unit("Meters", "m", "m"), Unit("Kilometers", "km", "km", Factor = {{factor}})] public readonly partial struct Length{{number}};
        /// <summary>A box.</summary>
        [EntityId] public readonly partial struct Box{{number}}Id;
        """);

    private static string Unrelated(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Lab;
        public static class Totals { public static int Sum(int[] values) { int sum = {{number}}; foreach (int value in values) { sum += value; } return sum; } }
        """);

    /// <summary>The least that a generator can do: let the compiler find the declarations and name them.</summary>
    private sealed class LooksOnly : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            foreach (string attribute in new[] { "Exosome.Sdk.Quantities.QuantityAttribute", "Exosome.Sdk.Identifiers.EntityIdAttribute" })
            {
                context.RegisterSourceOutput(
                    context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (found, _) => found.TargetSymbol.Name),
                    static (_, _) => { });
            }
        }
    }
}
