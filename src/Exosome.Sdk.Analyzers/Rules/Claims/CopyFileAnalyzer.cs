using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Rules.Configuration;
using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1001 to EXO1007 in files tagged <c>ExosomeText="copy"</c>, and EXO9004 to EXO9006 about the allowances in them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyFileAnalyzer : RuleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ClaimDiagnostics.Descriptors.AddRange(
        ImmutableArray.Create(EXO9004AllowanceExpired.Descriptor, EXO9005AllowanceUnused.Descriptor, EXO9006AllowanceWithoutEvidence.Descriptor));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ClaimProject.Create(context.Compilation, context.Options) is { Files.HasCopy: true } project)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, project));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ClaimProject project)
    {
        AdditionalText file = context.AdditionalFile;
        if (project.Files.KindOf(file) != ExosomeFileKind.Copy
            || ExosomeOptions.ReadScope(project.OptionsOf(file)).Scope == ClaimScope.Annotated
            || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        string content = source.ToString();
        CopyScreening screening = CopyScreening.Screen(
            project.Engine, project.CopyRequest, file.Path, content, (text, match) => project.Approved.Covers(text.Span, in match, project.Options.ProductClass));
        foreach ((Allowance allowance, AllowanceVerdict verdict) in AllowanceJudge.Judge(screening, content, project.Options.Today, project.Evidence.Contains))
        {
            if (AllowanceDiagnostics.Create(allowance, verdict, LocationOf(file, source, allowance.Start, allowance.Length)) is { } diagnostic)
            {
                CategorySeverity.Report(context, diagnostic);
            }
        }

        foreach (CopyFinding finding in screening.Findings)
        {
            ClaimDiagnostics.Report(diagnostic => CategorySeverity.Report(context, diagnostic), LocationOf(file, source, finding.Start, finding.Length), finding, project.Options);
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText source, int start, int length)
    {
        start = Math.Max(0, Math.Min(start, source.Length));
        var span = new TextSpan(start, Math.Max(0, Math.Min(length, source.Length - start)));
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}
