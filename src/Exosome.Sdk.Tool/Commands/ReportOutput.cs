using System.Text;

namespace Exosome.Sdk.Tool.Commands;

/// <summary>Where a page is written: never over what it was made from, and whole or not at all.</summary>
internal static class ReportOutput
{
    /// <summary>Why the page cannot go there, or <c>null</c>.</summary>
    public static string? Problem(string output, IReadOnlyList<string> inputs)
    {
        string target = Target(output);
        if (Directory.Exists(target))
        {
            return $"--out names a folder: '{output}'.";
        }

        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            return $"--out: there is no folder '{folder}'.";
        }

        StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return inputs.FirstOrDefault(input => File.Exists(input) && string.Equals(Target(input), target, comparison)) is { } same
            ? $"--out names '{same}', which the page is made from: it would be overwritten."
            : null;
    }

    /// <summary>Written beside its place and moved there: a page is whole or not there.</summary>
    public static async Task WriteAsync(string output, string html, CancellationToken cancellationToken)
    {
        string target = Target(output);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (IsDevice(target))
        {
            await File.WriteAllTextAsync(target, html, utf8, cancellationToken);
            return;
        }

        string unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllTextAsync(unfinished, html, utf8, cancellationToken);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The file behind links: moving onto a link would replace the link.</summary>
    private static string Target(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }

    // A device is written to, not replaced; /dev/stdout leads to /proc.
    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows() && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));
}
