using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Lots;

/// <summary>Which bank in the chain of banks.</summary>
public enum CellBankTier
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>A bank for research; nothing that is given to people comes from it.</summary>
    Research = 1,

    /// <summary>The first bank, from the source itself.</summary>
    Master = 2,

    /// <summary>A bank grown from the master bank, from which production starts.</summary>
    Working = 3,
}

/// <summary>Cells that were grown from sources or from another bank, and frozen.</summary>
public sealed record CellBank
{
    /// <summary>The bank's id.</summary>
    public required CellBankId Id { get; init; }

    /// <summary>Master, working or research bank.</summary>
    public CellBankTier Tier { get; init; }

    /// <summary>The sources that it was grown from; a bank of pooled donors names all of them.</summary>
    public EquatableList<SourceId> Sources { get; init; } = [];

    /// <summary>The bank that it was grown from, for example the master bank of a working bank.</summary>
    public CellBankId? Parent { get; init; }

    /// <summary>How often the cells were passaged when they were frozen.</summary>
    public int Passage { get; init; }

    /// <summary>The day it was laid down.</summary>
    public DateOnly? LaidDownOn { get; init; }

    internal void Validate(string path, List<Finding> findings)
    {
        if (Sources.Count == 0 && Parent is null)
        {
            findings.Add(Finding.Of(LotRules.LineageGap, path, "Cell bank " + Id, "names neither a source nor a bank that it was grown from"));
        }

        if (Passage < 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".passage", "Cell bank " + Id, "a passage number is 0 or more"));
        }
    }
}

/// <summary>The use of a cell bank in a batch.</summary>
/// <param name="Bank">The bank.</param>
/// <param name="PassageAtHarvest">How often the cells had been passaged when their medium was harvested.</param>
public sealed record CellBankUse(CellBankId Bank, int PassageAtHarvest);
