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

    // Each is a project of as many declarations; the state of a declaration is what the related edit changes.
    private static readonly Declared[] s_declared =
    [
        new("a quantity and an id", "a unit's factor", (number, state, comment) => string.Create(CultureInfo.InvariantCulture, $$"""
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Quantities;
            namespace Lab;
            {{comment}}
            /// <summary>A length.</summary>
            [Quantity, Unit("Meters", "m", "m"), Unit("Kilometers", "km", "km", Factor = {{1000 + state}})] public readonly partial struct Length{{number}};
            /// <summary>A box.</summary>
            [EntityId] public readonly partial struct Box{{number}}Id;
            """)),
        new("a relation of two quantities", "a unit's factor", (number, state, comment) => string.Create(CultureInfo.InvariantCulture, $$"""
            using Exosome.Sdk.Quantities;
            [assembly: QuantityRelation<Lab.Side{{number}}, Lab.Side{{number}}, Lab.Area{{number}}>]
            namespace Lab;
            {{comment}}
            /// <summary>A side.</summary>
            [Quantity, Unit("Meters", "m", "m"), Unit("Kilometers", "km", "km", Factor = {{1000 + state}})] public readonly partial struct Side{{number}};
            /// <summary>An area.</summary>
            [Quantity, Unit("SquareMeters", "m2", "m2")] public readonly partial struct Area{{number}};
            """)),
        new("a staged protocol", "a step's name", (number, state, comment) => string.Create(CultureInfo.InvariantCulture, $$"""
            #nullable enable
            using Exosome.Sdk.Therapy;
            namespace Lab;
            {{comment}}
            /// <summary>A visit.</summary>
            [StagedProtocol(Entry = "Plan")]
            public sealed partial record Visit{{number}}
            {
                /// <summary>The room.</summary>
                public required string Room { get; init; }
                /// <summary>The source.</summary>
                [ProtocolStep(10, Method = "From{{state}}")] public required string Source { get; init; }
                /// <summary>A note.</summary>
                [ProtocolStep(20, Optional = true)] public string? Note { get; init; }
                /// <summary>The days.</summary>
                [ProtocolStep(30)] public required int Monitoring { get; init; }
            }
            """)),
        new("a row of approved claims", "a row's words", File: null),
    ];

    /// <summary>Prints the table and gives a sentence for each unrelated edit that wrote output anew.</summary>
    public static IReadOnlyList<string> Print()
    {
        var missed = new List<string>();
        Console.WriteLine("## Generators at a keystroke");
        Console.WriteLine();
        Console.WriteLine("| declarations | each | edit | ms, middle of " + Strokes.ToString(CultureInfo.InvariantCulture) + " | allocated, KB | outputs written anew | outputs reused | a generator that does nothing, ms |");
        Console.WriteLine("|---:|---|---|---:|---:|---:|---:|---:|");
        foreach (Declared declared in s_declared)
        {
            foreach (int count in new[] { 10, 100, 1000 })
            {
                int written = Print(declared, count, Edit.Unrelated, "unrelated: a digit in a method of another file");
                if (written > 0)
                {
                    missed.Add(string.Create(CultureInfo.InvariantCulture, $"Keystroke: {Strokes} unrelated edits beside {count} declarations of {declared.Name} wrote {written} outputs anew; the goal is none."));
                }

                Print(declared, count, Edit.Near, declared.File is null ? "near: an empty line in the table" : "near: a comment in the file of a declaration");
                Print(declared, count, Edit.Related, "related: " + declared.Changed);
            }
        }

        Console.WriteLine();
        return missed;
    }

    private static int Print(Declared declared, int count, Edit edit, string what)
    {
        IEnumerable<string> files = declared.File is { } write ? Enumerable.Range(0, count).Select(number => write(number, 0, string.Empty)) : [];
        CSharpCompilation compilation = Product.Compile(files.Append(Unrelated(0)).Select((text, number) => CSharpSyntaxTree.ParseText(text, s_parse, $"File{number}.cs")));
        AdditionalText? table = declared.File is null ? new Table(Rows(count, 0)) : null;
        GeneratorDriver driver = Driver(Product.Generators, table, isTracked: false).RunGenerators(compilation);
        GeneratorDriver tracked = Driver(Product.Generators, table, isTracked: true).RunGenerators(compilation);
        GeneratorDriver bare = Driver([new LooksOnly().AsSourceGenerator()], table, isTracked: false).RunGenerators(compilation);
        if (tracked.GetRunResult().GeneratedTrees.IsEmpty)
        {
            throw new InvalidOperationException("Nothing was generated for " + declared.Name + ": the benchmark measures nothing.");
        }

        int written = 0, reused = 0;
        var times = new List<double>(Strokes);
        var bareTimes = new List<double>(Strokes);
        long allocated = 0;
        for (int stroke = 1; stroke <= Strokes; stroke++)
        {
            if (edit == Edit.Unrelated)
            {
                compilation = Typed(compilation, compilation.SyntaxTrees.Length - 1, Unrelated(stroke));
            }
            else if (declared.File is { } rewrite)
            {
                int file = stroke % count;
                compilation = Typed(compilation, file, edit == Edit.Near ? rewrite(file, 0, "// " + stroke.ToString(CultureInfo.InvariantCulture)) : rewrite(file, stroke, string.Empty));
            }
            else
            {
                var changed = new Table(edit == Edit.Near ? Rows(count, 0) + new string('\n', stroke) : Rows(count, stroke));
                (driver, tracked, bare) = (driver.ReplaceAdditionalText(table!, changed), tracked.ReplaceAdditionalText(table!, changed), bare.ReplaceAdditionalText(table!, changed));
                table = changed;
            }

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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {declared.Name} | {what} | {times[Strokes / 2]:F2} | {allocated / 1024.0 / Strokes:F0} | {(double)written / Strokes:0.#} | {(double)reused / Strokes:0.#} | {bareTimes[Strokes / 2]:F2} |"));
        return written;
    }

    private static CSharpCompilation Typed(CSharpCompilation compilation, int file, string text)
    {
        SyntaxTree before = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(before, before.WithChangedText(SourceText.From(text)));
    }

    private static CSharpGeneratorDriver Driver(IEnumerable<ISourceGenerator> generators, AdditionalText? table, bool isTracked) =>
        CSharpGeneratorDriver.Create(generators, table is null ? [] : [table], s_parse, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    // The first row changes with the state.
    private static string Rows(int count, int state) => "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\n"
        + string.Concat(Enumerable.Range(0, count).Select(row => string.Create(CultureInfo.InvariantCulture, $"claim-{row},Skin looks smoother in week {row + (row == 0 ? state : 0)}.,en,US;EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10\n")));

    private static string Unrelated(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Lab;
        public static class Totals { public static int Sum(int[] values) { int sum = {{number}}; foreach (int value in values) { sum += value; } return sum; } }
        """);

    /// <summary>The least that a generator can do: let the compiler find the declarations and name them.</summary>
    private sealed class LooksOnly : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            foreach (string attribute in new[] { "Exosome.Sdk.Quantities.QuantityAttribute", "Exosome.Sdk.Identifiers.EntityIdAttribute", "Exosome.Sdk.Therapy.StagedProtocolAttribute" })
            {
                context.RegisterSourceOutput(
                    context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (found, _) => found.TargetSymbol.Name),
                    static (_, _) => { });
            }
        }
    }

    private enum Edit
    {
        Unrelated,
        Near,
        Related,
    }

    /// <summary>What is declared many times over: one file each, from its number, its state and a comment; or, without a file, a row of a table each.</summary>
    private sealed record Declared(string Name, string Changed, Func<int, int, string, string>? File);

    private sealed class Table(string text) : AdditionalText
    {
        public override string Path => "shop.claims.csv";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
