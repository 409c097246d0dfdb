using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>The kingdom, so to speak, that material comes from. Law asks this first.</summary>
public enum SourceOrigin
{
    /// <summary>Not said: never taken for harmless.</summary>
    Unspecified = 0,

    /// <summary>Human cells, tissue or body fluid.</summary>
    Human = 1,

    /// <summary>Animal cells, tissue, milk or other body fluid.</summary>
    Animal = 2,

    /// <summary>Plant cells, juice or apoplastic fluid.</summary>
    Plant = 3,

    /// <summary>Bacteria, yeasts, microalgae.</summary>
    Microbial = 4,

    /// <summary>Made without cells, from lipids and other components.</summary>
    Synthetic = 5,
}

/// <summary>
/// Where vesicles come from. The hierarchy is closed: human, animal, plant, microbial or synthetic.
/// A pool has several sources; each stays a source of its own.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HumanSource), "human")]
[JsonDerivedType(typeof(AnimalSource), "animal")]
[JsonDerivedType(typeof(PlantSource), "plant")]
[JsonDerivedType(typeof(MicrobialSource), "microbial")]
[JsonDerivedType(typeof(SyntheticSource), "synthetic")]
public abstract record VesicleSource : IValidatable
{
    private protected VesicleSource()
    {
    }

    /// <summary>The source's id in the team's records.</summary>
    public SourceId? Id { get; init; }

    /// <summary>What people call it, for example <c>umbilical cord MSC, bank 3</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Human, animal, plant, microbial or synthetic.</summary>
    [JsonIgnore]
    public abstract SourceOrigin Origin { get; }

    /// <summary>The name if there is one, else the id, else the origin in words: what messages call this source.</summary>
    [JsonIgnore]
    public string DisplayName => Name ?? Id?.ToString() ?? Origin.ToString().ToLowerInvariant() + " source";

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    /// <summary>Adds what the rules find, with paths that begin at <paramref name="path"/>.</summary>
    internal virtual void Validate(string path, List<Finding> findings)
    {
    }
}
