using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>One quantity of a relation, how far it can be seen and whether it is linear; the shape is there only where the type is declared in this project and can take operators.</summary>
internal sealed record RelationOperand(string FullName, string Name, bool IsPublic, bool IsReachable, bool IsLinear, bool IsNonNegative, TypeShape? Shape);

/// <summary>Left × right = product, in the storage units: product = left × right × factor ÷ divisor.</summary>
internal sealed record RelationModel(RelationOperand Left, RelationOperand Right, RelationOperand Product, double Factor, double Divisor);
