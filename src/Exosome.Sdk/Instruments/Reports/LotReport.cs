using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>
/// A lot on one page, for the person who releases it: where it comes from, what was measured and how surely, what passed,
/// what is not reported, and every finding with its citation. The page is one HTML file that loads nothing and runs no script.
/// </summary>
public sealed record LotReport
{
    /// <summary>The dossier; <c>null</c> for a page about measurements alone.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>The lot that the page is about; <c>null</c> when there is none.</summary>
    public Lot? Lot { get; init; }

    /// <summary>Instrument exports that belong to it.</summary>
    public EquatableList<InstrumentFile> Measurements { get; init; } = [];

    /// <summary>Marker results of the dossier in whose place those of a table were taken, see <see cref="MarkerTable.ApplyTo"/>; the page says which.</summary>
    public EquatableList<MarkerReplacement> ReplacedMarkers { get; init; } = [];

    /// <summary>The day that the page is judged for and dated with.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Heading of the page.</summary>
    public string Title => Lot is { } lot ? $"Lot {lot.Id}" : Dossier?.Title ?? (Measurements is [{ Sample: { } sample }, ..] ? sample : "Measurements");

    /// <summary>Makes the report of a lot.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="lot">The lot; <c>null</c> where the dossier has exactly one.</param>
    /// <param name="measurements">Instrument exports that belong to it.</param>
    /// <param name="asOf">The day that it is judged for.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The dossier has no such lot, or several and none was named.</exception>
    public static LotReport Of(Dossier dossier, LotId? lot, IReadOnlyList<InstrumentFile> measurements, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(measurements);
        Lot? chosen = lot is { } id
            ? dossier.Lots.FirstOrDefault(candidate => candidate.Id == id) ?? throw new ArgumentException($"The dossier has no lot {id}.", nameof(lot))
            : dossier.Lots.Count > 1
                ? throw new ArgumentException($"The dossier has {dossier.Lots.Count} lots; name one of {string.Join(", ", dossier.Lots.Take(10).Select(candidate => candidate.Id))}.", nameof(lot))
                : dossier.Lots is [var only] ? only : null;
        return new LotReport { Dossier = dossier, Lot = chosen, Measurements = [.. measurements], AsOf = asOf };
    }

    /// <summary>
    /// The decision about the lot from its certificate, history and product, as of <see cref="AsOf"/>; <c>null</c> without a lot. Like
    /// the check of the dossier it fills a specification that the lot does not state, and judges by the origins of its sources.
    /// </summary>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <returns>The decision.</returns>
    public ReleaseDecision? Decide(string by) => Lot is not { } lot ? null
        : Dossier is { } dossier ? DossierChecks.Decide(dossier, lot, AsOf, by)
        : ReleaseDecision.Decide(lot, null, AsOf, by);

    /// <summary>
    /// The findings of the whole dossier, and where what was given beside it contradicts it: an export of another sample, a
    /// marker result that was replaced (EXO5005). Paths begin at the dossier, those of exports (<c>$.measurements</c>) at this report.
    /// </summary>
    /// <returns>The findings; empty without a dossier.</returns>
    public IReadOnlyList<Finding> Findings() => Dossier is { } dossier ? [.. dossier.Validate(AsOf), .. ReportChecks.Check(this)] : [];

    /// <summary>Preparations of the lot's batches, or all where the lot names none.</summary>
    /// <returns>The preparations.</returns>
    public IReadOnlyList<Preparation> Preparations() =>
        [.. (Dossier?.Preparations ?? []).Where(preparation => Lot is null || preparation.Batch is null || Lot.Batches.Any(batch => batch == preparation.Batch))];

    /// <summary>The page.</summary>
    /// <returns>A whole HTML document.</returns>
    public string ToHtml()
    {
        var page = new HtmlPage();
        page.Markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.Element("title", Title).Markup("\n<style>\n").Markup(ReportStyle.Css).Markup("\n</style>\n</head>\n<body>\n<header>\n");
        LotSections.WriteHeader(page, this);
        page.Markup("</header>\n<main>\n");
        LotSections.WriteIdentity(page, this);
        MeasurementSections.Write(page, this);
        PreparationSections.Write(page, this);
        LotSections.WriteRelease(page, this);
        FindingSection.Write(page, this);
        page.Markup("</main>\n<footer><p>").Text(FormattableString.Invariant($"As of {AsOf:yyyy-MM-dd}. Findings are warnings with a citation, not legal advice. Made with Exosome.Sdk.")).Markup("</p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>All size distributions that the page knows of, those of the instrument exports first.</summary>
    internal IReadOnlyList<SizePlotSeries> Series()
    {
        List<SizePlotSeries> series = [];
        HashSet<SizeDistribution> known = [];
        IReadOnlyList<InstrumentFile> files = MeasuredTogether.Once(Measurements, out _);
        for (int file = 0; file < files.Count; file++)
        {
            foreach (InstrumentRun run in files[file].Runs)
            {
                if (run is { Status: RunStatus.Ok, Distribution: { Total: > 0 } distribution })
                {
                    SizeDistribution? undiluted = run.UndilutedDistribution;
                    series.Add(new SizePlotSeries(run.Name, MeasuredTogether.SampleKey(files[file], file), distribution, undiluted));
                    known.Add(distribution);
                    known.Add(undiluted ?? distribution);
                }
            }
        }

        foreach ((Preparation preparation, SingleVesicleEvidence.Count count) in Preparations().SelectMany(preparation => preparation.SingleVesicles.OfType<SingleVesicleEvidence.Count>().Select(count => (preparation, count))))
        {
            for (int i = 0; i < count.Distributions.Count; i++)
            {
                // A preparation often holds what its instrument exports say: one measurement is one line.
                if (count.Distributions[i].Problem() is null && count.Distributions[i].Total > 0 && known.Add(count.Distributions[i]))
                {
                    SizeDistribution distribution = count.Distributions[i];
                    series.Add(new SizePlotSeries(FormattableString.Invariant($"{count.Method.Name()} {i + 1}"), "preparation " + preparation.Id.Value, distribution, DilutionSetting.SaysUndiluted(distribution) ? distribution : null));
                }
            }
        }

        return series;
    }
}
