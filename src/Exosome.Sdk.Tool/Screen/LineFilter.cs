using System.Threading.Channels;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>
/// JSON lines in, JSON lines out, in the same order, on every core: a plain filter for Spark's <c>pipe</c>, Flink or GNU
/// parallel. What has arrived is answered at once; no line waits for the next, and memory does not grow with the input.
/// </summary>
internal sealed class LineFilter
{
    private const int BlockSize = 1 << 18;

    private readonly string name;
    private readonly Channel<Task<Block>> inOrder;
    private readonly Channel<JsonLineScreener> idle;

    /// <param name="engine">The packs.</param>
    /// <param name="settings">Markets, product class and context of lines that say nothing else.</param>
    /// <param name="name">The input's name, for messages.</param>
    public LineFilter(ScreeningEngine engine, ScreenSettings settings, string name)
    {
        this.name = name;
        int workers = Environment.ProcessorCount + 1;
        inOrder = Channel.CreateBounded<Task<Block>>(workers);
        idle = Channel.CreateUnbounded<JsonLineScreener>();
        for (int i = 0; i < workers + 1; i++)
        {
            idle.Writer.TryWrite(new JsonLineScreener(engine, settings));
        }
    }

    /// <summary>Answers every line of <paramref name="input"/>.</summary>
    /// <returns>The loudest finding, or null.</returns>
    /// <exception cref="UnusableInputException">A line is no <c>{"id","text"}</c>; the lines before it are answered in full.</exception>
    public async Task<RuleSeverity?> RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = ReadAsync(input, stop.Token);
        RuleSeverity? loudest = null;
        try
        {
            await foreach (Task<Block> pending in inOrder.Reader.ReadAllAsync(cancellation))
            {
                Block block = await pending;
                await output.WriteAsync(block.Screener.Output, cancellation);
                if (inOrder.Reader.Count == 0)
                {
                    await output.FlushAsync(cancellation);
                }

                loudest = block.Screener.Loudest is { } found && !(loudest >= found) ? found : loudest;
                idle.Writer.TryWrite(block.Screener);
                if (block.Problem is { } problem)
                {
                    await output.FlushAsync(cancellation);
                    throw new UnusableInputException(problem);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        await reading;
        await output.FlushAsync(cancellation);
        return loudest;
    }

    private async Task ReadAsync(Stream input, CancellationToken cancellation)
    {
        try
        {
            byte[] buffer = new byte[BlockSize];
            int held = 0;
            long line = 1;
            while (true)
            {
                int read = await input.ReadAsync(buffer.AsMemory(held), cancellation);
                int end = read == 0 ? held : buffer.AsSpan(0, held + read).LastIndexOf((byte)'\n') + 1;
                held += read;
                if (end > 0)
                {
                    byte[] block = buffer.AsSpan(0, end).ToArray();
                    line = await SendAsync(block, line, cancellation);
                    buffer.AsSpan(end, held - end).CopyTo(buffer);
                    held -= end;
                }
                else if (held == buffer.Length)
                {
                    // One endless line: the buffer grows with it, and only with it.
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                if (read == 0)
                {
                    break;
                }
            }

            inOrder.Writer.Complete();
        }
        catch (Exception exception)
        {
            inOrder.Writer.Complete(exception is OperationCanceledException ? null : exception);
            if (exception is not OperationCanceledException)
            {
                throw;
            }
        }
    }

    private async Task<long> SendAsync(byte[] block, long line, CancellationToken cancellation)
    {
        JsonLineScreener screener = await idle.Reader.ReadAsync(cancellation);
        long first = line;
        await inOrder.Writer.WriteAsync(Task.Run(() => ScreenBlock(screener, block, first), cancellation), cancellation);
        return line + block.AsSpan().Count((byte)'\n');
    }

    private Block ScreenBlock(JsonLineScreener screener, byte[] block, long line)
    {
        screener.Clear();
        ReadOnlySpan<byte> rest = block;
        if (line == 1 && rest.Length >= 3 && rest[0] == 0xEF && rest[1] == 0xBB && rest[2] == 0xBF)
        {
            rest = rest[3..];
        }

        for (; !rest.IsEmpty; line++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> one = (end < 0 ? rest : rest[..end]).TrimEnd("\r \t"u8);
            rest = end < 0 ? default : rest[(end + 1)..];
            if (one.IsEmpty)
            {
                continue;
            }

            if (screener.Screen(one) is { } problem)
            {
                return new Block(screener, JsonLines.Problem(line, name, problem));
            }
        }

        return new Block(screener, null);
    }

    private sealed record Block(JsonLineScreener Screener, string? Problem);
}
