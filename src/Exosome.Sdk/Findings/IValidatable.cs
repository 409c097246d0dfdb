namespace Exosome.Sdk.Findings;

/// <summary>Data that the rules can be run over.</summary>
public interface IValidatable
{
    /// <summary>Runs every rule that can be judged from this object alone.</summary>
    /// <returns>What was found, in the order of the data; empty when nothing was.</returns>
    IReadOnlyList<Finding> Validate();
}
