using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Units whose method on numbers has the name of one of the model's: <c>120.Micrometers()</c> is then another quantity in the
/// namespace of the declaration, and ambiguous (CS0121) where both namespaces are imported. Or the name of one of another
/// quantity of the project.
/// </summary>
internal static class TakenExtensions
{
    public static IEnumerable<(string Unit, string Problem)> Of(INamedTypeSymbol type, IEnumerable<UnitDeclaration> units, OwnExtensions own, ModelReference model)
    {
        if (model.Declares(type) || !OwnExtensions.Has(type) || model.Type("Quantities.QuantityKind")?.ContainingNamespace is not { } home)
        {
            yield break;
        }

        foreach (var unit in units.Where(unit => unit.Extension.Length > 0))
        {
            if (home.GetTypeMembers().Where(holder => holder.IsStatic && holder.Name.EndsWith("Extensions", System.StringComparison.Ordinal))
                .SelectMany(holder => holder.GetMembers(unit.Extension)).OfType<IMethodSymbol>()
                .FirstOrDefault(method => method is { IsExtensionMethod: true, Parameters.Length: 1 } && method.Parameters[0].Type.SpecialType == SpecialType.System_Double) is { } taken)
            {
                yield return (unit.Name, "the extension method '" + unit.Extension + "()' of its unit is that of " + taken.ReturnType.Name + " too, which it hides or makes ambiguous: " + Advice(type, unit));
            }
            else if (own.Before(type, unit.Extension) is { } other)
            {
                yield return (unit.Name, "the extension method '" + unit.Extension + "()' of its unit is that of '" + other.ToDisplayString() + "' too, so that one hides the other or a call is ambiguous (CS0121): " + Advice(type, unit));
            }
        }
    }

    private static string Advice(INamedTypeSymbol type, UnitDeclaration unit) =>
        "name another, such as Extension = \"" + unit.Extension + "Of" + type.Name + "\", or none with Extension = \"\"";
}
