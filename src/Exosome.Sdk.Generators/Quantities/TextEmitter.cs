using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Writes parsing and formatting, over characters and over UTF-8; the work itself is in the library's QuantityText.</summary>
internal static class TextEmitter
{
    private const string Provider = "global::System.IFormatProvider? provider";
    private const string Chars = "global::System.ReadOnlySpan<char>";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    public static void Write(SourceWriter writer, QuantityModel model)
    {
        string self = model.Type.FullName;
        string text = QuantityEmitter.Home + "QuantityText.";
        writer.Summary("Reads a number with its unit: any spelling of a unit of " + model.Type.Name + ", case-sensitive; numbers are invariant.");
        writer.Parameter("s", "The text, for example \"" + Example(model) + "\".");
        writer.Returns("The " + model.Type.Name + ".");
        WriteParseFailures(writer);
        writer.Line("public static " + self + " Parse(string s) => " + text + "Parse<" + self + ">(s, null);");
        writer.Line();
        writer.Summary("Reads a number with its unit.");
        writer.Parameter("s", "The text.");
        writer.Parameter("provider", "The culture of the number; none is invariant.");
        writer.Returns("The " + model.Type.Name + ".");
        WriteParseFailures(writer);
        writer.Line("public static " + self + " Parse(string s, " + Provider + ") => " + text + "Parse<" + self + ">(s, provider);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public static " + self + " Parse(" + Chars + " s, " + Provider + ") => " + text + "Parse<" + self + ">(s, provider);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public static " + self + " Parse(" + Bytes + " utf8Text, " + Provider + ") => " + text + "Parse<" + self + ">(utf8Text, provider);");
        writer.Line();

        writer.Summary("Reads a number with its unit, invariant; never throws.");
        writer.Parameter("s", "The text.");
        writer.Parameter("result", "The " + model.Type.Name + ", or its default.");
        writer.Returns("Whether the text was one.");
        writer.Line("public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, out " + self + " result) => " + text + "TryParse((" + Chars + ")s, null, out result);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, " + Provider + ", out " + self + " result) => " + text + "TryParse((" + Chars + ")s, provider, out result);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public static bool TryParse(" + Chars + " s, " + Provider + ", out " + self + " result) => " + text + "TryParse(s, provider, out result);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public static bool TryParse(" + Bytes + " utf8Text, " + Provider + ", out " + self + " result) => " + text + "TryParse(utf8Text, provider, out result);");
        writer.Line();

        writer.Summary("The number in " + model.Storage.Words + " with its symbol, invariant: what Parse reads back exactly.");
        writer.Returns("The text.");
        writer.Line("public override string ToString() => " + text + "Format<" + self + ">(_value, default, null);");
        writer.Line();
        writer.Summary("The text in a unit and a number format.");
        writer.Parameter("format", "Nothing or \"G\" (storage unit, shortest exact number), \"U\" (UCUM code), \"A\" (ASCII symbol), a unit (\"" + model.Units[model.Units.Count - 1].Ascii + "\"), a number format (E, F, G, N, R, or a pattern such as \"0.0#\"), or a number format and a unit.");
        writer.Parameter("provider", "The culture of the number; none is invariant.");
        writer.Returns("The text.");
        writer.Throws("FormatException", "The format is neither a number format nor a unit.");
        writer.Line("public string ToString(string? format, " + Provider + " = null) => " + text + "Format<" + self + ">(_value, format, provider);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public bool TryFormat(global::System.Span<char> destination, out int charsWritten, " + Chars + " format = default, " + Provider + " = null) => " + text + "TryFormat<" + self + ">(_value, destination, out charsWritten, format, provider);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public bool TryFormat(global::System.Span<byte> utf8Destination, out int bytesWritten, " + Chars + " format = default, " + Provider + " = null) => " + text + "TryFormat<" + self + ">(_value, utf8Destination, out bytesWritten, format, provider);");
    }

    private static string Example(QuantityModel model) => model.Storage.Symbol.Length == 0 ? "1.4" : "120 " + model.Storage.Symbol;

    private static void WriteParseFailures(SourceWriter writer)
    {
        writer.Throws("ArgumentNullException", "The text is null.");
        writer.Throws("FormatException", "The text is not a number with a unit of this quantity.");
        writer.Throws("OverflowException", "The number lies outside the domain.");
    }
}
