// From a folder of instrument exports and a dossier to a release decision and a page to look at.
// All data in ./data is synthetic.
using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Therapy;

string folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "data");
string page = Path.GetFullPath(args.Length > 1 ? args[1] : "lot-report.html");

// 1. The dossier: sources with consent, cell banks, batch, product, lot, certificate.
Dossier dossier;
try
{
    await using FileStream stream = File.OpenRead(Path.Combine(folder, "dossier.json"));
    dossier = await Dossier.ReadAsync(stream);
}
catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or DossierFormatException)
{
    Console.Error.WriteLine($"The dossier cannot be read: {wrong.Message}");
    return 2;
}

LotId released = LotId.Parse("LOT-2026-001", CultureInfo.InvariantCulture);
if (dossier.Preparations.Count == 0 || dossier.Lots.All(lot => lot.Id != released))
{
    Console.Error.WriteLine($"The dossier needs a preparation and the lot {released}.");
    return 2;
}

if (Directory.Exists(page) || !Directory.Exists(Path.GetDirectoryName(page)) || File.Exists(page) && Path.GetExtension(page) is not (".html" or ".htm"))
{
    Console.Error.WriteLine($"The page cannot be written to {page}: name an HTML file in a folder that exists.");
    return 2;
}

DateOnly today = dossier.AsOf ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

// 2. What the instruments say. Each run knows whether its concentration contains the dilution.
List<InstrumentFile> measurements = [];
bool isMeasured = true;
foreach (string path in Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is ".csv" or ".txt").Order(StringComparer.Ordinal))
{
    InstrumentFile file;
    try
    {
        file = await InstrumentFileReader.ReadAsync(path);
    }
    catch (InstrumentFormatException damaged)
    {
        Console.Error.WriteLine($"{Path.GetFileName(path)} cannot be read: {damaged.Message}");
        isMeasured = false;
        continue;
    }

    measurements.Add(file);
    foreach (ImportIssue issue in file.Issues)
    {
        Console.Error.WriteLine($"{Path.GetFileName(path)}: {issue}");
    }

    // An issue of a file (cut, a part missing) is no reason to trust the rest without a look.
    isMeasured &= file.Issues.Count == 0 && file.Runs.All(run => run.Status == RunStatus.Ok && run.Distribution is not null);
    foreach (InstrumentRun run in file.Runs)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Instrument,-10} {run.Name,-32} {run.Status,-7} {run.DilutionCorrectedConcentration,24:G4} D50 {run.D50}"));
        if (run.Status != RunStatus.Ok || run.Distribution is null)
        {
            Console.Error.WriteLine($"{Path.GetFileName(path)}, {run.Name}, has {(run.Status == RunStatus.Failed ? "failed" : "no sizes")}: {string.Join(" ", run.Warnings)}");
        }
    }
}

if (measurements.Count == 0)
{
    Console.Error.WriteLine($"{folder} holds no instrument export.");
    isMeasured = false;
}

// 3. The measured distributions become part of the preparation, with their method and settings.
SizeDistribution[] distributions = [.. measurements.SelectMany(file => file.Runs).Where(run => run.Status == RunStatus.Ok).Select(run => run.Distribution).OfType<SizeDistribution>()];
Preparation preparation = dossier.Preparations[0];
if (distributions.Length > 0)
{
    preparation = preparation with
    {
        SingleVesicles =
        [
            .. preparation.SingleVesicles.Where(evidence => evidence is not SingleVesicleEvidence.Count { Method: SizingMethod.NanoparticleTracking }),
            new SingleVesicleEvidence.Count { Method = SizingMethod.NanoparticleTracking, ReportsConcentration = true, Distributions = [.. distributions] },
        ],
    };
    dossier = dossier with { Preparations = [preparation, .. dossier.Preparations.Skip(1)] };
}

Console.WriteLine();
Console.WriteLine(EvMetricV1.Evaluate(preparation));
Console.WriteLine(MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023).Summary);
Console.WriteLine(distributions is [var first, ..]
    ? $"{distributions.Length} distributions; first: {first.Statistics(SizeWeighting.Number)}"
    : "No instrument file gives a size distribution.");

// 4. May the lot leave?
LotReport report = LotReport.Of(dossier, released, measurements, today);
ReleaseDecision decision = report.Decide("qualified person")!;
Console.WriteLine();
Console.WriteLine(decision);
IReadOnlyList<Finding> findings = report.Findings();
foreach (Finding finding in findings)
{
    Console.WriteLine(finding);
}

// An export whose sample is not this lot's (EXO5005 at the exports) bears out nothing of it.
isMeasured &= findings.All(finding => !finding.Path.StartsWith("$.measurements", StringComparison.Ordinal));

// 5. What a dose costs, from source to dose, and what is lost on the way; the margin is a decision, not data.
Percentage margin = Percentage.FromPercent(40);
foreach (CostOfGoods cost in dossier.Costs)
{
    Console.WriteLine();
    foreach (CostLine line in cost.Breakdown())
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Step.Name,-36} {line.Step.Cost.Amount,8:0.00} {line.Step.Cost.Currency}  leaves {line.Step.Yield.Percent,3:0} %, {line.ParticlesLeft.Particles:0.00E0} particles; spent {line.SpentSoFar.Amount:0.00}"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost.Doses} doses of {cost.ParticlesPerDose.Particles:0.##E0} particles, {cost.TotalYield.Percent:0.0} % of the start"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cost per dose {cost.CostPerDose().Amount:0.00}, per course of {cost.DosesPerCourse} {cost.CostPerCourse().Amount:0.00} {cost.CostPerDose().Currency}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Price at a margin of {margin.Percent:0} %: per dose {cost.PricePerDose(margin).Amount:0.00}, per course {cost.PricePerCourse(margin).Amount:0.00} {cost.CostPerDose().Currency}"));
}

// 6. One page for the person who signs.
await File.WriteAllTextAsync(page, report.ToHtml());
Console.WriteLine($"Report: {page}");
if (!isMeasured)
{
    Console.Error.WriteLine("The decision rests on the certificate alone: an instrument file has no result, or names another sample. Look at it before anything is released.");
}

return decision is LotApproved && isMeasured ? 0 : 1;
