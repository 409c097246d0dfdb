using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>What the claim rules know about one compilation: its options, its engine, its approved claims.</summary>
internal sealed class ClaimProject
{
    // References that make a project a test project: what it says to nobody is no claim.
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly AnalyzerConfigOptionsProvider provider;
    private readonly Lazy<ScreeningEngine> engine;

    private ClaimProject(CompilationStartAnalysisContext context, ExosomeOptions options)
    {
        provider = context.Options.AnalyzerConfigOptionsProvider;
        Options = options;
        Files = ExosomeFiles.Find(context.Options);
        IsTestProject = context.Compilation.ReferencedAssemblyNames.Any(static a => TestFrameworks.Contains(a.Name));
        ImmutableArray<AdditionalText> packs = Files.Packs;
        engine = new Lazy<ScreeningEngine>(() => PackCache.Load(packs, CancellationToken.None).Engine);
        CopyRequest = new ScreeningRequest(ScreeningContext.Copy, options.Markets, options.ProductClass);
        CodeRequest = new ScreeningRequest(ScreeningContext.Code, options.Markets, options.ProductClass);
    }

    public ExosomeOptions Options { get; }

    public ExosomeFiles Files { get; }

    public bool IsTestProject { get; }

    public ScreeningEngine Engine => engine.Value;

    public ScreeningRequest CopyRequest { get; }

    public ScreeningRequest CodeRequest { get; }

    /// <summary>Null where the project switched the analysis off.</summary>
    public static ClaimProject? Create(CompilationStartAnalysisContext context)
    {
        ExosomeOptions options = ExosomeOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        return options.IsOff ? null : new ClaimProject(context, options);
    }

    public AnalyzerConfigOptions OptionsOf(SyntaxTree tree) => provider.GetOptions(tree);

    public AnalyzerConfigOptions OptionsOf(AdditionalText file) => provider.GetOptions(file);
}
