using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Claims.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9002: a line of a user's pack that cannot be read, or whose own examples fail, at its line and column.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PackFileAnalyzer : RuleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(EXO9002MalformedPack.Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        ExosomeFiles files = ExosomeFiles.Find(context.Options);
        if (!files.Packs.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, files));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ExosomeFiles files)
    {
        AdditionalText file = context.AdditionalFile;
        if (files.KindOf(file) != ExosomeFileKind.Pack || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        foreach (PackProblem problem in PackCache.Load(files.Packs, context.CancellationToken).Problems)
        {
            if (string.Equals(problem.Path, file.Path, StringComparison.Ordinal))
            {
                CategorySeverity.Report(context, Diagnostic.Create(EXO9002MalformedPack.Descriptor, LocationOf(file, source, problem), problem.Message));
            }
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText source, in PackProblem problem)
    {
        if (source.Lines.Count == 0)
        {
            return Location.Create(file.Path, default, default);
        }

        TextLine line = source.Lines[Math.Max(0, Math.Min(problem.Line - 1, source.Lines.Count - 1))];
        var span = TextSpan.FromBounds(Math.Min(line.Start + Math.Max(0, problem.Column - 1), line.End), line.End);
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}
