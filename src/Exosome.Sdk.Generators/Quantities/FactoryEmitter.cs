using System.Globalization;
using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Writes <c>FromX</c>, the property <c>X</c> and the check of the domain.</summary>
internal static class FactoryEmitter
{
    internal const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static void Write(SourceWriter writer, QuantityModel model)
    {
        WriteLimits(writer, model);
        for (int i = 0; i < model.Units.Count; i++)
        {
            UnitModel unit = model.Units[i];
            writer.Summary("Makes a " + model.Type.Name + " from a number of " + unit.Words + " (" + Shown(unit) + ").");
            writer.Parameter("value", "The number of " + unit.Words + ": finite" + Domain(model, unit) + ".");
            writer.Returns("The " + model.Type.Name + ".");
            writer.Throws("ArgumentOutOfRangeException", "The number is not finite, or lies outside the domain of " + model.Type.Name + ".");
            writer.Line(Inlined);
            writer.Open("public static " + model.Type.FullName + " From" + unit.Name + "(double value)");
            writer.Line("double stored = " + WithoutMinusZero(model, unit.ToStorage("value")) + ";");
            writer.Open("if (!IsInDomain(stored))");
            writer.Line("Refuse(" + i.ToString(CultureInfo.InvariantCulture) + ", value);");
            writer.Close();
            writer.Line();
            writer.Line("return new " + model.Type.FullName + "(stored);");
            writer.Close();
            writer.Line();
            writer.Summary("The number of " + unit.Words + " (" + Shown(unit) + ").");
            writer.Line("public double " + unit.Identifier + " => " + unit.FromStorage("_value") + ";");
            writer.Line();
        }
    }

    private static void WriteLimits(SourceWriter writer, QuantityModel model)
    {
        // One comparison of bits admits zero and every positive finite number, and nothing else: a sign bit, an infinity
        // and NaN all lie above the bits of the largest double.
        string check = model.IsNonNegative
            ? "global::System.BitConverter.DoubleToUInt64Bits(stored) <= 0x7FEFFFFFFFFFFFFFUL"
            : model.IsUnbounded
                ? "double.IsFinite(stored)"
                : "stored >= " + Limit(model.Minimum) + " && stored <= " + Limit(model.Maximum);
        writer.Line(Inlined);
        writer.Line("private static bool IsInDomain(double stored) => " + check + ";");
        writer.Line();
        writer.Line(Inlined);
        writer.Open("private static " + model.Type.FullName + " Computed(double stored)");
        writer.Open("if (!IsInDomain(stored))");
        writer.Line("RefuseResult(stored);");
        writer.Close();
        writer.Line();
        writer.Line("return new " + model.Type.FullName + "(stored);");
        writer.Close();
        writer.Line();

        // Methods that only throw: the just-in-time compiler sees that they never return, and keeps no register for after.
        // Marked as not to be inlined they would not be looked at, and every loop around a factory would spill.
        writer.Line("private static void Refuse(int unit, double value) => throw " + QuantityEmitter.Home + "QuantityGuard.OutOfDomain(Described.Definition, unit, value);");
        writer.Line();
        writer.Line("private static void RefuseResult(double stored) => throw " + QuantityEmitter.Home + "QuantityGuard.ResultOutOfDomain(Described.Definition, stored);");
        writer.Line();
        if (model.Kind == QuantityKind.Linear && model.AdmitsZero)
        {
            writer.Summary("Nothing: 0 " + Shown(model.Storage) + ".");
            writer.Line("public static " + model.Type.FullName + " Zero => default;");
            writer.Line();
            writer.InheritDoc();
            writer.Line("static " + model.Type.FullName + " global::System.Numerics.IAdditiveIdentity<" + model.Type.FullName + ", " + model.Type.FullName + ">.AdditiveIdentity => default;");
            writer.Line();
        }

        writer.Summary("The smallest that the domain admits" + (double.IsNegativeInfinity(model.Minimum) ? " (the most negative finite number)." : "."));
        writer.Line("public static " + model.Type.FullName + " MinValue => new " + model.Type.FullName + "(" + Limit(model.Minimum) + ");");
        writer.Line();
        writer.Summary("The largest that the domain admits" + (double.IsPositiveInfinity(model.Maximum) ? " (the largest finite number)." : "."));
        writer.Line("public static " + model.Type.FullName + " MaxValue => new " + model.Type.FullName + "(" + Limit(model.Maximum) + ");");
        writer.Line();
    }

    /// <summary>Minus zero plus zero is zero, and no other number changes: the check of bits would take the sign for a negative number.</summary>
    internal static string WithoutMinusZero(QuantityModel model, string expression) =>
        model.IsNonNegative ? "(" + expression + ") + 0d" : expression;

    internal static string Shown(UnitModel unit) => unit.Symbol.Length == 0 ? "dimensionless" : unit.Symbol;

    private static string Limit(double limit) =>
        double.IsNegativeInfinity(limit) ? "double.MinValue" : double.IsPositiveInfinity(limit) ? "double.MaxValue" : CSharpText.Literal(limit);

    private static string Domain(QuantityModel model, UnitModel unit)
    {
        string storage = model.Storage.Symbol.Length == 0 ? string.Empty : " " + model.Storage.Symbol;
        string text = string.Empty;
        if (!double.IsNegativeInfinity(model.Minimum))
        {
            text += ", not below " + model.Minimum.ToString("R", CultureInfo.InvariantCulture) + storage;
        }

        if (!double.IsPositiveInfinity(model.Maximum))
        {
            text += ", not above " + model.Maximum.ToString("R", CultureInfo.InvariantCulture) + storage;
        }

        return text;
    }
}
