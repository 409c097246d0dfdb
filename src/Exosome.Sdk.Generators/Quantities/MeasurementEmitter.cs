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

    private static string Measured(RelationOperand operand) => QuantityEmitter.Home + "Measured<" + operand.FullName + ">";
}
