using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>What the rules say about one lot, judged from the lot alone.</summary>
internal static class LotChecks
{
    /// <summary>
    /// Everything that stands against a release: missing safety tests and missing characterization. With its product the
    /// endotoxin limit is held against the dosage; without it only against itself.
    /// </summary>
    public static void Release(Lot lot, Product? product, string path, List<Finding> findings)
    {
        // A specification that was written for another class or other routes takes no test away from this lot.
        ReleaseSpecification specification = lot.EffectiveSpecification with { Class = lot.Class, Routes = lot.Routes };
        if (lot.Routes.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.ReleasedWithoutTests, path + ".routes", lot.Id, "it names no route, so nobody can say which tests it needs", "(none)"));
        }

        foreach (AdministrationRoute route in lot.Routes)
        {
            List<string> open = Open(lot, specification, specification.SafetyTestsFor(route));
            open.AddRange(EndotoxinChecks.Objections(lot, route, product));
            if (open.Count > 0)
            {
                findings.Add(Finding.Of(LotRules.ReleasedWithoutTests, path + ".certificate", lot.Id, string.Join(", ", open), Sentence.Words(route)));
            }
        }

        List<string> unknown = Open(lot, specification, [.. ReleaseSpecification.CharacterizationTests(lot.Class), .. specification.AdditionalTests]);
        if (unknown.Count > 0)
        {
            findings.Add(Finding.Of(LotRules.ReleasedBeforeCharacterization, path + ".certificate", lot.Id, string.Join(", ", unknown)));
        }

        if (lot is { Release: { } release, Certificate: { } certificate } && FirstLateResult(certificate, release.ReleasedOn) is { } late)
        {
            findings.Add(Finding.Of(
                LotRules.ReleasedWithoutTests,
                path + ".release.releasedOn",
                lot.Id,
                $"the result for {Sentence.Words(late.Test)} is of {Sentence.Day(late.TestedOn!.Value)}, after the release",
                string.Join(", ", lot.Routes.Select(route => Sentence.Words(route)))));
        }
    }

    public static void Dates(Lot lot, string path, List<Finding> findings)
    {
        void Contradicts(string member, string what) => findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + member, "Lot " + lot.Id, what));

        if (lot.Release is { } release && release.ReleasedOn < lot.ManufacturedOn)
        {
            Contradicts(".release.releasedOn", "it was released before it was made");
        }

        if (lot.ExpiresOn is { } expiry && expiry < lot.ManufacturedOn)
        {
            Contradicts(".expiresOn", "it expired before it was made");
        }

        if (lot.DistributedOn is { } left && (lot.Release is not { } before || left < before.ReleasedOn))
        {
            findings.Add(Finding.Of(LotRules.UsedWhileBlocked, path + ".distributedOn", $"Lot {lot.Id} was distributed on {Sentence.Day(left)}", "it was not released by then"));
        }

        for (int i = 0; i < lot.Events.Count; i++)
        {
            if (lot.Events[i].On < lot.ManufacturedOn)
            {
                Contradicts(FormattableString.Invariant($".events[{i}].on"), "an event lies before the day it was made");
            }
            else if (i > 0 && lot.Events[i].On < lot.Events[i - 1].On)
            {
                Contradicts(FormattableString.Invariant($".events[{i}].on"), "its events are not in order of time");
            }
        }
    }

    /// <summary>Whether the certificate is about this lot at all: its own id, and results from after the day it was made.</summary>
    public static void Certificate(Lot lot, string path, List<Finding> findings)
    {
        if (lot.Certificate is not { } certificate)
        {
            return;
        }

        if (certificate.Lot != lot.Id)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".certificate.lot", "Lot " + lot.Id, $"its certificate is that of lot {certificate.Lot}"));
        }

        for (int i = 0; i < certificate.Results.Count; i++)
        {
            ReleaseTestResult result = certificate.Results[i];
            if (result is { Counts: true, TestedOn: { } on } && on < lot.ManufacturedOn && !IsTestedBeforeFilling(result.Test) && certificate.ResultOf(result.Test, lot.ManufacturedOn) == TestResult.NotTested)
            {
                findings.Add(Finding.Of(
                    LotRules.ContradictoryRecord,
                    FormattableString.Invariant($"{path}.certificate.results[{i}].testedOn"),
                    "Lot " + lot.Id,
                    $"the result for {Sentence.Words(result.Test)} is of {Sentence.Day(on)}, before the lot was made on {Sentence.Day(lot.ManufacturedOn)}"));
            }
        }
    }

    /// <summary>Whether the lot is one of the product, and taken for what the product is.</summary>
    public static void BelongsTo(Lot lot, Product product, string path, List<Finding> findings)
    {
        if (lot.Product != product.Id)
        {
            findings.Add(Finding.Of(LotRules.LineageGap, path + ".product", "Lot " + lot.Id, $"is a lot of product {lot.Product}, not of {product.Id}"));
        }

        if (lot.Class != product.Class)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".class", "Lot " + lot.Id, $"it is a {Sentence.Words(lot.Class)}, its product a {Sentence.Words(product.Class)}"));
        }
    }

    /// <summary>What happened to the lot in storage and was not followed by a re-test; for one vial, without what happened to other vials.</summary>
    public static void Handling(Lot lot, string path, List<Finding> findings, VialId? vial = null)
    {
        for (int i = 0; i < lot.Events.Count; i++)
        {
            (string? what, DateOnly on) = lot.Events[i] switch
            {
                // The first thaw of a vial is its use; what makes earlier results doubtful is thawing the lot, or thawing again.
                LotThawed { Vial: null } thaw => ("was thawed as a whole on " + Sentence.Day(thaw.On), thaw.On),
                LotThawed { Vial: { } other } when vial is { } asked && other != asked => (null, default),
                LotThawed thaw when lot.Events.Take(i).OfType<LotThawed>().Any(earlier => earlier.Vial is null || earlier.Vial == thaw.Vial) =>
                    ($"was thawed again on {Sentence.Day(thaw.On)} (vial {thaw.Vial})", thaw.On),
                StorageExcursion excursion => (FormattableString.Invariant($"reached {excursion.Reached.DegreesCelsius:0.#} °C on {Sentence.Day(excursion.On)}"), excursion.On),
                _ => (null, default),
            };
            if (what is not null && !IsTestedAgain(lot, on))
            {
                findings.Add(Finding.Of(LotRules.HandlingInvalidatesResults, FormattableString.Invariant($"{path}.events[{i}]"), "Lot " + lot.Id, what));
            }
        }
    }

    public static void Label(Lot lot, string path, List<Finding> findings)
    {
        if (lot.Specification?.Label is not { } label || lot.Certificate is not { } certificate)
        {
            return;
        }

        for (int i = 0; i < certificate.Results.Count; i++)
        {
            if (certificate.Results[i] is { Test: ReleaseTest.ParticleCount, Counts: true, ParticlesPerContainer: { } count } && label.Check(count) == TestResult.Fail)
            {
                findings.Add(Finding.Of(
                    LotRules.LabelClaimOutOfTolerance,
                    FormattableString.Invariant($"{path}.certificate.results[{i}].particlesPerContainer"),
                    "Lot " + lot.Id,
                    FormattableString.Invariant($"{count.Particles:G4} particles"),
                    label));
            }
        }
    }

    /// <summary>
    /// MFDS 0917-03 takes the sample for mycoplasma at the end of the final culture, before isolation; viruses are looked for
    /// there too. Both may lie before the day on which the lot was filled.
    /// </summary>
    private static bool IsTestedBeforeFilling(ReleaseTest test) => test is ReleaseTest.Mycoplasma or ReleaseTest.AdventitiousVirus;

    private static bool IsTestedAgain(Lot lot, DateOnly since)
    {
        ReleaseTest[] needed = ReleaseSpecification.CharacterizationTests(lot.Class).Contains(ReleaseTest.Potency)
            ? [ReleaseTest.ParticleCount, ReleaseTest.Potency]
            : [ReleaseTest.ParticleCount];
        return lot.Certificate is { } certificate && Array.TrueForAll(needed, test => certificate.ResultOf(test, since) == TestResult.Pass);
    }

    private static ReleaseTestResult? FirstLateResult(CertificateOfAnalysis certificate, DateOnly releasedOn)
    {
        // A re-test after release is welcome as long as there is a result from before.
        return certificate.Results.FirstOrDefault(result => result is { Counts: true, TestedOn: { } on } && on > releasedOn
            && !certificate.Results.Any(earlier => earlier.Test == result.Test && earlier is { Counts: true, TestedOn: { } day } && day <= releasedOn));
    }

    private static List<string> Open(Lot lot, ReleaseSpecification specification, IEnumerable<ReleaseTest> tests)
    {
        List<string> open = [];
        foreach (ReleaseTest test in tests.Distinct())
        {
            TestResult result = lot.Certificate is { } certificate ? specification.Judge(certificate, test) : TestResult.NotTested;
            if (result != TestResult.Pass)
            {
                string verdict = result switch
                {
                    TestResult.Fail => "failed",
                    TestResult.Indeterminate => test == ReleaseTest.Endotoxin && specification.Endotoxin is null ? "has no limit to be judged by" : "is indeterminate",
                    _ => "was not tested",
                };
                open.Add(Sentence.Words(test) + " " + verdict);
            }
        }

        return open;
    }
}
