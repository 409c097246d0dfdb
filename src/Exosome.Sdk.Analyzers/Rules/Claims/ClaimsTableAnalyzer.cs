using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Rules.Configuration;
using Exosome.Sdk.Claims.Engine.Matrix;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1010, EXO1011 and EXO1012 over the rows of the claims matrix; EXO9001 and EXO9003 over both tables.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimsTableAnalyzer : RuleAnalyzer
{
    /// <summary>Property: the id of the claim that the diagnostic is about.</summary>
    internal const string ClaimIdKey = "ClaimId";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        EXO1010ClaimWithoutEvidence.Descriptor,
        EXO1011EvidenceTooWeak.Descriptor,
        EXO1012ApprovalOutOfDate.Descriptor,
        EXO9001UnknownOption.Descriptor,
        EXO9003MalformedTable.Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ClaimProject.Create(context.Compilation, context.Options) is { } project && !(project.Files.ClaimsMatrices.IsEmpty && project.Files.EvidenceRegisters.IsEmpty))
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, project));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ClaimProject project)
    {
        AdditionalText file = context.AdditionalFile;
        ExosomeFileKind kind = project.Files.KindOf(file);
        if (kind is not (ExosomeFileKind.ClaimsMatrix or ExosomeFileKind.EvidenceRegister) || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        // After the files before it, as the project reads them: an id that one of those has is taken.
        string content = source.ToString();
        if (kind == ExosomeFileKind.EvidenceRegister)
        {
            var register = new EvidenceRegister();
            ReadBefore(file, project.Files.EvidenceRegisters, register.Add, context.CancellationToken);
            int reported = register.Problems.Count;
            register.Add(content);
            ReportProblems(context, source, register.Problems.Skip(reported));
            return;
        }

        var matrix = new ClaimsMatrix();
        ReadBefore(file, project.Files.ClaimsMatrices, matrix.Add, context.CancellationToken);
        int known = matrix.Problems.Count;
        int rows = matrix.Rows.Count;
        matrix.Add(content);
        ReportProblems(context, source, matrix.Problems.Skip(known));
        var findings = new List<ClaimRowFinding>();
        foreach (ClaimRow row in matrix.Rows.Skip(rows))
        {
            findings.Clear();
            ClaimRowJudge.Judge(row, project.Evidence, project.Engine, project.Options.ProductClass, project.Options.Today, findings);
            foreach (ClaimRowFinding finding in findings)
            {
                ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(ClaimIdKey, row.Id.Value);
                CategorySeverity.Report(context, Diagnostic.Create(
                    DescriptorOf(finding.Rule.Id), LocationOf(file, source, finding.Place.Start, finding.Place.Length), properties, row.Text.Value, finding.Message));
            }
        }
    }

    private static void ReadBefore(AdditionalText file, ImmutableArray<AdditionalText> files, Action<string> add, CancellationToken cancellation)
    {
        foreach (AdditionalText earlier in files)
        {
            if (earlier == file)
            {
                return;
            }

            add(earlier.GetText(cancellation)?.ToString() ?? "");
        }
    }

    private static DiagnosticDescriptor DescriptorOf(string ruleId) => ruleId switch
    {
        "EXO1010" => EXO1010ClaimWithoutEvidence.Descriptor,
        "EXO1011" => EXO1011EvidenceTooWeak.Descriptor,
        _ => EXO1012ApprovalOutOfDate.Descriptor,
    };

    private static void ReportProblems(AdditionalFileAnalysisContext context, SourceText source, IEnumerable<TableProblem> problems)
    {
        foreach (TableProblem problem in problems)
        {
            DiagnosticDescriptor descriptor = problem.IsUnknownCode ? EXO9001UnknownOption.Descriptor : EXO9003MalformedTable.Descriptor;
            CategorySeverity.Report(context, Diagnostic.Create(descriptor, LocationOf(context.AdditionalFile, source, problem.Start, problem.Length), problem.Message));
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText source, int start, int length)
    {
        start = Math.Max(0, Math.Min(start, source.Length));
        var span = new TextSpan(start, Math.Max(0, Math.Min(length, source.Length - start)));
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}
