using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>
/// The dimension of a unit: powers of the SI base quantities (L, M, T, I, Θ, N), of what a count counts (an annotation such
/// as <c>{particles}</c>) and of arbitrary units (<c>[IU]</c>), which convert into nothing else.
/// </summary>
internal sealed class UcumDimension : IEquatable<UcumDimension>
{
    private readonly SortedDictionary<string, int> _powers;

    private UcumDimension(SortedDictionary<string, int> powers) => _powers = powers;

    public static UcumDimension None { get; } = new(new SortedDictionary<string, int>(StringComparer.Ordinal));

    public IEnumerable<string> Bases => _powers.Keys;

    /// <summary>Whether something else than an SI base quantity takes part: particles, cells, endotoxin units.</summary>
    public bool SaysWhatIsCounted => _powers.Keys.Any(static name => name is not ("L" or "M" or "T" or "I" or "Θ" or "N"));

    public static UcumDimension Of(string name, int power = 1) =>
        power == 0 ? None : new UcumDimension(new SortedDictionary<string, int>(StringComparer.Ordinal) { [name] = power });

    public UcumDimension Times(UcumDimension other, int power = 1)
    {
        var powers = new SortedDictionary<string, int>(_powers, StringComparer.Ordinal);
        foreach (KeyValuePair<string, int> pair in other._powers)
        {
            powers.TryGetValue(pair.Key, out int present);
            int sum = present + (pair.Value * power);
            if (sum == 0)
            {
                powers.Remove(pair.Key);
            }
            else
            {
                powers[pair.Key] = sum;
            }
        }

        return new UcumDimension(powers);
    }

    public bool Equals(UcumDimension? other) => other is not null && _powers.SequenceEqual(other._powers);

    public override bool Equals(object? obj) => Equals(obj as UcumDimension);

    public override int GetHashCode() =>
        _powers.Aggregate(17, static (hash, pair) => unchecked((((hash * 31) + StringComparer.Ordinal.GetHashCode(pair.Key)) * 31) + pair.Value));

    /// <summary>For messages: <c>particles·L^-3</c>, or <c>1</c> for a bare number.</summary>
    public override string ToString() =>
        _powers.Count == 0
            ? "1"
            : string.Join("·", _powers.Select(static pair => pair.Value == 1 ? pair.Key : pair.Key + "^" + pair.Value.ToString(CultureInfo.InvariantCulture)));
}
