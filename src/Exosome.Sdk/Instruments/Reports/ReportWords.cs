using System.Globalization;
using System.Text;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>How the page writes numbers and members of enums.</summary>
internal static class ReportWords
{
    /// <summary><c>1.43 × 10⁹</c>: a power of ten that nobody has to count zeros for.</summary>
    public static string Scientific(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        string[] parts = value.ToString("0.00E+0", CultureInfo.InvariantCulture).Split('E');
        int exponent = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= -1 and <= 2 ? value.ToString("0.##", CultureInfo.InvariantCulture) : $"{parts[0]} × 10{Superscript(exponent)}";
    }

    public static string Superscript(int number)
    {
        const string digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var text = new StringBuilder(number < 0 ? "⁻" : "");
        foreach (char digit in Math.Abs(number).ToString(CultureInfo.InvariantCulture))
        {
            text.Append(digits[digit - '0']);
        }

        return text.ToString();
    }

    public static string? Size(Diameter? size) => size?.Nanometers.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    public static string? Concentration(ParticleConcentration? concentration) => concentration is { } known ? Scientific(known.ParticlesPerMilliliter) : "–";

    /// <summary>A measurement with its uncertainty, its power of ten written as in <see cref="Scientific"/>: <c>(5.41 ± 0.28) × 10⁹ particles/mL</c>.</summary>
    public static string Of<T>(Measured<T> measured)
        where T : struct, IQuantity<T>
    {
        string text = measured.ToString(null, CultureInfo.InvariantCulture);
        int exponent = text.IndexOf(")e", StringComparison.Ordinal);
        int end = exponent < 0 ? -1 : text.IndexOf(' ', exponent);
        return end > 0 && int.TryParse(text.AsSpan(exponent + 2, end - exponent - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power)
            ? $"{text[..(exponent + 1)]} × 10{Superscript(power)}{text[end..]}"
            : text;
    }

    /// <summary>A result as a cell: a sign, the word, and the colour last.</summary>
    public static HtmlCell Cell(TestResult result) => result switch
    {
        TestResult.Pass => new HtmlCell("✓ pass", "pass"),
        TestResult.Fail => new HtmlCell("✗ fail", "fail"),
        TestResult.Indeterminate => new HtmlCell("? indeterminate", "open"),
        _ => new HtmlCell("– not tested", "open"),
    };

    public static HtmlCell Cell(ChecklistStatus status) => status switch
    {
        ChecklistStatus.Met => new HtmlCell("✓ met", "pass"),
        ChecklistStatus.NotMet => new HtmlCell("✗ not met", "fail"),
        ChecklistStatus.NotApplicable => new HtmlCell("not applicable", "none"),
        _ => new HtmlCell("– not tested", "open"),
    };

    public static HtmlCell Cell(EvMetricStatus status) => status switch
    {
        EvMetricStatus.Fulfilled => new HtmlCell("✓ fulfilled", "pass"),
        EvMetricStatus.NotApplicable => new HtmlCell("not applicable", "none"),
        _ => new HtmlCell("✗ not fulfilled", "fail"),
    };

    public static HtmlCell Cell(MarkerDetection detection) => detection switch
    {
        MarkerDetection.Detected => new HtmlCell("detected"),
        MarkerDetection.NotDetected => new HtmlCell("not detected"),
        MarkerDetection.Indeterminate => new HtmlCell("? indeterminate", "open"),
        _ => new HtmlCell("– not tested", "open"),
    };
}
