namespace Exosome.Sdk.Claims;

/// <summary>
/// Marks text that customers read: a parameter, a property, a field, a return value, or every text of a type. The
/// analyzers screen it in full strength (EXO1001 to EXO1007), where any other string only gets the surest rules.
/// </summary>
/// <remarks>On a record's parameter it speaks for the property as well.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ClaimTextAttribute : Attribute;
