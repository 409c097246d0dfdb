using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Formulations;

/// <summary>Made to pass the skin through a needle or catheter: sterile, with an endotoxin limit.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InjectableSolution), "injectableSolution")]
[JsonDerivedType(typeof(LyophilizedInjectable), "lyophilizedInjectable")]
public abstract record InjectableFormulation : Formulation
{
    private protected InjectableFormulation()
    {
    }

    /// <summary>How it is made free of germs.</summary>
    public SterilizationMethod Sterilization { get; init; }

    /// <summary>The pH of what is injected.</summary>
    public Ph? Ph { get; init; }

    /// <summary>The osmolality of what is injected; blood has about 290 mOsm/kg.</summary>
    public Osmolality? Osmolality { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override BarrierState Barrier => BarrierState.Breached;
}

/// <summary>A solution in a vial or syringe, ready to inject or infuse.</summary>
public sealed record InjectableSolution : InjectableFormulation
{
    /// <summary>What one container holds.</summary>
    public required Volume FillVolume { get; init; }
}

/// <summary>A sterile powder that is dissolved before injection.</summary>
public sealed record LyophilizedInjectable : InjectableFormulation
{
    /// <summary>What it is dissolved in.</summary>
    public required Diluent Diluent { get; init; }

    internal override void Validate(string path, List<Finding> findings)
    {
        base.Validate(path, findings);
        Diluent.Validate(path + ".diluent", findings);
    }
}
