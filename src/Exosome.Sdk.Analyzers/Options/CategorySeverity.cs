using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Options;

/// <summary>
/// A category in one line (<c>dotnet_analyzer_diagnostic.category-Claims.severity = none</c>) for what stands in files that
/// are no C#. The compiler heeds the line for source files alone; a team that switches a category off means its copy too.
/// </summary>
internal static class CategorySeverity
{
    private const string Key = "dotnet_analyzer_diagnostic.category-";
    private const string KeyEnd = ".severity";

    /// <summary>What the configuration says about a category; null where it says nothing, or nothing that the compiler knows.</summary>
    public static ReportDiagnostic? Read(AnalyzerConfigOptions options, string category)
    {
        if (!options.TryGetValue(Key + category + KeyEnd, out string? value))
        {
            return null;
        }

        return value.Trim().ToUpperInvariant() switch
        {
            "ERROR" => ReportDiagnostic.Error,
            "WARNING" => ReportDiagnostic.Warn,
            "SUGGESTION" => ReportDiagnostic.Info,
            "SILENT" or "REFACTORING" => ReportDiagnostic.Hidden,
            "NONE" => ReportDiagnostic.Suppress,
            _ => null,
        };
    }

    /// <summary>Reports a finding in a file that is no C#, as the file's configuration wants it.</summary>
    public static void Report(AdditionalFileAnalysisContext context, Diagnostic diagnostic)
    {
        if (Apply(diagnostic, context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile)) is { } wanted)
        {
            context.ReportDiagnostic(wanted);
        }
    }

    /// <summary>The diagnostic as the file's configuration wants it; null where it wants none.</summary>
    public static Diagnostic? Apply(Diagnostic diagnostic, AnalyzerConfigOptions options)
    {
        switch (Read(options, diagnostic.Descriptor.Category))
        {
            case ReportDiagnostic.Suppress:
                return null;
            case ReportDiagnostic.Error:
                return With(diagnostic, DiagnosticSeverity.Error);
            case ReportDiagnostic.Warn:
                return With(diagnostic, DiagnosticSeverity.Warning);
            case ReportDiagnostic.Info:
                return With(diagnostic, DiagnosticSeverity.Info);
            case ReportDiagnostic.Hidden:
                return With(diagnostic, DiagnosticSeverity.Hidden);
            default:
                return diagnostic;
        }
    }

    private static Diagnostic With(Diagnostic diagnostic, DiagnosticSeverity severity)
    {
        if (diagnostic.Severity == severity)
        {
            return diagnostic;
        }

        DiagnosticDescriptor rule = diagnostic.Descriptor;
        return Diagnostic.Create(
            rule.Id, rule.Category, diagnostic.GetMessage(CultureInfo.InvariantCulture), severity, rule.DefaultSeverity, rule.IsEnabledByDefault,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1, rule.Title, rule.Description, rule.HelpLinkUri, diagnostic.Location,
            diagnostic.AdditionalLocations, rule.CustomTags, diagnostic.Properties);
    }
}
