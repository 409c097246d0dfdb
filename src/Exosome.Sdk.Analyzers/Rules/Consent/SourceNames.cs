using Exosome.Sdk.Analyzers.Values;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>What messages call a source: the same as its <c>DisplayName</c>, as far as the code shows it.</summary>
internal static class SourceNames
{
    public static string Of(ObjectValue source) => source["Name"] is ConstantValue { Constant: string name } ? name
        : source["Id"] is TextValue id ? id.Text
        : "human source";
}
