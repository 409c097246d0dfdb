using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Model;

/// <summary>Values written as C# tokens.</summary>
internal static class CSharpText
{
    /// <summary>A name that the compiler takes as an identifier, also where it is a keyword today or became one in a later C#.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || name is "field" or "extension" or "allows"
            ? "@" + name
            : name;

    public static string Literal(string value) => SymbolDisplayText(value);

    /// <summary>The shortest literal that is this double and no other; the extremes by name, since no literal holds an infinity.</summary>
    public static string Literal(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        return value.ToString("R", CultureInfo.InvariantCulture) + "d";
    }

    private static string SymbolDisplayText(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
