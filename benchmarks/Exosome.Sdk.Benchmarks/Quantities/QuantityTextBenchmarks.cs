using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Benchmarks.Quantities;

/// <summary>Text and JSON of quantities: parsing below 100 ns and nothing allocated; JSON beside a DTO of a double and a string.</summary>
[MemoryDiagnoser]
public class QuantityTextBenchmarks
{
    private readonly char[] _characters = new char[64];
    private readonly byte[] _utf8 = new byte[64];
    private readonly Diameter _size = Diameter.FromNanometers(123.456);
    private readonly Diameter[] _sizes = [.. Enumerable.Range(1, 10_000).Select(i => Diameter.FromNanometers(i / 8.0))];
    private readonly PlainQuantity[] _plain = [.. Enumerable.Range(1, 10_000).Select(i => new PlainQuantity { Value = i / 8.0, Unit = "nm" })];
    private byte[] _json = [];

    [GlobalSetup]
    public void Setup() => _json = JsonSerializer.SerializeToUtf8Bytes(_plain, QuantityBenchmarkContext.Default.PlainQuantityArray);

    [Benchmark]
    public bool TryParse() => Diameter.TryParse("123.456 nm", null, out _);

    [Benchmark]
    public bool TryParseMicrometers() => Diameter.TryParse("0.123456 µm", null, out _);

    [Benchmark]
    public bool TryParseConcentration() => ParticleConcentration.TryParse("1.23e9 particles/mL", null, out _);

    [Benchmark]
    public bool TryParseUtf8() => Diameter.TryParse("123.456 nm"u8, null, out _);

    [Benchmark]
    public bool TryFormat() => _size.TryFormat(_characters, out _);

    [Benchmark]
    public bool TryFormatUtf8() => _size.TryFormat(_utf8, out _);

    [Benchmark]
    public byte[] WriteQuantities() => JsonSerializer.SerializeToUtf8Bytes(_sizes, QuantityBenchmarkContext.Default.DiameterArray);

    [Benchmark]
    public byte[] WritePlain() => JsonSerializer.SerializeToUtf8Bytes(_plain, QuantityBenchmarkContext.Default.PlainQuantityArray);

    [Benchmark]
    public Diameter[]? ReadQuantities() => JsonSerializer.Deserialize(_json, QuantityBenchmarkContext.Default.DiameterArray);

    [Benchmark]
    public PlainQuantity[]? ReadPlain() => JsonSerializer.Deserialize(_json, QuantityBenchmarkContext.Default.PlainQuantityArray);
}

/// <summary>What a team writes without the model.</summary>
public sealed class PlainQuantity
{
    [JsonPropertyName("value")]
    public double Value { get; set; }

    [JsonPropertyName("unit")]
    public string Unit { get; set; } = string.Empty;
}

[JsonSerializable(typeof(Diameter[]))]
[JsonSerializable(typeof(PlainQuantity[]))]
internal sealed partial class QuantityBenchmarkContext : JsonSerializerContext;
