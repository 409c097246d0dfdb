using System.Text.Json.Serialization;

namespace Exosome.Sdk.Characterization;

/// <summary>What a mean or a percentile of sizes counts. The same sample has a D50 by number and another by volume.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SizeWeighting>))]
public enum SizeWeighting
{
    /// <summary>Each particle counts once.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>Each particle counts with its volume, taken as that of a sphere (d³).</summary>
    [JsonStringEnumMemberName("volume")]
    Volume,
}
