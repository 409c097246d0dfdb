using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>
/// Which parts of a declaration the generator serves. The analyzers compile this file in as well: what is not served here
/// is what EXO4006 explains there.
/// </summary>
internal static class ServedDeclaration
{
    // What the generator writes into every quantity, and what every struct has.
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "Zero", "MinValue", "MaxValue", "Parse", "TryParse", "ToString", "TryFormat", "Equals", "GetHashCode", "GetType",
        "CompareTo", "IsCloseTo", "Described", "IsInDomain", "Computed", "Refuse", "RefuseResult", "_value",
        "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>Whether a number is one of the kinds: linear, affine, logarithmic.</summary>
    public static bool IsKind(int kind) => kind is >= 0 and <= 2;

    /// <summary>Whether the limits leave a finite number between them.</summary>
    public static bool IsDomain(double minimum, double maximum) =>
        minimum <= maximum && !double.IsPositiveInfinity(minimum) && !double.IsNegativeInfinity(maximum);

    /// <summary>Whether a factor or divisor is a positive finite number.</summary>
    public static bool IsFactor(double factor) => factor > 0 && !double.IsInfinity(factor);

    /// <summary>Whether an offset is a finite number.</summary>
    public static bool IsOffset(double offset) => !double.IsNaN(offset) && !double.IsInfinity(offset);

    /// <summary>Whether an extension method can have the name; an empty one asks for none.</summary>
    public static bool IsExtension(string name) => name.Length == 0 || SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Whether a unit of that name would be a second member of that name in the quantity.</summary>
    /// <param name="name">The name of the unit.</param>
    /// <param name="unitNames">The names of all units of the quantity.</param>
    public static bool IsTaken(string name, IEnumerable<string> unitNames) =>
        s_members.Contains(name) || unitNames.Any(unit => name.Length == unit.Length + 4 && name.StartsWith("From", StringComparison.Ordinal) && name.EndsWith(unit, StringComparison.Ordinal));
}
