using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Ide.Tests;

/// <summary>A squiggle: the rule, the text under it, and what the editor says about it.</summary>
internal sealed record Squiggle(string Id, string Text, string Message, TextSpan Span);

/// <summary>An entry of the light bulb: the fix's title, its action, and what "fix all" needs.</summary>
internal sealed record Offer(string Title, CodeAction Action, CodeFixProvider Provider, FixAllContext.DiagnosticProvider? AllOccurrences, IReadOnlyList<string> Ids);

/// <summary>
/// The services behind squiggles and light bulbs in every editor that is built on Roslyn. They are internal, so they are
/// called by reflection; the version is pinned in the project file, and a changed signature fails here with its name.
/// </summary>
internal static class EditorServices
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
    private static readonly Type AnalyzerService = Known("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService");
    private static readonly Type FixService = Known("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");

    public static MefHostServices Host { get; } = MefHostServices.Create(
        [.. MSBuildMefHostServices.DefaultAssemblies, Features, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")]);

    /// <summary>The analyzer by which an editor shows what the compiler says; it comes with the editor, not with a project.</summary>
    public static AnalyzerReference Compiler { get; } = new AnalyzerImageReference(
        [(DiagnosticAnalyzer)Activator.CreateInstance(typeof(CSharpCompilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics.CSharp.CSharpCompilerDiagnosticAnalyzer", throwOnError: true)!, nonPublic: true)!]);

    /// <summary>What the editor underlines in a document: one request, analyzers of the whole document, no end of compilation.</summary>
    public static async Task<IReadOnlyList<Squiggle>> SquigglesAsync(TextDocument document)
    {
        object service = WorkspaceService(document.Project.Solution.Workspace, AnalyzerService);
        MethodInfo request = Method(AnalyzerService, "GetDiagnosticsForSpanAsync", 6);
        ParameterInfo[] parameters = request.GetParameters();
        object everyId = parameters[2].ParameterType.GetField("All", Everything)?.GetValue(null)
            ?? parameters[2].ParameterType.GetProperty("All", Everything)?.GetValue(null)
            ?? throw new MissingMemberException(parameters[2].ParameterType.FullName, "All");
        object everyKind = Enum.Parse(parameters[4].ParameterType, "All");
        object found = await ResultOf(request.Invoke(service, [document, null, everyId, null, everyKind, CancellationToken.None])!);
        SourceText text = await document.GetTextAsync();
        return
        [
            .. from object data in (IEnumerable)found
               let span = TextSpan.FromBounds(
                   text.Lines.GetPosition(Start(data)),
                   text.Lines.GetPosition(End(data)))
               orderby span.Start
               select new Squiggle((string)Get(data, "Id")!, text.ToString(span), (string)Get(data, "Message")!, span),
        ];
    }

    /// <summary>What the light bulb offers for a place in a document.</summary>
    public static async Task<IReadOnlyList<Offer>> OffersAsync(TextDocument document, TextSpan span)
    {
        object service = Export(FixService);
        object stream = Method(FixService, "StreamFixesAsync", 4).Invoke(service, [document, span, null, CancellationToken.None])!;
        var offers = new List<Offer>();
        await foreach (object collection in (IAsyncEnumerable<object>)stream)
        {
            if (Get(collection, "Provider") is not CodeFixProvider provider)
            {
                continue;
            }

            object? state = Get(collection, "FixAllState");
            foreach (object fix in (IEnumerable)Get(collection, "Fixes")!)
            {
                var diagnostics = (ImmutableArray<Diagnostic>)Get(fix, "Diagnostics")!;
                var action = (CodeAction)Get(fix, "Action")!;
                offers.Add(new Offer(action.Title, action, provider, state is null ? null : (FixAllContext.DiagnosticProvider?)Get(state, "DiagnosticProvider"), [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct()]));
            }
        }

        return offers;
    }

    /// <summary>The solution after a person chose an entry.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>The solution after "fix all occurrences in: Solution".</summary>
    public static async Task<Solution> ApplyToSolutionAsync(Document document, Offer offer)
    {
        FixAllProvider all = offer.Provider.GetFixAllProvider() ?? throw new InvalidOperationException($"'{offer.Title}' cannot fix all occurrences.");
        Assert.Contains(FixAllScope.Solution, all.GetSupportedFixAllScopes());
        var context = new FixAllContext(document, offer.Provider, FixAllScope.Solution, offer.Action.EquivalenceKey!, offer.Ids, offer.AllOccurrences!, CancellationToken.None);
        CodeAction action = await all.GetFixAsync(context) ?? throw new InvalidOperationException($"'{offer.Title}' found nothing to fix.");
        return await ApplyAsync(action);
    }

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static LinePosition Start(object data) => Position(data, "StartLinePosition");

    private static LinePosition End(object data) => Position(data, "EndLinePosition");

    private static LinePosition Position(object data, string edge)
    {
        object span = Get(Get(data, "DataLocation")!, "MappedFileSpan")!;
        return (LinePosition)Get(span, edge)!;
    }

    private static object? Get(object target, string member) =>
        target.GetType().GetProperty(member, Everything) is { } property ? property.GetValue(target)
        : target.GetType().GetField(member, Everything) is { } field ? field.GetValue(target)
        : throw new MissingMemberException(target.GetType().FullName, member);

    private static object WorkspaceService(Workspace workspace, Type service) =>
        typeof(HostWorkspaceServices).GetMethod("GetService")!.MakeGenericMethod(service).Invoke(workspace.Services, null)
        ?? throw new InvalidOperationException($"This Roslyn offers no {service.Name}.");

    private static object Export(Type contract)
    {
        MethodInfo exports = typeof(MefHostServices).GetMethods(Everything).Single(method => method.Name.EndsWith("GetExports", StringComparison.Ordinal) && method.GetGenericArguments().Length == 1).MakeGenericMethod(contract);
        object lazy = ((IEnumerable)exports.Invoke(Host, null)!).Cast<object>().Single();
        return Get(lazy, "Value")!;
    }

    private static async Task<object> ResultOf(object task)
    {
        await (Task)task;
        return Get(task, "Result")!;
    }

    private static Type Known(string name) => Features.GetType(name, throwOnError: true)!;

    private static MethodInfo Method(Type type, string name, int parameters) =>
        type.GetMethods().Single(method => method.Name == name && method.GetParameters().Length == parameters);
}
