using System.Text.Encodings.Web;
using System.Text.Json;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Import;

/// <summary>The machine form of <c>exosome import</c>. Scripts depend on its shape: see docs/instruments.md.</summary>
internal static class ImportJson
{
    public static void Write(Stream output, IReadOnlyList<ImportResult> results)
    {
        // Names of samples are full of µ, ° and +; they stay readable. The output is JSON for programs, not for a web page.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartArray();
        foreach (ImportResult result in results)
        {
            WriteFile(json, result);
        }

        json.WriteEndArray();
        json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteFile(Utf8JsonWriter json, ImportResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteString("instrument", result.Content?.Instrument);
        json.WriteString("softwareVersion", result.Content?.SoftwareVersion);
        if (result.Content is { } content)
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(content.Kind.ToString()));
            json.WriteString("sample", content.Sample);
            json.WriteString("measuredAt", content.MeasuredAt?.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteStartArray("runs");
        foreach (InstrumentRun run in result.Content?.Runs ?? [])
        {
            WriteRun(json, run, result.Content!.Kind);
        }

        json.WriteEndArray();
        WriteTables(json, result);
        IReadOnlyList<ImportIssue> issues = result.Content?.Issues ?? result.Markers?.Issues ?? result.Cargo?.Issues ?? [];
        if (issues.Count > 0)
        {
            json.WriteStartArray("issues");
            foreach (ImportIssue issue in issues)
            {
                json.WriteStartObject();
                if (issue.Line is { } line)
                {
                    json.WriteNumber("line", line);
                }
                else
                {
                    json.WriteNull("line");
                }

                json.WriteString("message", issue.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (result.Error is not null)
        {
            json.WriteString("error", result.Error);
        }

        json.WriteEndObject();
    }

    /// <summary>Marker results as a dossier holds them (<c>"markers"</c> of a preparation), cargo counted by kind.</summary>
    private static void WriteTables(Utf8JsonWriter json, ImportResult result)
    {
        if (result.Markers is { } markers)
        {
            json.WriteString("kind", "markerTable");
            json.WriteStartArray("markers");
            foreach (MarkerResult marker in markers.Results)
            {
                JsonSerializer.Serialize(json, marker, ExosomeJsonContext.Default.MarkerResult);
            }

            json.WriteEndArray();
        }

        if (result.Cargo is { } cargo)
        {
            json.WriteString("kind", "cargoTable");
            json.WriteStartObject("cargo");
            json.WriteNumber("experiments", cargo.Experiments);
            json.WriteStartObject("rows");
            foreach ((CargoContent content, int rows) in cargo.Rows)
            {
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(content.ToString()), rows);
            }

            json.WriteEndObject();
            json.WriteNumber("unread", cargo.IssueCount);
            json.WriteEndObject();
        }
    }

    private static void WriteRun(Utf8JsonWriter json, InstrumentRun run, InstrumentFileKind kind)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Name);
        json.WriteString("status", run.Status switch { RunStatus.Ok => "ok", RunStatus.Empty => "empty", _ => "failed" });
        json.WriteStartObject("dilution");
        json.WriteString("status", run.Dilution switch { RunDilution.Applied => "applied", RunDilution.NotApplied => "notApplied", _ => "unknown" });
        if (run.Dilution.KnownFactor is { } factor)
        {
            json.WriteNumber("factor", factor.Value);
        }
        else
        {
            json.WriteNull("factor");
        }

        json.WriteEndObject();
        WriteQuantity(json, "concentration", run.Concentration);
        WriteQuantity(json, "dilutionCorrectedConcentration", run.DilutionCorrectedConcentration);
        WriteQuantity(json, "mean", run.Mean);
        WriteQuantity(json, "mode", run.Mode);
        WriteQuantity(json, "d10", run.D10);
        WriteQuantity(json, "d50", run.D50);
        WriteQuantity(json, "d90", run.D90);
        if (kind == InstrumentFileKind.ZetaViewZetaProfile)
        {
            WriteQuantity(json, "zetaPotential", run.ZetaPotential);
        }

        json.WriteStartArray("warnings");
        foreach (string warning in run.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuantity<T>(Utf8JsonWriter json, string name, T? quantity)
        where T : struct, IQuantity<T>
    {
        if (quantity is not { } value)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", value.StorageValue);
        json.WriteString("unit", T.Definition.StorageUnit.UcumCode);
        json.WriteEndObject();
    }
}
