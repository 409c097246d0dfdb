using System.Text;

namespace Exosome.Sdk.Tool.Commands;

/// <summary>Where a page is written: never over what it was made from, and a file whole or not at all.</summary>
internal static class ReportOutput
{
    /// <summary>The name that means standard output.</summary>
    public const string StandardOutputName = "-";

    // A chain of links that is longer leads in a circle.
    private const int MostLinks = 40;

    // These names are standard output too. Opened by name, a redirected file would be written from its beginning again.
    private static readonly string[] s_standardOutput = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

    /// <summary>Why the page cannot go there, or <c>null</c>.</summary>
    public static string? Problem(string output, IReadOnlyList<string> inputs)
    {
        if (IsStandardOutput(output))
        {
            return null;
        }

        string target = Target(output);
        if (Directory.Exists(target))
        {
            return $"--out names a folder: '{output}'.";
        }

        if (!IsDevice(target) && Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            return $"--out: there is no folder '{folder}'.";
        }

        StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return inputs.FirstOrDefault(input => File.Exists(input) && string.Equals(Target(input), target, comparison)) is { } same
            ? $"--out names '{same}', which the page is made from: it would be overwritten."
            : null;
    }

    /// <summary>Writes the page and says where it is; on standard output the page stands alone.</summary>
    public static async Task WriteAsync(ToolConsole console, string output, string html, CancellationToken cancellationToken)
    {
        byte[] page = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(html);
        if (IsStandardOutput(output))
        {
            await console.StandardOutput.WriteAsync(page, cancellationToken);
            await console.StandardOutput.FlushAsync(cancellationToken);
            return;
        }

        string target = Target(output);
        if (!await TryWriteThroughAsync(target, page, cancellationToken))
        {
            await ReplaceAsync(target, page, cancellationToken);
        }

        await console.Output.WriteLineAsync(output);
    }

    /// <summary>Writes into what is there and must stay there: a pipe, a device. False for a file and for what is not there yet.</summary>
    private static async Task<bool> TryWriteThroughAsync(string target, byte[] page, CancellationToken cancellationToken)
    {
        if (!IsDevice(target) && !File.Exists(target))
        {
            return false;
        }

        // Opening a pipe waits for its reader, which a cancellation must be able to end. Unbuffered: closing writes nothing more.
        FileStream stream = await Task.Run(() => new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), cancellationToken).WaitAsync(cancellationToken);
        await using (stream.ConfigureAwait(false))
        {
            if (stream.CanSeek && !IsDevice(target))
            {
                return false;
            }

            await stream.WriteAsync(page, cancellationToken);
            return true;
        }
    }

    /// <summary>Written beside its place and moved there: a page is whole or not there.</summary>
    private static async Task ReplaceAsync(string target, byte[] page, CancellationToken cancellationToken)
    {
        string unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllBytesAsync(unfinished, page, cancellationToken);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool IsStandardOutput(string output) =>
        output == StandardOutputName || (!OperatingSystem.IsWindows() && s_standardOutput.Contains(output, StringComparer.Ordinal));

    /// <summary>The file behind links: moving onto a link would replace the link. What a device's own link leads to may have no name.</summary>
    private static string Target(string path)
    {
        string target = Path.GetFullPath(path);
        try
        {
            for (int links = 0; links < MostLinks && !IsDevice(target) && File.ResolveLinkTarget(target, returnFinalTarget: false) is { } next; links++)
            {
                target = next.FullName;
            }
        }
        catch (IOException)
        {
            // Not there yet, or not to be looked at: then writing says why.
        }

        return target;
    }

    /// <summary>Whether a name is one of devices: below <c>/dev</c> and <c>/proc</c>; in Windows <c>NUL</c>, <c>CON</c> and pipes, which become <c>\\.\NUL</c> as full paths.</summary>
    private static bool IsDevice(string target) => OperatingSystem.IsWindows()
        ? target.StartsWith(@"\\.\", StringComparison.Ordinal)
        : (target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal)) || target.StartsWith("/proc/", StringComparison.Ordinal);
}
