using System.Globalization;

namespace Exosome.Sdk.Serialization;

/// <summary>A dossier that cannot be read: where, what was found there, and what is allowed. Always the first problem in the order of the file.</summary>
public sealed class DossierFormatException : FormatException
{
    /// <summary>A problem at a place.</summary>
    /// <param name="path">JSON path of the place, <c>$</c> for the whole.</param>
    /// <param name="line">Line from 1, or 0 where it is not known.</param>
    /// <param name="found">What was found, as a phrase.</param>
    /// <param name="allowed">What is allowed, as a phrase; empty where it goes without saying.</param>
    /// <param name="inner">The error underneath, if there was one.</param>
    public DossierFormatException(string path, long line, string found, string allowed, Exception? inner = null)
        : base(Compose(path, line, found, allowed), inner)
    {
        Path = path;
        Line = line;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>JSON path of the place, for example <c>$.sources[0].kind</c>.</summary>
    public string Path { get; }

    /// <summary>Line from 1, or 0 where it is not known.</summary>
    public long Line { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }

    /// <summary>What is allowed there; empty where it goes without saying.</summary>
    public string Allowed { get; }

    private static string Compose(string path, long line, string found, string allowed)
    {
        string where = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path} (line {line})") : path;
        return allowed.Length == 0 ? $"{where}: {found}." : $"{where}: {found}; allowed: {allowed}.";
    }
}
