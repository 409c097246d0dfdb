using System.Collections.Concurrent;
using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Text;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
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
    private readonly Lazy<ApprovedTexts> approved;
    private readonly Lazy<EvidenceRegister> evidence;
    private readonly Lazy<ClaimsMatrix> matrix;

    // A file's options are asked for at every string and every comment in it.
    private readonly ConcurrentDictionary<SyntaxTree, FileOptions> byTree = new();

    private ClaimProject(Compilation compilation, AnalyzerOptions analyzerOptions, ExosomeOptions options)
    {
        provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        Options = options;
        Files = ExosomeFiles.Find(analyzerOptions);
        IsTestProject = compilation.ReferencedAssemblyNames.Any(static a => TestFrameworks.Contains(a.Name));
        ImmutableArray<AdditionalText> packs = Files.Packs;
        engine = new Lazy<ScreeningEngine>(() => PackCache.Load(packs, CancellationToken.None).Engine);
        ExosomeFiles files = Files;
        evidence = new Lazy<EvidenceRegister>(() => ReadEvidence(files));
        matrix = new Lazy<ClaimsMatrix>(() => ReadMatrix(files));
        approved = new Lazy<ApprovedTexts>(FindApproved);
        CopyRequest = new ScreeningRequest(ScreeningContext.Copy, options.Markets, options.ProductClass);
        CodeRequest = new ScreeningRequest(ScreeningContext.Code, options.Markets, options.ProductClass);
        FirstRequest = ClaimTextPlace.MayBeMarked(compilation) ? CopyRequest : CodeRequest;
    }

    public ExosomeOptions Options { get; }

    public ExosomeFiles Files { get; }

    public bool IsTestProject { get; }

    public ScreeningEngine Engine => engine.Value;

    /// <summary>What the claims matrix approves.</summary>
    public ApprovedTexts Approved => approved.Value;

    /// <summary>The evidence registers of the project, as one.</summary>
    public EvidenceRegister Evidence => evidence.Value;

    public ClaimsMatrix Matrix => matrix.Value;

    public ScreeningRequest CopyRequest { get; }

    public ScreeningRequest CodeRequest { get; }

    /// <summary>What a string is screened for first: as copy where its place may be marked as such, which is asked only of what was found.</summary>
    public ScreeningRequest FirstRequest { get; }

    public static ClaimProject Create(Compilation compilation, AnalyzerOptions analyzerOptions) =>
        new(compilation, analyzerOptions, ExosomeOptions.Read(analyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions));

    /// <summary>Where the claim rules look in the file, and whether somebody wrote it down.</summary>
    public (ClaimScope Scope, bool IsExplicit) ScopeOf(SyntaxTree tree) => OptionsOf(tree).Scope;

    /// <summary>Whether the file's documentation comments are read.</summary>
    public bool ReadsDocumentation(SyntaxTree tree) => OptionsOf(tree).ReadsDocumentation;

    public AnalyzerConfigOptions OptionsOf(AdditionalText file) => provider.GetOptions(file);

    private FileOptions OptionsOf(SyntaxTree tree) => byTree.TryGetValue(tree, out FileOptions? known) ? known : byTree.GetOrAdd(tree, new FileOptions(provider.GetOptions(tree)));

    private static EvidenceRegister ReadEvidence(ExosomeFiles files)
    {
        var register = new EvidenceRegister();
        foreach (AdditionalText file in files.EvidenceRegisters)
        {
            register.Add(file.GetText()?.ToString() ?? "");
        }

        return register;
    }

    private static ClaimsMatrix ReadMatrix(ExosomeFiles files)
    {
        var claims = new ClaimsMatrix();
        foreach (AdditionalText file in files.ClaimsMatrices)
        {
            claims.Add(file.GetText()?.ToString() ?? "");
        }

        return claims;
    }

    /// <summary>Only a row with nothing wrong approves anything.</summary>
    private ApprovedTexts FindApproved()
    {
        if (Files.ClaimsMatrices.IsEmpty)
        {
            return ApprovedTexts.None;
        }

        var texts = ApprovedTexts.For(Engine);
        var findings = new List<ClaimRowFinding>();
        foreach (ClaimRow row in Matrix.Rows)
        {
            findings.Clear();
            ClaimRowJudge.Judge(row, Evidence, Engine, Options.ProductClass, Options.Today, findings);
            if (findings.Count == 0 && row.IsComplete)
            {
                texts.Add(row);
            }
        }

        return texts;
    }

    private sealed class FileOptions
    {
        public FileOptions(AnalyzerConfigOptions options)
        {
            Scope = ExosomeOptions.ReadScope(options);
            ReadsDocumentation = ExosomeOptions.ReadDocumentation(options);
        }

        public (ClaimScope Scope, bool IsExplicit) Scope { get; }

        public bool ReadsDocumentation { get; }
    }
}
