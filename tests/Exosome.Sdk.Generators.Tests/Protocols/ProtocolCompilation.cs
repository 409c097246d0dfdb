using Basic.Reference.Assemblies;
using Exosome.Sdk.Generators.Protocols;
using Exosome.Sdk.Generators.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Protocols;

/// <summary>Compiles a declaration and its use with the generator on, and reports what the compiler says.</summary>
internal static class ProtocolCompilation
{
    public const string Clinic = """
        #nullable enable
        using System.Collections.Generic;
        using Exosome.Sdk.Therapy;
        namespace Clinic;

        public abstract record Formulation;
        public sealed record Serum : Formulation;
        public sealed record Solution : Formulation;
        public abstract record Application;
        public sealed record Drops : Application;
        public sealed record Injection : Application;

        /// <summary>A visit.</summary>
        [StagedProtocol(Entry = "Plan")]
        public sealed partial record VisitProtocol
        {
            /// <summary>The room.</summary>
            public required string Room { get; init; }

            [ProtocolStep(10)]
            public required string Source { get; init; }

            [ProtocolStep(20, Repeats = true, Method = "WithTest", Stage = "Test")]
            public IReadOnlyList<string> Tests { get; init; } = [];

            [ProtocolStep(30, Optional = true)]
            public string? Note { get; init; }

            [ProtocolStep(40, Method = "Formulate", Accepts = typeof(Serum), Opens = "Topical")]
            [ProtocolStep(40, Method = "Formulate", Accepts = typeof(Solution), Opens = "Needle")]
            public required Formulation Formulation { get; init; }

            [ProtocolStep(50, Method = "Anaesthetize", On = "Needle")]
            public string? Anaesthesia { get; init; }

            [ProtocolStep(60, Method = "Apply", Accepts = typeof(Drops), On = "Topical", Stage = "TopicalApplication")]
            [ProtocolStep(60, Method = "Apply", Accepts = typeof(Injection), On = "Needle", Stage = "NeedleApplication")]
            public required Application Application { get; init; }

            [ProtocolStep(70)]
            public required int Monitoring { get; init; }

            [ProtocolStep(80, Optional = true, Repeats = true)]
            public IReadOnlyList<string> Adjustments { get; init; } = [];
        }
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, s_parse, $"Source{index}.cs")),
        [.. Net80.References.All, MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll"))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() => GeneratorHarness.CreateDriver(LanguageVersion.CSharp12, [new StagedProtocolGenerator()]);

    public static (Compilation Compilation, IReadOnlyList<string> Generated) Run(params string[] sources)
    {
        GeneratorRun run = GeneratorHarness.RunTwice(Create(sources), Driver());
        return (run.Output, [.. run.Files.Values]);
    }

    /// <summary>Errors and warnings of the whole compilation, as <c>CS1061: text</c>.</summary>
    public static IReadOnlyList<string> Diagnose(params string[] sources) =>
        [.. Run(sources).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591").Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Diagnoses one statement that starts with <c>VisitProtocol.Plan("A").</c></summary>
    public static IReadOnlyList<string> DiagnoseChain(string chain) => Diagnose(Clinic, $$"""
        namespace Clinic;
        public static class Use
        {
            public static VisitProtocol Make() => VisitProtocol.Plan("A"){{chain}};
        }
        """);
}
