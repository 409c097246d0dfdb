using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Lots;

/// <summary>The step that the compiler misses: CS1061 on <c>TherapyProtocolNeedsMonitoring</c>.</summary>
public sealed class MissingMonitoringTests
{
    private const string Before = """
        using Exosome.Sdk.Therapy;

        public static class Lab
        {
            public static TherapyProtocol A(TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage, AdjustmentPolicy policy) => stage
                .Apply(new InjectionApplication { Into = InjectionSite.IntraArticular })
                .AdjustBy(policy)
                .Build();

            public static object B(TherapyProtocolNeedsMonitoring stage, AdjustmentPolicy policy) => stage.AdjustBy(policy);

            public static object C(TherapyProtocolNeedsMonitoring stage) => stage.ToString().Missing();
        }
        """;

    private const string After = """
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Therapy;

        public static class Lab
        {
            public static TherapyProtocol A(TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage, AdjustmentPolicy policy) => stage
                .Apply(new InjectionApplication { Into = InjectionSite.IntraArticular })
                .Monitor(new {|EXO3004:MonitoringPlan|} { FollowUp = {|EXO3004:Duration.FromDays(0)|} })
                .AdjustBy(policy)
                .Build();

            public static object B(TherapyProtocolNeedsMonitoring stage, AdjustmentPolicy policy) => stage.Monitor(new MonitoringPlan { FollowUp = Duration.FromDays(0) }).AdjustBy(policy);

            public static object C(TherapyProtocolNeedsMonitoring stage) => stage.ToString().Missing();
        }
        """;

    [Fact]
    public async Task The_step_is_inserted_one_by_one_and_stays_flagged_until_the_plan_is_filled()
    {
        using var project = TestProject.Create(Before, TestSetup.Incomplete);
        var current = project.Project;
        for (var step = 0; step < 2; step++)
        {
            var offered = await OfferedAsync(current);
            Assert.All(offered, action => Assert.Equal("Insert the monitoring step", action.Title));
            Assert.Equal(2 - step, offered.Count);
            current = await ApplyAsync(current, offered[0]);
        }

        await CompareAsync(current);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_at_once_gives_the_same(FixAllScope scope)
    {
        using var project = TestProject.Create(Before, TestSetup.Incomplete);
        var document = project.Project.Documents.First(candidate => candidate.Name == "Test.cs");
        var context = new FixAllContext(document, new MissingMonitoringCodeFix(), scope, (await OfferedAsync(project.Project))[0].EquivalenceKey!, ["CS1061"], new CompilerErrors(), default);
        var action = await new MissingMonitoringCodeFix().GetFixAllProvider().GetFixAsync(context);
        await CompareAsync(await ApplyAsync(project.Project, action!));
    }

    private static async Task<List<CodeAction>> OfferedAsync(Project project)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await project.GetCompilationAsync())!.GetDiagnostics().Where(candidate => candidate.Id == "CS1061"))
        {
            await new MissingMonitoringCodeFix().RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), default));
        }

        return actions;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;

    private static async Task CompareAsync(Project project)
    {
        var (text, expected) = TestMarkup.Parse(TestProject.Root + "Test.cs", After);
        var document = project.Documents.First(candidate => candidate.Name == "Test.cs");
        Assert.Equal(text, (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n"));
        AnalyzerVerifier.Compare(expected, await AnalyzerVerifier.RunAsync([new EXO3004MonitoringTooShort()], project, TestSetup.Incomplete));
    }

    private sealed class CompilerErrors : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Id == "CS1061").ToImmutableArray();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
