using System.Text;
using System.Text.Json;
using Exosome.Sdk.Cargo;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Diagnostics;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Therapy;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Serialization;

/// <summary>
/// Everything about a product in one file: sources with donors and consent, vesicles, cell banks, batches, lots, vials, who got
/// what, protocols, sessions, outcomes, adverse events and cost. It is read and written as JSON, and all rules run over it.
/// </summary>
public sealed record Dossier : IValidatable
{
    /// <summary>The format that this library writes.</summary>
    public const string CurrentFormat = "exosome-dossier/1";

    private const int MaximumBytes = 256 * 1024 * 1024;

    /// <summary>The format of the file; <see cref="CurrentFormat"/> is the only one so far.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>What the dossier is about.</summary>
    public required string Title { get; init; }

    /// <summary>The day for which it is judged: what holds on a market, and what has expired. Null for the day of the check.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where vesicles come from.</summary>
    public EquatableList<VesicleSource> Sources { get; init; } = [];

    /// <summary>What happened to the donors' consents, in order of time. Where a consent has events, they are asked and not the record in the source.</summary>
    public EquatableList<ConsentEvent> ConsentEvents { get; init; } = [];

    /// <summary>The vesicles, and what they are called.</summary>
    public EquatableList<VesiclePopulation> Populations { get; init; } = [];

    /// <summary>What the vesicles carry.</summary>
    public EquatableList<CargoMolecule> Cargo { get; init; } = [];

    /// <summary>The cell banks.</summary>
    public EquatableList<CellBank> CellBanks { get; init; } = [];

    /// <summary>The runs of separation.</summary>
    public EquatableList<Batch> Batches { get; init; } = [];

    /// <summary>What is known of the preparations: quantifications, markers, images, counts.</summary>
    public EquatableList<Preparation> Preparations { get; init; } = [];

    /// <summary>The products.</summary>
    public EquatableList<Product> Products { get; init; } = [];

    /// <summary>The lots.</summary>
    public EquatableList<Lot> Lots { get; init; } = [];

    /// <summary>The vials.</summary>
    public EquatableList<Vial> Vials { get; init; } = [];

    /// <summary>Who got what.</summary>
    public EquatableList<Administration> Administrations { get; init; } = [];

    /// <summary>The protocols.</summary>
    public EquatableList<TherapyProtocol> Protocols { get; init; } = [];

    /// <summary>The sessions.</summary>
    public EquatableList<TherapySession> Sessions { get; init; } = [];

    /// <summary>What was observed.</summary>
    public EquatableList<Outcome> Outcomes { get; init; } = [];

    /// <summary>What harm there was.</summary>
    public EquatableList<AdverseEvent> AdverseEvents { get; init; } = [];

    /// <summary>What the products cost.</summary>
    public EquatableList<CostOfGoods> Costs { get; init; } = [];

    /// <summary>What is said about the products, with the evidence.</summary>
    public EquatableList<Claim> Claims { get; init; } = [];

    /// <summary>Panels that are read in body fluids.</summary>
    public EquatableList<BiomarkerPanel> BiomarkerPanels { get; init; } = [];

    /// <summary>Reads a dossier.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The dossier.</returns>
    /// <exception cref="DossierFormatException">It cannot be read; the exception says where and why.</exception>
    public static Dossier Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a dossier.</summary>
    /// <param name="utf8Json">The text in UTF-8, with or without a byte order mark.</param>
    /// <returns>The dossier.</returns>
    /// <exception cref="DossierFormatException">It cannot be read; the exception says where and why.</exception>
    public static Dossier Parse(ReadOnlySpan<byte> utf8Json) => DossierReader.Read(utf8Json);

    /// <summary>Reads a dossier if it can be read.</summary>
    /// <param name="json">The text.</param>
    /// <param name="dossier">The dossier, or null.</param>
    /// <param name="problem">Where and why it cannot be read, or null.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Dossier? dossier, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out DossierFormatException? problem)
    {
        try
        {
            dossier = Parse(json);
            problem = null;
            return true;
        }
        catch (DossierFormatException wrong)
        {
            dossier = null;
            problem = wrong;
            return false;
        }
    }

    /// <summary>Reads a dossier to the end of a stream.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <returns>The dossier.</returns>
    /// <exception cref="DossierFormatException">It cannot be read, or is longer than 256 MB.</exception>
    public static async Task<Dossier> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream buffer = new();
        byte[] block = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MaximumBytes)
            {
                throw new DossierFormatException("$", 0, "a file of more than 256 MB", "up to 256 MB");
            }

            await buffer.WriteAsync(block.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        return Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The dossier as JSON.</summary>
    /// <returns>Indented text; reading it gives an equal dossier.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, ExosomeJsonContext.Default.Dossier);

    /// <summary>Writes the dossier as UTF-8 JSON.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels writing.</param>
    /// <returns>When it is written.</returns>
    public Task WriteAsync(Stream stream, CancellationToken cancellation = default) =>
        JsonSerializer.SerializeAsync(stream, this, ExosomeJsonContext.Default.Dossier, cancellation);

    /// <summary>The JSON Schema (draft 2020-12) of a dossier, for editors and for validators in other languages.</summary>
    /// <returns>The schema as indented JSON.</returns>
    public static string JsonSchema() => DossierSchema.Export();

    /// <summary>Runs every rule over the dossier as of <see cref="AsOf"/>, or today (UTC) where it is not set.</summary>
    /// <returns>What was found, in the order of the dossier.</returns>
    public IReadOnlyList<Finding> Validate() => Validate(AsOf ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>Runs every rule over the dossier as of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>What was found, in the order of the dossier.</returns>
    public IReadOnlyList<Finding> Validate(DateOnly asOf) => DossierChecks.Check(this, asOf);

    /// <summary>The records that the line from donor to recipient is made of.</summary>
    /// <returns>The records.</returns>
    public LineageRecords LineageRecords() => new()
    {
        Sources = Sources,
        CellBanks = CellBanks,
        Batches = Batches,
        Lots = Lots,
        Vials = Vials,
        Administrations = Administrations,
    };
}
