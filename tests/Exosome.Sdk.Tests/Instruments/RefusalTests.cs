using System.Text;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

public class RefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("SQLite format 3\0")]
    [InlineData("FCS3.1")]
    public void An_unknown_kind_is_refused_with_what_was_expected(string text)
    {
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(text));
        Assert.Contains("Expected a NanoSight", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ZetaView", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_size_limit_is_refused()
    {
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(new NanoSightText().ToString(), options: new InstrumentReadOptions { MaxBytes = 1000 }));
        Assert.Contains("1000 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NTA Experiment Summary File\n")]
    [InlineData("ZetaView\n")]
    public void A_line_without_end_is_refused_before_it_fills_the_memory(string beginning)
    {
        string text = beginning + new string('x', 3_000_000);
        Assert.Throws<InstrumentFormatException>(() => Read.Text(text));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(new ZetaViewSizeText().ToString()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InstrumentFileReader.ReadAsync(stream, "x", cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task The_stream_is_left_open()
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(new ZetaViewSizeText().ToString()));
        await InstrumentFileReader.ReadAsync(stream, "x");
        Assert.True(stream.CanRead);
    }
}
