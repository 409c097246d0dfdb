namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Names of columns and keys whose values programs read and no customer does: identifiers, addresses, classes of a style sheet.</summary>
internal static class ProgramNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "ids", "uuid", "guid", "key", "slug", "handle", "permalink", "sku", "ean", "gtin", "url", "uri", "href", "src", "path", "route", "filename",
        "class", "classname", "icon", "lang", "locale", "mimetype", "translationkey", "i18nkey", "$schema", "$ref", "$id",
    };

    // "productId", "image_url", "category-slug": the last word says what it is.
    private static readonly string[] LastWords = ["id", "ids", "url", "uri", "slug", "href", "path", "key", "class"];

    public static bool Contains(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Length is 0 or > 60)
        {
            return false;
        }

        if (Names.Contains(name.ToString()))
        {
            return true;
        }

        foreach (string last in LastWords)
        {
            int before = name.Length - last.Length;
            if (before > 0 && name.Slice(before).Equals(last.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (name[before - 1] is '_' or '-' or '.' || (char.IsUpper(name[before]) && char.IsLower(name[before - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An address, whatever its key is called.</summary>
    public static bool IsAddress(ReadOnlySpan<char> value) => value.IndexOf(' ') < 0
        && (value.IndexOf("://".AsSpan(), StringComparison.Ordinal) > 0 || (value.Length > 1 && value[0] is '/' or '#' or '.') || value.StartsWith("mailto:".AsSpan(), StringComparison.OrdinalIgnoreCase));
}
