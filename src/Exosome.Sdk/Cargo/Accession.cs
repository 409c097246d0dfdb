using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Cargo;

/// <summary>A database that gives molecules their ids.</summary>
public enum MoleculeDatabase
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>UniProtKB, for example <c>P08962</c>.</summary>
    UniProt = 1,

    /// <summary>NCBI Gene (Entrez), for example <c>967</c>.</summary>
    EntrezGene = 2,

    /// <summary>Ensembl, for example <c>ENSG00000135404</c>.</summary>
    Ensembl = 3,

    /// <summary>HUGO Gene Nomenclature Committee, for example <c>HGNC:1692</c>.</summary>
    Hgnc = 4,

    /// <summary>miRBase, hairpin or mature, for example <c>MIMAT0000076</c>.</summary>
    MiRBase = 5,

    /// <summary>RNAcentral, for example <c>URS000039ED8D</c>.</summary>
    RnaCentral = 6,

    /// <summary>NCBI RefSeq, for example <c>NM_001780.6</c>.</summary>
    RefSeq = 7,

    /// <summary>LIPID MAPS, for example <c>LMGP01010005</c>.</summary>
    LipidMaps = 8,

    /// <summary>ChEBI, for example <c>CHEBI:16113</c>.</summary>
    ChEbi = 9,

    /// <summary>SwissLipids, for example <c>SLM:000000510</c>.</summary>
    SwissLipids = 10,

    /// <summary>Human Metabolome Database, for example <c>HMDB0000067</c>.</summary>
    Hmdb = 11,
}

/// <summary>
/// The id of a molecule in a database. It always has the form that its database prescribes; JSON: <c>"uniprot:P08962"</c>.
/// The form says nothing about whether the entry exists.
/// </summary>
[JsonConverter(typeof(AccessionJsonConverter))]
public readonly record struct Accession : IParsable<Accession>
{
    private readonly string? _id;

    private Accession(MoleculeDatabase database, string id)
    {
        Database = database;
        _id = id;
    }

    /// <summary>The database.</summary>
    public MoleculeDatabase Database { get; }

    /// <summary>The id as the database writes it; empty for <c>default</c>.</summary>
    public string Id => _id ?? string.Empty;

    /// <summary>An id of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="id">The id as the database writes it.</param>
    /// <returns>The accession.</returns>
    /// <exception cref="FormatException">The id does not have the database's form.</exception>
    public static Accession Of(MoleculeDatabase database, string id) =>
        TryCreate(database, id, out Accession accession)
            ? accession
            : throw new FormatException($"'{id}' is no {database} id; it looks like '{AccessionPatterns.ExampleOf(database)}'.");

    /// <summary>An id of a database, if it has its form.</summary>
    /// <param name="database">The database.</param>
    /// <param name="id">The id as the database writes it.</param>
    /// <param name="accession">The accession, or <c>default</c>.</param>
    /// <returns>Whether it has the database's form.</returns>
    public static bool TryCreate(MoleculeDatabase database, [NotNullWhen(true)] string? id, out Accession accession)
    {
        bool fits = id is not null && AccessionPatterns.Fits(database, id);
        accession = fits ? new Accession(database, id!) : default;
        return fits;
    }

    /// <summary>Reads the form with the database in front.</summary>
    /// <param name="s">For example <c>uniprot:P08962</c>.</param>
    /// <returns>The accession.</returns>
    /// <exception cref="FormatException">The database is unknown or the id does not have its form.</exception>
    public static Accession Parse(string s) =>
        TryParse(s, out Accession accession) ? accession : throw new FormatException($"'{s}' is no database id such as 'uniprot:P08962'.");

    /// <summary>Reads the form with the database in front, if it is one.</summary>
    /// <param name="s">For example <c>uniprot:P08962</c>.</param>
    /// <param name="result">The accession, or <c>default</c>.</param>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Accession result)
    {
        result = default;
        if (s is null)
        {
            return false;
        }

        int colon = s.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && AccessionPatterns.TryDatabase(s.AsSpan(0, colon), out MoleculeDatabase database)
            && TryCreate(database, s[(colon + 1)..], out result);
    }

    static Accession IParsable<Accession>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Accession>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Accession result) => TryParse(s, out result);

    /// <summary>The form with the database in front.</summary>
    /// <returns>For example <c>uniprot:P08962</c>; empty for <c>default</c>.</returns>
    public override string ToString() => _id is null ? string.Empty : AccessionPatterns.PrefixOf(Database) + ":" + _id;
}

/// <summary>Reads and writes an <see cref="Accession"/> as one string.</summary>
public sealed class AccessionJsonConverter : JsonConverter<Accession>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not of the form of an id.</exception>
    public override Accession Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Accession.TryParse(reader.GetString(), out Accession accession)
            ? accession
            : throw new JsonException("A molecule's id is a database and an id in its form, such as \"uniprot:P08962\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Accession value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
