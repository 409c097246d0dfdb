using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Attributes that mark a border: names on a wire, columns of a table, arguments that a test or benchmark framework
/// hands over as constants, memory layouts. Matched by simple name, since the frameworks are not referenced here.
/// </summary>
internal static class BorderAttribute
{
    private static readonly HashSet<string> Names = new(System.StringComparer.Ordinal)
    {
        // wire and table names
        "JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute", "DataContractAttribute", "ColumnAttribute", "TableAttribute",
        "XmlElementAttribute", "XmlAttributeAttribute", "XmlRootAttribute", "ProtoMemberAttribute", "ProtoContractAttribute", "KeyAttribute",
        "NameAttribute", "IndexAttribute", "BsonElementAttribute", "MessagePackObjectAttribute", "MemoryPackableAttribute", "FirestorePropertyAttribute",

        // constants from a framework
        "TheoryAttribute", "InlineDataAttribute", "TestCaseAttribute", "DataRowAttribute", "DataTestMethodAttribute", "ArgumentsAttribute",
        "ParamsAttribute", "PropertyAttribute", "OptionAttribute", "ArgumentAttribute", "CommandLineArgumentAttribute",

        // memory
        "StructLayoutAttribute", "DllImportAttribute", "LibraryImportAttribute", "LoadColumnAttribute", "ColumnNameAttribute", "VectorStoreDataAttribute",
    };

    public static bool IsOn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Names.Contains(type.Name))
            {
                return true;
            }
        }

        return false;
    }
}
