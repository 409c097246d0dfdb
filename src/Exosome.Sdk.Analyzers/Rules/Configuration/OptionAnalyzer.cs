using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9001: an option, a value, a market or a file tag that nobody knows would switch a check off without a word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : RuleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(EXO9001UnknownOption.Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterAdditionalFileAction(ReportTag);

        // Options have no place in a source file: one diagnostic a problem, at the end, for the project.
        context.RegisterCompilationEndAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        problems.UnionWith(ExosomeOptions.Read(provider.GlobalOptions).Problems);
        OptionKeys.Check(provider.GlobalOptions, problems);
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            OptionKeys.Check(provider.GetOptions(tree), problems);
        }

        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            OptionKeys.Check(provider.GetOptions(file), problems);
        }

        foreach (string problem in problems)
        {
            if (CategorySeverity.Apply(Diagnostic.Create(EXO9001UnknownOption.Descriptor, Location.None, problem), provider.GlobalOptions) is { } wanted)
            {
                context.ReportDiagnostic(wanted);
            }
        }
    }

    private static void ReportTag(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (ExosomeFiles.TagOf(file, context.Options.AnalyzerConfigOptionsProvider) is { } tag && !ExosomeFiles.KnownTags.Contains(tag, StringComparer.OrdinalIgnoreCase))
        {
            var location = Location.Create(file.Path, default, default);
            CategorySeverity.Report(context, Diagnostic.Create(EXO9001UnknownOption.Descriptor, location, ExosomeOptions.Unknown(tag, "ExosomeText tag", ExosomeFiles.KnownTags)));
        }
    }
}
