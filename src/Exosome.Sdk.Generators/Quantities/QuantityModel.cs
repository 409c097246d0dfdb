using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>The three algebras: a length adds up, a temperature only has differences, a pH is a logarithm.</summary>
internal enum QuantityKind
{
    Linear = 0,
    Affine = 1,
    Logarithmic = 2,
}

/// <summary>A <c>[Quantity]</c> type that generated code can extend; without a model where the declaration is wrong.</summary>
internal sealed record QuantityDeclaration(TypeShape Type, bool IsRecord, QuantityModel? Model);

/// <summary>All that the emitters need to know of a <c>[Quantity]</c> type.</summary>
internal sealed record QuantityModel(
    TypeShape Type,
    QuantityKind Kind,
    double Minimum,
    double Maximum,
    string? Difference,
    EquatableArray<UnitModel> Units)
{
    public UnitModel Storage => Units[0];

    /// <summary>Zero has a meaning in this domain, so sums may start there.</summary>
    public bool AdmitsZero => Minimum <= 0 && Maximum >= 0;

    /// <summary>No lower limit but finiteness: the sign may be turned round.</summary>
    public bool IsSigned => double.IsNegativeInfinity(Minimum);

    public bool IsUnbounded => IsSigned && double.IsPositiveInfinity(Maximum);

    /// <summary>Zero to any finite number, the common domain, which one comparison of bits can check.</summary>
    public bool IsNonNegative => Minimum == 0 && double.IsPositiveInfinity(Maximum);
}

/// <summary>One <c>[Unit]</c>: stored value = value × factor ÷ divisor + offset.</summary>
internal sealed record UnitModel(
    string Name,
    string Symbol,
    string Ascii,
    string Ucum,
    double Factor,
    double Divisor,
    double Offset,
    string Extension,
    EquatableArray<string> UcumAliases)
{
    public string Identifier => CSharpText.Identifier(Name);

    /// <summary>The name as words: <c>ParticlesPerMilliliter</c> is "particles per milliliter".</summary>
    public string Words
    {
        get
        {
            var words = new System.Text.StringBuilder(Name.Length + 8);
            for (int i = 0; i < Name.Length; i++)
            {
                if (i > 0 && char.IsUpper(Name[i]))
                {
                    words.Append(' ');
                }

                words.Append(char.ToLowerInvariant(Name[i]));
            }

            return words.ToString();
        }
    }

    /// <summary>Multiplying or dividing by an exact whole number keeps what multiplying by 0.001 would lose.</summary>
    public string ToStorage(string value)
    {
        string text = Factor == 1 ? value : value + " * " + CSharpText.Literal(Factor);
        text = Divisor == 1 ? text : text + " / " + CSharpText.Literal(Divisor);
        return Offset == 0 ? text : QuantityEmitter.Home + "QuantityGuard.Shift(" + text + ", " + CSharpText.Literal(Offset) + ")";
    }

    public string FromStorage(string stored)
    {
        string text = Offset == 0 ? stored : QuantityEmitter.Home + "QuantityGuard.Shift(" + stored + ", " + CSharpText.Literal(-Offset) + ")";
        text = Divisor == 1 ? text : text + " * " + CSharpText.Literal(Divisor);
        return Factor == 1 ? text : text + " / " + CSharpText.Literal(Factor);
    }
}
