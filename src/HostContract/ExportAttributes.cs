using System;

namespace System.Composition;

/// <summary>The shape of the host's attribute that <c>ExportCodeFixProviderAttribute</c> derives from.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public class ExportAttribute : Attribute
{
    /// <param name="contractType">The contract that is exported.</param>
    public ExportAttribute(Type contractType) => ContractType = contractType;

    /// <summary>The contract that is exported.</summary>
    public Type ContractType { get; }
}

/// <summary>One instance of the part serves all who import it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SharedAttribute : Attribute;

/// <summary>Marks an attribute whose properties are metadata of an export.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class MetadataAttributeAttribute : Attribute;
