using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.AnalyzerCost;

/// <summary>One package's analyzers, as the compiler would load them.</summary>
internal sealed record AnalyzerPackage(string Name, string Version, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    private static readonly HashSet<string> LoadedFolders = [];

    /// <summary>Ours and every peer, in the order of the table.</summary>
    public static IReadOnlyList<AnalyzerPackage> All { get; } =
    [
        new("Exosome.Sdk.Analyzers", "(this tree)", Of(typeof(Analyzers.RuleAnalyzer).Assembly)),
        FromFolder("Meziantou.Analyzer", "analyzers/dotnet/roslyn5.9/cs", "Meziantou.Analyzer.dll"),
        FromFolder("Roslynator.Analyzers", "analyzers/dotnet/roslyn5.0/cs", "Roslynator.CSharp.Analyzers.dll"),
        FromFolder("StyleCop.Analyzers", "analyzers/dotnet/cs", "StyleCop.Analyzers.dll"),
        FromFolder("SonarAnalyzer.CSharp", "analyzers", "SonarAnalyzer.CSharp.dll"),
    ];

    private static AnalyzerPackage FromFolder(string package, string folder, string file)
    {
        string root = typeof(AnalyzerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == package).Value
            ?? throw new InvalidOperationException($"The build did not say where {package} is.");
        string path = Path.Combine(root, folder);
        if (LoadedFolders.Add(path))
        {
            AppDomain.CurrentDomain.AssemblyResolve += (_, missing) =>
            {
                string candidate = Path.Combine(path, new AssemblyName(missing.Name).Name + ".dll");
                return File.Exists(candidate) ? Assembly.LoadFrom(candidate) : null;
            };
        }

        return new AnalyzerPackage(package, Path.GetFileName(root.TrimEnd(Path.DirectorySeparatorChar)), Of(Assembly.LoadFrom(Path.Combine(path, file))));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Of(Assembly assembly)
    {
        IEnumerable<Type> types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            types = partly.Types.OfType<Type>();
        }

        return
        [
            .. types
                .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
                .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
        ];
    }
}
