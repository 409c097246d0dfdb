using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>What was found at one point of a stability study.</summary>
/// <param name="Month">Months since the start; 0 is the start itself.</param>
public sealed record StabilityPoint(int Month)
{
    /// <summary>Particles, as a share of those at the start.</summary>
    public Percentage? ParticlesRemaining { get; init; }

    /// <summary>The mean diameter.</summary>
    public Diameter? MeanDiameter { get; init; }

    /// <summary>Potency, as a share of that at the start.</summary>
    public Percentage? PotencyRemaining { get; init; }

    /// <summary>Whether the product was still sterile.</summary>
    public TestResult Sterility { get; init; } = TestResult.NotTested;
}

/// <summary>When a product still counts as the same.</summary>
/// <param name="Particles">The lowest share of particles that must remain.</param>
public sealed record StabilityCriteria(Percentage Particles)
{
    /// <summary>The lowest share of potency that must remain, if potency was measured.</summary>
    public Percentage? Potency { get; init; }

    /// <summary>How far the mean diameter may grow or shrink, as a share of that at the start.</summary>
    public Percentage? DiameterShift { get; init; }
}

/// <summary>A stability study under one condition.</summary>
public sealed record StabilityStudy
{
    /// <summary>The condition that the samples were kept under.</summary>
    public required StorageCondition Condition { get; init; }

    /// <summary>When the product still counts as the same.</summary>
    public required StabilityCriteria Criteria { get; init; }

    /// <summary>The results, in order of time.</summary>
    public EquatableList<StabilityPoint> Points { get; init; } = [];

    /// <summary>The lots that were studied.</summary>
    public EquatableList<LotId> Lots { get; init; } = [];

    /// <summary>Accelerated studies, warmer than storage, suggest and do not support an expiry date.</summary>
    public bool IsAccelerated { get; init; }

    /// <summary>
    /// The last month up to which every point meets the criteria; 0 when the study is accelerated, has no point, or the first one
    /// fails. A point without a particle count meets nothing: not tested is not passed.
    /// </summary>
    [JsonIgnore]
    public int SupportedMonths
    {
        get
        {
            if (IsAccelerated)
            {
                return 0;
            }

            int supported = 0;
            Diameter? start = Points.FirstOrDefault(point => point.Month == 0)?.MeanDiameter;
            foreach (StabilityPoint point in Points.OrderBy(point => point.Month))
            {
                if (!Meets(point, start))
                {
                    break;
                }

                supported = point.Month;
            }

            return supported;
        }
    }

    internal void Validate(string path, List<Finding> findings)
    {
        Condition.Validate(path + ".condition", findings);
        for (int i = 0; i < Points.Count; i++)
        {
            if (Points[i].Month < 0 || (i > 0 && Points[i].Month <= Points[i - 1].Month))
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.points[{i}].month"), "Stability study", "its points are not in order of time, or lie before the start"));
            }
        }
    }

    private bool Meets(StabilityPoint point, Diameter? start)
    {
        bool isStart = point.Month == 0;
        bool particles = isStart || point.ParticlesRemaining is { } remaining && remaining >= Criteria.Particles;
        bool potency = isStart || Criteria.Potency is not { } leastPotency || (point.PotencyRemaining is { } found && found >= leastPotency);
        bool diameter = Criteria.DiameterShift is not { } shift || isStart
            || (start is { } before && point.MeanDiameter is { } now && Math.Abs(now.Nanometers - before.Nanometers) <= before.Nanometers * shift.Ratio);
        return particles && potency && diameter && point.Sterility != TestResult.Fail;
    }
}
