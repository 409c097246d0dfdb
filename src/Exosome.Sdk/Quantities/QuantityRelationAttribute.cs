namespace Exosome.Sdk.Quantities;

/// <summary>
/// Declares that one quantity times another is a third. Generates both orders of the product and both divisions;
/// the units are reconciled from their UCUM codes. Where two relations have one quotient (a mass over a volume is a
/// concentration and a density), the one declared first has the operator.
/// </summary>
/// <typeparam name="TLeft">One factor.</typeparam>
/// <typeparam name="TRight">The other factor.</typeparam>
/// <typeparam name="TProduct">The product.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class QuantityRelationAttribute<TLeft, TRight, TProduct> : Attribute
    where TLeft : struct
    where TRight : struct
    where TProduct : struct;
