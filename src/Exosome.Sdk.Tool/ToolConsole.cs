namespace Exosome.Sdk.Tool;

/// <summary>
/// What a command may talk to. Handed in, so that tests read what a person would read, and so that standard input and
/// output stay byte streams: the screening filter moves gigabytes and must not pay for a text writer a line.
/// </summary>
internal sealed class ToolConsole
{
    public ToolConsole(Stream standardInput, Stream standardOutput, TextWriter output, TextWriter error, bool isInteractive, TimeProvider time)
    {
        StandardInput = standardInput;
        StandardOutput = standardOutput;
        Output = output;
        Error = error;
        IsInteractive = isInteractive;
        Time = time;
    }

    /// <summary>Raw standard input.</summary>
    public Stream StandardInput { get; }

    /// <summary>Raw standard output. A command uses either this or <see cref="Output"/>, never both.</summary>
    public Stream StandardOutput { get; }

    /// <summary>Results, for people or for scripts.</summary>
    public TextWriter Output { get; }

    /// <summary>Messages about unusable input or usage, and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches standard error: only then is there a progress bar.</summary>
    public bool IsInteractive { get; }

    /// <summary>The clock: expiry dates are judged by it.</summary>
    public TimeProvider Time { get; }
}
