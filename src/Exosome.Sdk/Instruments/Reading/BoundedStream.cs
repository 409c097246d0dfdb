using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>
/// Passes a stream on up to a number of bytes, shows its beginning before anything is consumed, and remembers the last
/// bytes: a text file whose last line has no end was probably cut, and then its last figure cannot be trusted.
/// </summary>
internal sealed class BoundedStream : Stream
{
    [SuppressMessage("Usage", "CA2213", Justification = "The stream belongs to the caller and is left open.")]
    private readonly Stream _inner;
    private readonly long _limit;
    private ReadOnlyMemory<byte> _head;
    private long _read;
    private byte _last;
    private byte _beforeLast;

    public BoundedStream(Stream inner, long limit)
    {
        _inner = inner;
        _limit = limit;
    }

    /// <summary>Whether the bytes so far end a line. Asked after the end of the stream was reached.</summary>
    public bool EndsLine => _read == 0 || IsLineEnd(_last) || (_last == 0 && IsLineEnd(_beforeLast));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, at most <paramref name="count"/>; a later read gives them again.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        byte[] head = new byte[count];
        int filled = await _inner.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _head = head.AsMemory(0, filled);
        return _head;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = TakeHead(buffer);
        if (count == 0)
        {
            count = _inner.Read(buffer);
        }

        Note(buffer[..count]);
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = TakeHead(buffer.Span);
        if (count == 0)
        {
            count = await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        Note(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // In UTF-16 with the low byte first, a line feed is followed by its zero byte.
    private static bool IsLineEnd(byte value) => value is (byte)'\n' or (byte)'\r';

    private int TakeHead(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _head.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }

    private void Note(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        _read += bytes.Length;
        _beforeLast = bytes.Length > 1 ? bytes[^2] : _last;
        _last = bytes[^1];
        if (_read > _limit)
        {
            throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The file is larger than the limit of {_limit} bytes."));
        }
    }
}
