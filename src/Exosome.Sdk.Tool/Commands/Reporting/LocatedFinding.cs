using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tool.Commands.Reporting;

/// <summary>A finding with its place in a file.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1, in bytes.</param>
/// <param name="Finding">What was found.</param>
internal sealed record LocatedFinding(string File, int Line, int Column, Finding Finding)
{
    public string SeverityWord => Finding.Severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        _ => "error",
    };
}
