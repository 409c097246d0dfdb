using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Protocols;

/// <summary>One way of taking a step: the property that it fills, what it takes and where it stands in the order.</summary>
internal sealed record StepModel(
    string Property,
    string PropertyType,
    string ParameterType,
    int Order,
    string Method,
    string Stage,
    string? Opens,
    EquatableArray<string> On,
    bool Optional,
    bool Repeats,
    bool MayStayUnset,
    bool IsValue);

/// <summary>A required property that is no step: it is asked for at the start.</summary>
internal sealed record EntryParameter(string Property, string Type);

/// <summary>A protocol as it was declared, in strings that compare by value.</summary>
/// <param name="Shape">How its type is opened again.</param>
/// <param name="Keyword"><c>record</c> or <c>class</c>.</param>
/// <param name="Entry">The method that starts it.</param>
/// <param name="Parameters">What the start asks for.</param>
/// <param name="Steps">The steps, by order and then as written.</param>
/// <param name="Problem">Why no builder can be made of it, or null.</param>
internal sealed record ProtocolModel(
    TypeShape Shape,
    string Keyword,
    string Entry,
    EquatableArray<EntryParameter> Parameters,
    EquatableArray<StepModel> Steps,
    string? Problem);
