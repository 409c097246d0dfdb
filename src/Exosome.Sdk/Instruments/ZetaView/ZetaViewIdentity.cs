using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>What size and zeta exports of the ZetaView have in common above their tables.</summary>
internal static class ZetaViewIdentity
{
    public static void Read(ZetaViewMetadata metadata, FileDraft file)
    {
        file.SoftwareVersion = Version(metadata.Text("Software"));
        file.Sample = metadata.Text("Sample");
        string? day = metadata.Text("Date");
        DateTime? date = ZetaViewClock.Parse(day is null ? null : $"{day} {metadata.Text("Time")}".Trim(), out bool isUnset);
        file.MeasuredAt = date;
        if (isUnset)
        {
            file.Issues.Add(new ImportIssue(metadata.Line("Date"), "The instrument's clock was not set (1904): the date of the measurement is unknown."));
        }

        foreach ((string name, string value) in metadata.Pairs)
        {
            file.Settings.TryAdd(name, value);
        }

        file.Issues.AddRange(metadata.Contradictions());
    }

    public static void ReadDilution(ZetaViewMetadata metadata, RunDraft run)
    {
        DilutionStatement statement = DilutionStatement.Read("Line", metadata.All("Dilution", "Dilution Factor"), text => ZetaViewText.TryNumber(text, out double value) ? value : null);
        if (statement.Factor is not { } factor)
        {
            run.Dilution = new RunDilution.Unknown();
            run.Warn(statement.Problem ?? "The file states no dilution.");
            return;
        }

        // The ZetaView writes the concentration in the measuring cell and leaves the multiplication to the reader.
        run.Dilution = new RunDilution.NotApplied(DilutionFactor.Of(factor));
        if (statement.Doubt is { } doubt)
        {
            run.Warn(doubt);
        }

        if (factor == 1)
        {
            run.Warn("The stated dilution is 1: the sample was measured undiluted, or nobody entered the dilution.");
        }
    }

    public static void ReadChecks(ZetaViewMetadata metadata, RunDraft run)
    {
        if (metadata.Number("Concentration Correction Factor") is { } correction && correction != 1)
        {
            run.Warn($"The file states a concentration correction factor of {InvariantNumber.Text(correction)}. Whether its concentrations contain it is not known here; they are given as the file has them.");
        }

        string? drift = metadata.Text("Particle Drift Check Result");
        ZetaViewClock.Parse(metadata.Text("Particle Drift Checked"), out bool neverChecked);
        if (neverChecked)
        {
            run.Warn($"The particle drift was never checked (its date is the clock's zero, 1904){(drift is null ? "" : $"; the result \"{drift}\" means nothing")}.");
        }
        else if (drift is not null && !drift.Contains("good", StringComparison.OrdinalIgnoreCase) && !drift.Equals("ok", StringComparison.OrdinalIgnoreCase))
        {
            run.Warn($"The instrument notes \"Particle Drift Check Result: {drift}\".");
        }

        if (metadata.Text("Cell Check Result") is { } cell && !cell.Contains("good", StringComparison.OrdinalIgnoreCase))
        {
            run.Warn($"The instrument notes \"Cell Check Result: {cell}\".");
        }
    }

    private static string? Version(string? software)
    {
        if (software is null)
        {
            return null;
        }

        int start = software.IndexOf("version", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? software : software[(start + "version".Length)..].Trim(' ', '(', ')');
    }
}
