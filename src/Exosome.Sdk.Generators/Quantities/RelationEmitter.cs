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
    private const string Guard = QuantityEmitter.Home + "QuantityGuard.";

    public static IEnumerable<(string Hint, string Text)> Emit(ImmutableArray<EquatableArray<RelationModel>> groups)
    {
        List<Operation> operations = Expand(groups);
        foreach (IGrouping<string, Operation> group in operations
            .Where(operation => operation.Host is not null)
            .GroupBy(operation => operation.Host!.HintName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return (group.Key + ".Relations.g.cs", EmitHost(group.First().Host!, [.. group]));
        }

        List<Operation> foreign = [.. operations.Where(operation => operation.Host is null)];
        if (foreign.Count > 0)
        {
            yield return ("Exosome.QuantityRelations.g.cs", EmitExtensions(foreign));
        }
    }

    private static List<Operation> Expand(ImmutableArray<EquatableArray<RelationModel>> groups)
    {
        List<Operation> operations = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (RelationModel relation in groups.SelectMany(group => group))
        {
            Add(new Operation('*', relation.Left, relation.Right, relation.Product, relation.Factor, relation.Divisor));
            Add(new Operation('*', relation.Right, relation.Left, relation.Product, relation.Factor, relation.Divisor));
            Add(new Operation('/', relation.Product, relation.Left, relation.Right, relation.Divisor, relation.Factor));
            Add(new Operation('/', relation.Product, relation.Right, relation.Left, relation.Divisor, relation.Factor));
        }

        return operations;

        // A relation may be declared twice, and with the same quantity on both sides both orders are one. A quantity over
        // itself is a bare number already.
        void Add(Operation operation)
        {
            bool isRatio = operation.Sign == '/' && operation.Left.FullName == operation.Right.FullName;
            if (!isRatio && seen.Add(operation.Left.FullName + operation.Sign + operation.Right.FullName))
            {
                operations.Add(operation);
            }
        }
    }

    private static string EmitHost(TypeShape host, IReadOnlyList<Operation> operations)
    {
        SourceWriter writer = NewFile();
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
        foreach (Operation operation in operations)
        {
            WriteDocumentation(writer, operation);
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

    private static string EmitExtensions(List<Operation> operations)
    {
        SourceWriter writer = NewFile();
        writer.Open("namespace Exosome.Sdk.Quantities");
        writer.Summary("Products and quotients of quantities that other assemblies declare: an operator must stand in one of its operands, and they are closed.");
        writer.Open("internal static class QuantityRelationExtensions");
        foreach (Operation operation in operations)
        {
            WriteDocumentation(writer, operation);
            writer.Line("internal static " + operation.Result.FullName + (operation.Sign == '*' ? " Times(this " : " DividedBy(this ") + operation.Left.FullName + " left, " + operation.Right.FullName + " right) => " + operation.Body + ";");
            writer.Line();
        }

        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    private static SourceWriter NewFile() => new SourceWriter().Line("// <auto-generated/>").Line("#nullable enable").Line();

    private static void WriteDocumentation(SourceWriter writer, Operation operation)
    {
        writer.Summary(operation.Left.Name + (operation.Sign == '*' ? " times " : " divided by ") + operation.Right.Name + " is " + operation.Result.Name + ".");
        writer.Parameter("left", "The " + operation.Left.Name + ".");
        writer.Parameter("right", "The " + operation.Right.Name + ".");
        writer.Returns("The " + operation.Result.Name + ".");
        writer.Throws("OverflowException", "The result is not finite, as after a division by zero, or lies outside the domain.");
    }

    private sealed record Operation(char Sign, RelationOperand Left, RelationOperand Right, RelationOperand Result, double Factor, double Divisor)
    {
        public TypeShape? Host => Left.Shape ?? Right.Shape;

        public string Body
        {
            get
            {
                string product = Guard + "StorageOf(left) " + Sign + " " + Guard + "StorageOf(right)";
                product = Factor == 1 ? product : product + " * " + CSharpText.Literal(Factor);
                product = Divisor == 1 ? product : product + " / " + CSharpText.Literal(Divisor);
                return Guard + "OfStorage<" + Result.FullName + ">(" + product + ")";
            }
        }
    }
}
