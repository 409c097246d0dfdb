using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Writes the relations of a quantity for measurements too: <c>Times</c> and <c>DividedBy</c> that propagate uncertainty.</summary>
internal static class MeasurementEmitter
{
    /// <summary>The extension class, or null where no operation can stand in one.</summary>
    public static string? Emit(TypeShape host, IReadOnlyList<RelationOperation> operations)
    {
        List<RelationOperation> usable = [.. operations.Where(operation => operation.IsReachable && operation.Left.IsLinear && operation.Right.IsLinear)];
        if (usable.Count == 0)
        {
            return null;
        }

        SourceWriter writer = RelationOperation.NewFile();
        bool inNamespace = host.Namespace.Length > 0;
        if (inNamespace)
        {
            writer.Open("namespace " + host.Namespace);
        }

        writer.Summary("Products and quotients of measurements with " + host.Name + ", with propagated uncertainty (JCGM 100:2008, 5.1.2).");
        writer.Open((usable.All(operation => operation.IsPublic) ? "public" : "internal") + " static class " + host.FlatName + "Measurements");
        foreach (RelationOperation operation in usable)
        {
            bool product = operation.Sign == '*';
            writer.Summary(operation.Left.Name + (product ? " times " : " divided by ") + operation.Right.Name + " is " + operation.Result.Name + ", for uncorrelated measurements.");
            writer.Parameter("left", "The measured " + operation.Left.Name + ".");
            writer.Parameter("right", "The measured " + operation.Right.Name + ".");
            writer.Returns("The " + operation.Result.Name + " with its uncertainty.");
            writer.Throws("OverflowException", "The result is not finite, as after a division by zero, or lies outside the domain.");
            writer.Line("public static " + Measured(operation.Result) + (product ? " Times(this " : " DividedBy(this ") + Measured(operation.Left) + " left, " + Measured(operation.Right) + " right) => "
                + QuantityEmitter.Home + "MeasuredMath." + (product ? "Product" : "Ratio") + "(left, right, static (x, y) => x " + operation.Sign + " y);");
            writer.Line();
        }

        writer.Close();
        if (inNamespace)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    /// <summary>The class for measured points of a scale: their difference, and a point that lies a difference away. Null where it cannot stand.</summary>
    public static string? EmitScale(QuantityModel model)
    {
        if (model is not { Kind: QuantityKind.Affine, Difference: { } difference } || !model.Type.IsReachableFromNamespace || model.Type.IsGeneric)
        {
            return null;
        }

        string point = QuantityEmitter.Home + "Measured<" + model.Type.FullName + ">";
        string step = QuantityEmitter.Home + "Measured<" + difference + ">";
        string arguments = "<" + model.Type.FullName + ", " + difference + ">(left, right);";
        SourceWriter writer = RelationOperation.NewFile();
        bool inNamespace = model.Type.Namespace.Length > 0;
        if (inNamespace)
        {
            writer.Open("namespace " + model.Type.Namespace);
        }

        writer.Summary("Differences of measurements of " + model.Type.Name + ", with propagated uncertainty (JCGM 100:2008, 5.1.2), for uncorrelated measurements.");
        writer.Open(model.Type.Accessibility + " static class " + model.Type.FlatName + "Measurements");
        Write(step, "Minus", point, "Difference", "The difference of two measured points.");
        Write(point, "Plus", step, "Higher", "The point that lies a measured difference higher.");
        Write(point, "Minus", step, "Lower", "The point that lies a measured difference lower.");
        writer.Close();
        if (inNamespace)
        {
            writer.Close();
        }

        return writer.ToString();

        void Write(string result, string name, string right, string method, string summary)
        {
            writer.Summary(summary);
            writer.Parameter("left", "The measured " + model.Type.Name + ".");
            writer.Parameter("right", "What is added or taken away.");
            writer.Returns("The result with its uncertainty.");
            writer.Throws("OverflowException", "The result is not finite, or lies outside the domain.");
            writer.Line("public static " + result + " " + name + "(this " + point + " left, " + right + " right) => " + QuantityEmitter.Home + "MeasuredMath." + method + arguments);
            writer.Line();
        }
    }

    private static string Measured(RelationOperand operand) => QuantityEmitter.Home + "Measured<" + operand.FullName + ">";
}
