using System;
using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.ApprovedClaims;

/// <summary>One approved row, as plain values: nothing here keeps a file or a compilation alive.</summary>
internal sealed record ApprovedRow(
    string Id,
    string Text,
    string Language,
    EquatableArray<string> Markets,
    string? ProductClass,
    EquatableArray<string> Evidence,
    string ApprovedBy,
    DateTime ApprovedOn,
    DateTime ExpiresOn);

/// <summary>What the project says: the namespace for the class, and whether the model is there to be used.</summary>
internal sealed record ApprovedClaimsProject(string Namespace, bool HasModel);
