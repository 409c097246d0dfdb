using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>The rule catalogue, the analyzers and the files of the repository, side by side.</summary>
internal static class RuleBook
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(RuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static ILookup<string, DiagnosticDescriptor> Descriptors { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.Id.StartsWith("EXO", StringComparison.Ordinal)).ToLookup(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> IdsInCode => [.. RuleCatalog.All.Where(rule => !rule.DataOnly).Select(rule => rule.Id)];

    public static RuleInfo Rule(string id) => RuleCatalog.All.Single(rule => rule.Id == id);
}
