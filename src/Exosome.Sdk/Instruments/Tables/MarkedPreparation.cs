using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Instruments.Tables;

/// <summary>A preparation with the results of a table of markers.</summary>
/// <param name="Preparation">The preparation as it is judged now.</param>
/// <param name="Replaced">Its tested results that are not counted any more, each with what is counted instead.</param>
public sealed record MarkedPreparation(Preparation Preparation, EquatableList<MarkerReplacement> Replaced);
