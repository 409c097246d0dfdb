using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Serialization;

/// <summary>Writes an enum as its member's name in camel case, and takes nothing else: a number in a file outlives the meaning that it had.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum> : JsonStringEnumConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The converter.</summary>
    public CamelCaseEnumConverter()
        : base(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    {
    }
}
