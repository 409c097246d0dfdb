namespace Exosome.Sdk.Generators.Ucum;

/// <summary>Why a code was not read.</summary>
internal sealed class UcumTrouble
{
    /// <summary>The first atom that UCUM does not have; null if all are of UCUM, or the code is not in its form.</summary>
    public string? UnknownAtom { get; set; }

    /// <summary>Whether the code is one of UCUM, with an atom whose size is not known here.</summary>
    public bool HasUnknownSize { get; set; }
}
