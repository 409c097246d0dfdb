using System;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>The model's enums by name: the analyzers know no numbers of theirs.</summary>
internal static class EnumNames
{
    /// <summary>The number of a member, or null in a model that does not have it.</summary>
    public static long? Number(ITypeSymbol? type, string member)
    {
        foreach (var candidate in Underlying(type)?.GetMembers(member) ?? default)
        {
            if (candidate is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value })
            {
                return Convert.ToInt64(value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>The name of a constant enum value, or null.</summary>
    public static string? NameOf(Value value)
    {
        if (value is not ConstantValue { Integer: { } number, Type: { } type } || Underlying(type) is not { TypeKind: TypeKind.Enum } enumeration)
        {
            return null;
        }

        foreach (var member in enumeration.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && Convert.ToInt64(constant, CultureInfo.InvariantCulture) == number)
            {
                return member.Name;
            }
        }

        return null;
    }

    /// <summary>Whether a constant flag set contains all flags of the named member.</summary>
    public static bool Has(Value value, string member) =>
        value is ConstantValue { Integer: { } number, Type: { } type } && Number(type, member) is { } flag && flag != 0 && (number & flag) == flag;

    /// <summary><c>IntraArticular</c> as people write it: intra articular.</summary>
    public static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static INamedTypeSymbol? Underlying(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0] as INamedTypeSymbol,
        INamedTypeSymbol named => named,
        _ => null,
    };
}
