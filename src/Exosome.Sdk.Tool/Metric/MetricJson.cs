using System.Text.Encodings.Web;
using System.Text.Json;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Metric;

/// <summary>The machine form of <c>exosome metric</c>: an array, one object a preparation.</summary>
internal static class MetricJson
{
    public static void Write(Stream output, IReadOnlyList<PreparationMetrics> metrics)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (PreparationMetrics metric in metrics)
        {
            json.WriteStartObject();
            json.WriteString("preparation", metric.Preparation.Id.Value);
            WriteEvMetric(json, metric.EvMetric);
            WritePurity(json, metric.Preparation.Purity);
            json.WriteStartArray("checklists");
            foreach (ReportingChecklist checklist in metric.Checklists)
            {
                WriteChecklist(json, checklist);
            }

            json.WriteEndArray();
            if (metric.ReplacedMarkers.Count > 0)
            {
                WriteReplaced(json, metric.ReplacedMarkers);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteEvMetric(Utf8JsonWriter json, EvMetricScore score)
    {
        json.WriteStartObject("evMetric");
        json.WriteString("version", score.Version);
        json.WriteNumber("percent", score.Percent);
        json.WriteNumber("fulfilled", score.Fulfilled);
        json.WriteNumber("applicable", score.Applicable);
        json.WriteStartArray("components");
        foreach (EvMetricComponent component in score.Components)
        {
            json.WriteStartObject();
            json.WriteString("name", component.Name);
            json.WriteString("status", Camel(component.Status));
            json.WriteString("reason", component.Reason);
            json.WriteString("citation", component.Citation.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePurity(Utf8JsonWriter json, PurityAssessment purity)
    {
        json.WriteStartObject("purity");
        if (purity.Ratio is { } ratio)
        {
            json.WriteStartObject("ratio");
            json.WriteNumber("value", ratio.ParticlesPerMicrogram);
            json.WriteString("unit", "{particles}/ug");
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("ratio");
        }

        json.WriteString("band", Camel(purity.Band));
        json.WriteString("reason", purity.Reason);
        json.WriteString("citation", PurityAssessment.Source.ToString());
        json.WriteEndObject();
    }

    /// <summary>What a table of markers replaced: each result as a dossier holds it, and what is counted instead.</summary>
    private static void WriteReplaced(Utf8JsonWriter json, IReadOnlyList<MarkerReplacement> all)
    {
        json.WriteStartArray("replacedMarkers");
        foreach (MarkerReplacement replaced in all)
        {
            json.WriteStartObject();
            json.WritePropertyName("replaced");
            JsonSerializer.Serialize(json, replaced.Replaced, ExosomeJsonContext.Default.MarkerResult);
            json.WriteStartArray("by");
            foreach (MarkerResult result in replaced.By)
            {
                JsonSerializer.Serialize(json, result, ExosomeJsonContext.Default.MarkerResult);
            }

            json.WriteEndArray();
            json.WriteString("source", replaced.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChecklist(Utf8JsonWriter json, ReportingChecklist checklist)
    {
        json.WriteStartObject();
        json.WriteString("standard", checklist.Standard);
        json.WriteStartArray("items");
        foreach (ChecklistItem item in checklist.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("text", item.Text);
            json.WriteString("requirement", Camel(item.Requirement));
            json.WriteString("status", Camel(item.Status));
            json.WriteString("reason", item.Reason);
            json.WriteString("citation", item.Citation.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Camel<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
