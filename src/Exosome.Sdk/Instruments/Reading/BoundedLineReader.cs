using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>Lines of a text of unknown origin: LF, CRLF or CR, counted from 1, none longer than a bound.</summary>
internal sealed class BoundedLineReader : IDisposable
{
    [SuppressMessage("Usage", "CA2213", Justification = "The text belongs to the caller and is left open.")]
    private readonly TextReader _text;
    private readonly int _maxCharacters;
    private readonly StringBuilder _line = new();
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 14);
    private int _next;
    private int _filled;
    private bool _skipLineFeed;

    public BoundedLineReader(TextReader text, int maxCharacters)
    {
        _text = text;
        _maxCharacters = maxCharacters;
    }

    /// <summary>Number of the line that was read last.</summary>
    public int LineNumber { get; private set; }

    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        bool any = false;
        while (true)
        {
            if (_next == _filled)
            {
                _filled = await _text.ReadAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
                _next = 0;
                if (_filled == 0)
                {
                    return any ? Take() : null;
                }
            }

            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                if (_buffer[_next] == '\n')
                {
                    _next++;
                    continue;
                }
            }

            ReadOnlySpan<char> rest = _buffer.AsSpan(_next, _filled - _next);
            int end = rest.IndexOfAny('\r', '\n');
            Append(end < 0 ? rest : rest[..end]);
            any = true;
            if (end < 0)
            {
                _next = _filled;
                continue;
            }

            _skipLineFeed = rest[end] == '\r';
            _next += end + 1;
            return Take();
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Append(ReadOnlySpan<char> characters)
    {
        if (_line.Length + characters.Length > _maxCharacters)
        {
            throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {LineNumber + 1} has more than {_maxCharacters} characters, the limit; a line of an export has some hundred. The file has lost its line ends, or it is no export."));
        }

        _line.Append(characters);
    }

    private string Take()
    {
        LineNumber++;
        return _line.ToString();
    }
}
