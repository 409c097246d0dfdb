using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Identifiers;

/// <summary>All that the emitter needs to know of an <c>[EntityId]</c> type.</summary>
internal sealed record EntityIdModel(TypeShape Type, string? Pattern, string? Example, int MaximumLength);
