using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Exosome.Sdk.Serialization;

/// <summary>From text to dossier, with one clear error where that fails.</summary>
internal static class DossierReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Dossier Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json[ByteOrderMark.Length..];
        }

        JsonTypeInfo<Dossier> contract = ExosomeJsonContext.Default.Dossier;
        ContractReader.Check(json, contract);
        Dossier dossier = Deserialize(MissingMembers.Complete(json, contract), contract);
        if (dossier.Format != Dossier.CurrentFormat)
        {
            throw new DossierFormatException("$.format", 0, $"the format '{JsonPath.Short(dossier.Format)}'", Dossier.CurrentFormat);
        }

        return dossier;
    }

    private static Dossier Deserialize(ReadOnlySpan<byte> json, JsonTypeInfo<Dossier> contract)
    {
        try
        {
            return JsonSerializer.Deserialize(json, contract)!;
        }
        catch (Exception wrong) when (IsAboutContent(wrong))
        {
            // The contract holds and a constructor refuses: find the smallest part that does.
            throw PartFinder.Find(json, contract, wrong);
        }
    }

    internal static bool IsAboutContent(Exception wrong) =>
        wrong is JsonException or ArgumentException or FormatException or OverflowException or NotSupportedException or InvalidOperationException;
}
