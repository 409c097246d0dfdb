using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Vesicles;

/// <summary>
/// A range as one source gives it. Sources disagree about vesicles, so a kind has several ranges side by side and none is the truth.
/// </summary>
/// <typeparam name="T">The quantity.</typeparam>
/// <param name="From">The lower end, included; null when the source gives none.</param>
/// <param name="To">The upper end, included; null when the source gives none.</param>
/// <param name="Citation">The source.</param>
public sealed record CitedRange<T>(T? From, T? To, Citation Citation)
    where T : struct, IComparable<T>
{
    /// <summary>Whether <paramref name="value"/> lies in the range, ends included.</summary>
    /// <param name="value">A value.</param>
    /// <returns>Whether this source would place it here.</returns>
    public bool Contains(T value) =>
        (From is not { } from || value.CompareTo(from) >= 0) && (To is not { } to || value.CompareTo(to) <= 0);
}
