using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Tool.Screen;

namespace Exosome.Sdk.Tool;

/// <summary>
/// What a command reads: a file, a pipe, or standard input under the name <c>-</c>. It is opened once and its beginning is
/// looked at without being used up, since a pipe can be read only once.
/// </summary>
internal sealed class InputFile : IAsyncDisposable
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInputName = "-";

    // As much as the readers themselves look at.
    private const int HeadBytes = 1 << 16;

    private readonly Stream _source;

    private InputFile(string name, Stream source, byte[] head)
    {
        Name = name;
        _source = source;
        Stream = new PrefixedStream(head, source);
        Beginning = TextHead.Decode(head, TextHead.Encoding(head)).TrimStart('\uFEFF');
    }

    /// <summary>The name as the user wrote it.</summary>
    public string Name { get; }

    /// <summary>The bytes, from the first.</summary>
    public Stream Stream { get; }

    /// <summary>The first characters.</summary>
    public string Beginning { get; }

    /// <summary>What to call a measurement that has no name of its own.</summary>
    public string RunName => Name == StandardInputName ? "standard input" : Path.GetFileNameWithoutExtension(Name);

    /// <summary>Whether it is JSON, and so a dossier or nothing.</summary>
    public bool IsJson => FileRecognition.IsJson(Beginning);

    /// <summary>What else it is.</summary>
    public RecognizedFile Kind => FileRecognition.Of(Beginning);

    /// <summary>Opens it.</summary>
    /// <param name="console">Where standard input comes from.</param>
    /// <param name="name">The name as the user wrote it.</param>
    /// <param name="cancellationToken">Stops opening and reading: a pipe waits for its writer.</param>
    /// <returns>The file with its beginning.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static async Task<InputFile> OpenAsync(ToolConsole console, string name, CancellationToken cancellationToken)
    {
        Stream source = name == StandardInputName
            ? console.StandardInput
            : await Task.Run(() => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16), cancellationToken).WaitAsync(cancellationToken);
        byte[] head = new byte[HeadBytes];
        int read = await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return new InputFile(name, source, head[..read]);
    }

    /// <summary>Why these cannot be read together, or <c>null</c>.</summary>
    public static string? Problem(IEnumerable<string?> names) =>
        names.Count(name => name == StandardInputName) > 1 ? "'-' is named twice, and standard input can be read only once." : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Name == StandardInputName ? ValueTask.CompletedTask : _source.DisposeAsync();
}
