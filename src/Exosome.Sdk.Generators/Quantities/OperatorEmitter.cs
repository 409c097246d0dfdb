using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Writes equality, order, and the arithmetic that the kind of the quantity has, and no other.</summary>
internal static class OperatorEmitter
{
    public static void Write(SourceWriter writer, QuantityModel model)
    {
        WriteEquality(writer, model);
        WriteOrder(writer, model);
        WriteCloseness(writer, model);
        switch (model.Kind)
        {
            case QuantityKind.Linear:
                WriteLinear(writer, model);
                break;
            case QuantityKind.Affine:
                WriteAffine(writer, model);
                break;
            default:
                Operator(writer, "double", "-", model.Type.FullName, "left", model.Type.FullName, "right",
                    "left._value - right._value", "The difference of two logarithms, which is the logarithm of their ratio.");
                break;
        }
    }

    private static void WriteEquality(SourceWriter writer, QuantityModel model)
    {
        string self = model.Type.FullName;
        writer.Summary("Exact equality; see IsCloseTo for equality within a tolerance.");
        writer.Parameter("other", "The other quantity.");
        writer.Returns("Whether both hold the same number.");
        writer.Line("public bool Equals(" + self + " other) => _value == other._value;");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public override bool Equals(object? obj) => obj is " + self + " other && _value == other._value;");
        writer.Line();
        writer.InheritDoc();
        writer.Line("public override int GetHashCode() => _value.GetHashCode();");
        writer.Line();
        Comparison(writer, self, "==", "Whether both hold exactly the same number.");
        Comparison(writer, self, "!=", "Whether the numbers differ.");
    }

    private static void WriteOrder(SourceWriter writer, QuantityModel model)
    {
        string self = model.Type.FullName;
        writer.Summary("Orders by size.");
        writer.Parameter("other", "The other quantity.");
        writer.Returns("Negative, zero or positive: smaller, the same or larger than the other.");
        writer.Line("public int CompareTo(" + self + " other) => _value.CompareTo(other._value);");
        writer.Line();
        writer.InheritDoc();
        writer.Line("int global::System.IComparable.CompareTo(object? obj) => obj switch");
        writer.Line("{");
        writer.Line("    null => 1,");
        writer.Line("    " + self + " other => _value.CompareTo(other._value),");
        writer.Line("    _ => throw new global::System.ArgumentException(\"A \" + " + CSharpText.Literal(model.Type.Name) + " + \" compares only with another.\", nameof(obj)),");
        writer.Line("};");
        writer.Line();
        Comparison(writer, self, "<", "Whether the left is smaller.");
        Comparison(writer, self, "<=", "Whether the left is smaller or the same.");
        Comparison(writer, self, ">", "Whether the left is larger.");
        Comparison(writer, self, ">=", "Whether the left is larger or the same.");
    }

    private static void WriteCloseness(SourceWriter writer, QuantityModel model)
    {
        string tolerance = model.Kind switch
        {
            QuantityKind.Linear => model.Type.FullName,
            QuantityKind.Affine => model.Difference!,
            _ => "double",
        };
        string allowed = model.Kind switch
        {
            QuantityKind.Linear => "tolerance._value",
            QuantityKind.Affine => QuantityEmitter.Home + "QuantityGuard.StorageOf(tolerance)",
            _ => "tolerance",
        };
        writer.Summary("Whether both differ by no more than a tolerance.");
        writer.Parameter("other", "The other quantity.");
        writer.Parameter("tolerance", "The largest difference that still counts as the same.");
        writer.Returns("Whether the difference is within the tolerance.");
        writer.Line("public bool IsCloseTo(" + model.Type.FullName + " other, " + tolerance + " tolerance) => global::System.Math.Abs(_value - other._value) <= " + allowed + ";");
        writer.Line();
    }

    private static void WriteLinear(SourceWriter writer, QuantityModel model)
    {
        string self = model.Type.FullName;
        const string Overflow = "The result is not finite, or lies outside the domain.";
        Operator(writer, self, "+", self, "left", self, "right", "Computed(left._value + right._value)", "The sum.", Overflow);
        Operator(writer, self, "-", self, "left", self, "right", "Computed(left._value - right._value)", "The difference.", Overflow);
        Operator(writer, self, "*", self, "left", "double", "right", "Computed(" + FactoryEmitter.WithoutMinusZero(model, "left._value * right") + ")", "The multiple.", Overflow);
        Operator(writer, self, "*", "double", "left", self, "right", "Computed(" + FactoryEmitter.WithoutMinusZero(model, "left * right._value") + ")", "The multiple.", Overflow);
        Operator(writer, self, "/", self, "left", "double", "right", "Computed(" + FactoryEmitter.WithoutMinusZero(model, "left._value / right") + ")", "The part.", Overflow);
        Operator(writer, "double", "/", self, "left", self, "right", "left._value / right._value", "The ratio, a bare number: NaN or an infinity where the right is zero.");
        if (model.IsUnbounded)
        {
            writer.Summary("The same size with the other sign.");
            writer.Parameter("value", "The quantity.");
            writer.Returns("Its negative.");
            writer.Line("public static " + self + " operator -(" + self + " value) => new " + self + "(-value._value);");
            writer.Line();
        }
    }

    private static void WriteAffine(SourceWriter writer, QuantityModel model)
    {
        string self = model.Type.FullName;
        string difference = model.Difference!;
        string amount = QuantityEmitter.Home + "QuantityGuard.StorageOf(right)";
        const string Overflow = "The result is not finite, or lies outside the domain.";
        Operator(writer, self, "+", self, "left", difference, "right", "Computed(left._value + " + amount + ")", "The point that lies the difference higher.", Overflow);
        Operator(writer, self, "-", self, "left", difference, "right", "Computed(left._value - " + amount + ")", "The point that lies the difference lower.", Overflow);
        Operator(writer, difference, "-", self, "left", self, "right",
            QuantityEmitter.Home + "QuantityGuard.OfStorage<" + difference + ">(left._value - right._value)", "The difference between two points.", Overflow);
    }

    private static void Comparison(SourceWriter writer, string self, string sign, string summary)
    {
        writer.Summary(summary);
        writer.Parameter("left", "The left quantity.");
        writer.Parameter("right", "The right quantity.");
        writer.Returns("The answer.");
        writer.Line("public static bool operator " + sign + "(" + self + " left, " + self + " right) => left._value " + sign + " right._value;");
        writer.Line();
    }

    private static void Operator(SourceWriter writer, string result, string sign, string leftType, string left, string rightType, string right, string body, string summary, string? overflow = null)
    {
        writer.Summary(summary);
        writer.Parameter(left, "The left operand.");
        writer.Parameter(right, "The right operand.");
        writer.Returns(summary);
        if (overflow is not null)
        {
            writer.Throws("OverflowException", overflow);
        }

        writer.Line(FactoryEmitter.Inlined);
        writer.Line("public static " + result + " operator " + sign + "(" + leftType + " " + left + ", " + rightType + " " + right + ") => " + body + ";");
        writer.Line();
    }
}
