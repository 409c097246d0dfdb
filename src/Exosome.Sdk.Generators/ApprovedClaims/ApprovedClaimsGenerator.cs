using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Generators.ApprovedClaims;

/// <summary>
/// Turns the approved rows of the project's claims matrices (<c>*.claims.csv</c>) into the class <c>ApprovedClaims</c>.
/// What is wrong with other rows is the analyzers' to say (EXO1010 to EXO1012, EXO9003); a generator stays silent.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApprovedClaimsGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "Exosome.ClaimsFiles";
    internal const string RowsStep = "Exosome.ApprovedRows";
    internal const string ProjectStep = "Exosome.ApprovedClaimsProject";

    private const string TagKey = "build_metadata.AdditionalFiles.ExosomeText";
    private const string NamespaceKey = "build_property.RootNamespace";
    private const string ModelType = "Exosome.Sdk.Claims.ApprovedClaim";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EquatableArray<ApprovedRow>> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsMatrix(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => Read(pair.Left, cancellation))
            .WithTrackingName(FilesStep);

        IncrementalValueProvider<EquatableArray<ApprovedRow>> rows = files.Collect()
            .Select(static (all, _) => Merge(all))
            .WithTrackingName(RowsStep);

        IncrementalValueProvider<ApprovedClaimsProject> project = context.CompilationProvider
            .Select(static (compilation, _) => (HasModel: compilation.GetTypeByMetadataName(ModelType) is not null, Name: compilation.AssemblyName ?? "Claims"))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => new ApprovedClaimsProject(NamespaceOf(pair.Right, pair.Left.Name), pair.Left.HasModel))
            .WithTrackingName(ProjectStep);

        context.RegisterSourceOutput(rows.Combine(project), static (output, pair) =>
        {
            if (pair.Left.Count > 0 && pair.Right.HasModel)
            {
                output.AddSource("ApprovedClaims.g.cs", ApprovedClaimsEmitter.Emit(pair.Left, pair.Right.Namespace));
            }
        });
    }

    private static bool IsMatrix(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(TagKey, out string? tag) && tag.Length > 0
            ? string.Equals(tag.Trim(), "claims", StringComparison.OrdinalIgnoreCase)
            : file.Path.EndsWith(".claims.csv", StringComparison.OrdinalIgnoreCase);

    private static EquatableArray<ApprovedRow> Read(AdditionalText file, CancellationToken cancellation)
    {
        var matrix = new ClaimsMatrix();
        matrix.Add(file.GetText(cancellation)?.ToString() ?? "");
        var rows = new List<ApprovedRow>();
        foreach (ClaimRow row in matrix.Rows)
        {
            // Whether the day is over is for the analyzers and the running program: a build must not depend on its day.
            if (row.IsComplete && !row.ApprovedBy.IsEmpty && row.ApprovedOn is { } from && row.ExpiresOn is { } to && row.EvidenceIds.Count > 0 && row.EvidenceIds.All(KnownCodes.IsId))
            {
                rows.Add(new ApprovedRow(
                    row.Id.Value, row.Text.Value, row.Language.Length == 0 ? "en" : row.Language, new EquatableArray<string>([.. row.Markets]), row.ProductClass,
                    new EquatableArray<string>([.. row.EvidenceIds]), row.ApprovedBy.Value, from, to));
            }
        }

        return new EquatableArray<ApprovedRow>([.. rows]);
    }

    private static EquatableArray<ApprovedRow> Merge(ImmutableArray<EquatableArray<ApprovedRow>> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new EquatableArray<ApprovedRow>([.. files.SelectMany(static f => f).Where(row => seen.Add(row.Id))]);
    }

    private static string NamespaceOf(AnalyzerConfigOptionsProvider options, string assemblyName)
    {
        string written = options.GlobalOptions.TryGetValue(NamespaceKey, out string? root) && root.Length > 0 ? root : assemblyName;
        IEnumerable<string> parts = written.Split('.').Select(static part => new string([.. part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]));
        return string.Join(".", parts.Where(static p => p.Length > 0).Select(static p => CSharpText.Identifier(SyntaxFacts.IsIdentifierStartCharacter(p[0]) ? p : "_" + p)));
    }
}
