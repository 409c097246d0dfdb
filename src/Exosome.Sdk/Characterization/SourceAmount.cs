using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>How much source a preparation was made from. MISEV asks for it, since without it no yield can be compared.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OfFluid), "fluidVolume")]
[JsonDerivedType(typeof(OfCells), "cellNumber")]
[JsonDerivedType(typeof(OfTissue), "tissueMass")]
public abstract record SourceAmount
{
    private protected SourceAmount()
    {
    }

    /// <summary>A volume of body fluid or of conditioned medium.</summary>
    /// <param name="Volume">The volume before separation.</param>
    public sealed record OfFluid(Volume Volume) : SourceAmount;

    /// <summary>The cells that produced the vesicles.</summary>
    /// <param name="Cells">Number of cells at harvest.</param>
    public sealed record OfCells(CellCount Cells) : SourceAmount;

    /// <summary>A mass of tissue.</summary>
    /// <param name="Mass">The mass before separation.</param>
    public sealed record OfTissue(Mass Mass) : SourceAmount;
}
