using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>
/// Writes left × right, right × left, product ÷ left and product ÷ right. An operator must stand in one of its operands,
/// so each goes into the first operand that this project declares; where it declares neither, it becomes an extension
/// method (<c>Times</c>, <c>DividedBy</c>).
/// </summary>
internal static class RelationEmitter
{
    public static IEnumerable<(string Hint, string Text)> Emit(ImmutableArray<EquatableArray<RelationModel>> groups)
    {
        List<RelationOperation> operations = Expand(groups);
        foreach (IGrouping<string, RelationOperation> group in operations
            .Where(operation => operation.Host is not null)
            .GroupBy(operation => operation.Host!.HintName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            List<RelationOperation> hosted = [.. group];
            yield return (group.Key + ".Relations.g.cs", EmitHost(hosted[0].Host!, hosted));
            if (MeasurementEmitter.Emit(hosted[0].Host!, hosted) is { } measurements)
            {
                yield return (group.Key + ".Measurements.g.cs", measurements);
            }
        }

        List<RelationOperation> foreign = [.. operations.Where(operation => operation.Host is null)];
        if (foreign.Count > 0)
        {
            yield return ("Exosome.QuantityRelations.g.cs", EmitExtensions(foreign));
        }
    }

    private static List<RelationOperation> Expand(ImmutableArray<EquatableArray<RelationModel>> groups)
    {
        List<RelationOperation> operations = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (RelationModel relation in groups.SelectMany(group => group))
        {
            Add(new RelationOperation('*', relation.Left, relation.Right, relation.Product, relation.Factor, relation.Divisor));
            Add(new RelationOperation('*', relation.Right, relation.Left, relation.Product, relation.Factor, relation.Divisor));
            Add(new RelationOperation('/', relation.Product, relation.Left, relation.Right, relation.Divisor, relation.Factor));
            Add(new RelationOperation('/', relation.Product, relation.Right, relation.Left, relation.Divisor, relation.Factor));
        }

        return operations;

        // A relation may be declared twice, and with the same quantity on both sides both orders are one. A quantity over
        // itself is a bare number already.
        void Add(RelationOperation operation)
        {
            bool isRatio = operation.Sign == '/' && operation.Left.FullName == operation.Right.FullName;
            if (!isRatio && seen.Add(operation.Left.FullName + operation.Sign + operation.Right.FullName))
            {
                operations.Add(operation);
            }
        }
    }

    private static string EmitHost(TypeShape host, IReadOnlyList<RelationOperation> operations)
    {
        SourceWriter writer = RelationOperation.NewFile();
        int scopes = host.OpenScopes(writer);
        List<string> interfaces = [.. operations
            .Where(operation => operation.Left.FullName == host.FullName)
            .Select(operation => "global::System.Numerics." + (operation.Sign == '*' ? "IMultiplyOperators<" : "IDivisionOperators<")
                + operation.Left.FullName + ", " + operation.Right.FullName + ", " + operation.Result.FullName + ">")];
        writer.Line("readonly partial struct " + host.Identifier + (interfaces.Count > 0 ? " :" : string.Empty));
        for (int i = 0; i < interfaces.Count; i++)
        {
            writer.Line("    " + interfaces[i] + (i < interfaces.Count - 1 ? "," : string.Empty));
        }

        writer.Open();
        foreach (RelationOperation operation in operations)
        {
            WriteDocumentation(writer, operation);
            writer.Line(FactoryEmitter.Inlined);
            writer.Line("public static " + operation.Result.FullName + " operator " + operation.Sign + "(" + operation.Left.FullName + " left, " + operation.Right.FullName + " right) => " + operation.Body + ";");
            writer.Line();
        }

        writer.Close();
        for (; scopes > 0; scopes--)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static string EmitExtensions(List<RelationOperation> operations)
    {
        SourceWriter writer = RelationOperation.NewFile();
        writer.Open("namespace Exosome.Sdk.Quantities");
        writer.Summary("Products and quotients of quantities that other assemblies declare: an operator must stand in one of its operands, and they are closed.");
        writer.Open("internal static class QuantityRelationExtensions");
        foreach (RelationOperation operation in operations)
        {
            WriteDocumentation(writer, operation);
            writer.Line("internal static " + operation.Result.FullName + (operation.Sign == '*' ? " Times(this " : " DividedBy(this ") + operation.Left.FullName + " left, " + operation.Right.FullName + " right) => " + operation.Body + ";");
            writer.Line();
        }

        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    private static void WriteDocumentation(SourceWriter writer, RelationOperation operation)
    {
        writer.Summary(operation.Left.Name + (operation.Sign == '*' ? " times " : " divided by ") + operation.Right.Name + " is " + operation.Result.Name + ".");
        writer.Parameter("left", "The " + operation.Left.Name + ".");
        writer.Parameter("right", "The " + operation.Right.Name + ".");
        writer.Returns("The " + operation.Result.Name + ".");
        writer.Throws("OverflowException", "The result is not finite, as after a division by zero, or lies outside the domain.");
    }
}
