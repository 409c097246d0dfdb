using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Consent;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>What is wrong and what is right in consent, donors and eligibility.</summary>
internal static class ConsentTables
{
    private const string NoValue = "The rule looks at how a type is declared; no value is read.";
    private const string FilledConsent = "Donor = Have.DonorId, Language = \"de\", GivenOn = Have.Day, Country = Have.Country, Signature = Have.Signature, Capacity = Have.Minor, Scope = ConsentScope.Treatment, Model = ConsentModel.Specific, Compensation = Have.Compensation, WithdrawalTerms = Have.Terms, Elements = Have.Elements";
    private const string AllForCosmetics = "ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Cosmetic";

    public static ImmutableArray<RuleTable> All { get; } =
    [
        new(new EXO2001HumanSourceWithoutConsent())
        {
            Template = "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = □ }",
            Made = "HumanSource",
            Value = "Consent?",
            Bad = "«null»",
            Good = "Have.Consent",
            DefaultIsBad = true,
            WithBad = "Have.Human with { Consent = «null» }",
            WithGood = "new HumanSource { Donor = Have.Donor, Material = Have.Material } with { Consent = Have.Consent }",
            More = CallersOf("Consent", "Consent", "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = given }"),
        },
        new(new EXO2002ScopeDoesNotCoverUse())
        {
            Types = "public sealed record Line(HumanSource Source, ProductClass Class);",
            Template = "new Line(" + Source("Id = Have.ConsentId, Scope = □") + ", ProductClass.Cosmetic)",
            Made = "Line",
            Value = "ConsentScope",
            Bad = "«ConsentScope.Research»",
            Good = AllForCosmetics,
            DefaultIsBad = true,
            WithBad = "new Line(Have.Human, ProductClass.Cosmetic) with { Source = " + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + " }",
            WithGood = "new Line(" + Source("Id = Have.ConsentId, Scope = ConsentScope.Research") + ", ProductClass.Cosmetic) with { Source = Have.Human }",
            More =
            [
                (Form.With, true, "object M() => new Line(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + ", ProductClass.Unspecified) with { Class = ProductClass.Cosmetic };"),
                (Form.Helper, true, "object M() => new Line(From(new Consent { Id = Have.ConsentId, Scope = «ConsentScope.Research» }), ProductClass.Cosmetic); private static HumanSource From(Consent consent) => new() { Donor = Have.Donor, Material = Have.Material, Consent = consent };"),
                (Form.Helper, false, "object M() => new Line(From(new Consent { Id = Have.ConsentId, Scope = ConsentScope.Research }), ProductClass.Cosmetic); private static HumanSource From(Consent consent) { consent = Have.Consent; return new() { Donor = Have.Donor, Material = Have.Material, Consent = consent }; }"),
                (Form.Local, true, Method("""
                    var source = SOURCE;
                    var batch = new Batch { Id = BatchId.Parse("B-1"), MadeOn = Have.Day, Sources = [SourceId.Parse("S-1")] };
                    return new Lot { Id = Have.LotId, Product = Have.ProductId, Class = ProductClass.Cosmetic, ManufacturedOn = Have.Day, Batches = [BatchId.Parse("B-1")] };
                    """, "Scope = «ConsentScope.Research»")),
                (Form.Local, true, Method("""
                    var source = SOURCE;
                    var batch = new Batch { Id = Have.BatchId, MadeOn = Have.Day, Sources = [source.Id!.Value] };
                    return new Lot { Id = Have.LotId, Product = Have.ProductId, Class = ProductClass.Cosmetic, ManufacturedOn = Have.Day, Batches = [batch.Id] };
                    """, "Scope = «ConsentScope.Research»")),
                (Form.Local, false, Method("""
                    var source = SOURCE;
                    var batch = new Batch { Id = Have.BatchId, MadeOn = Have.Day, Sources = [SourceId.Parse("S-2")] };
                    return new Lot { Id = Have.LotId, Product = Have.ProductId, Class = ProductClass.Cosmetic, ManufacturedOn = Have.Day, Batches = [batch.Id] };
                    """, "Scope = ConsentScope.Research")),
                (Form.Conditional, false, "object M() => new Line(" + Source("Id = Have.ConsentId, Scope = Have.Flag ? " + AllForCosmetics + " : ConsentScope.Research") + ", Have.Flag ? ProductClass.Cosmetic : ProductClass.ResearchUseOnly);"),
                (Form.Conditional, true, "object M() => new Line(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + ", Have.Flag ? ProductClass.Cosmetic : ProductClass.ResearchUseOnly);"),
                (Form.UserType, true, "type:public sealed class Row { public Row(HumanSource source, ProductClass made) { Source = source; Class = made; } public HumanSource Source { get; } public ProductClass Class { get; } } class C { object M() => new Row(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + ", ProductClass.Cosmetic); }"),
                (Form.UserType, true, "type:public sealed class Row(HumanSource source, ProductClass made) { public HumanSource Source { get; } = source; public ProductClass Class { get; } = made; } class C { object M() => new Row(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + ", ProductClass.Cosmetic); }"),
                (Form.UserType, false, "type:public sealed class Row { public Row(HumanSource source, ProductClass made) { Source = source; Class = made; } public HumanSource Source { get; } public ProductClass Class { get; } } class C { object M() => new Row(" + Source("Id = Have.ConsentId, Scope = ConsentScope.Research") + ", ProductClass.ResearchUseOnly); }"),
                (Form.UserType, false, "type:public sealed record Shelf(HumanSource[] Sources, Product[] Products); class C { object M(Formulation f) => new Shelf([" + Source("Id = Have.ConsentId, Scope = ConsentScope.Research") + ", Have.Human, " + Source("Id = Have.ConsentId, Scope = " + AllForCosmetics) + "], [" + Product("ProductClass.ResearchUseOnly") + ", " + Product("ProductClass.Cosmetic") + "]); }"),
            ],
        },
        new(new EXO2002ScopeDoesNotCoverUse())
        {
            About = "a protocol",
            Template = "TherapyProtocol.Begin(Have.ProtocolId, \"face\", ProductClass.Cosmetic).From(" + Source("Id = Have.ConsentId, Scope = □") + ")",
            Made = "TherapyProtocolNeedsIsolation",
            Value = "ConsentScope",
            Bad = "«ConsentScope.Research»",
            Good = AllForCosmetics,
            DefaultIsBad = true,
            WithBad = "TherapyProtocol.Begin(Have.ProtocolId, \"face\", ProductClass.Cosmetic).From(Have.Human with { Consent = new Consent { Id = Have.ConsentId, Scope = «ConsentScope.Research» } })",
            WithGood = "TherapyProtocol.Begin(Have.ProtocolId, \"face\", ProductClass.Cosmetic).From(" + Source("Id = Have.ConsentId, Scope = ConsentScope.Research") + " with { Consent = Have.Consent })",
            More =
            [
                (Form.Initializer, false, "object M(ProductClass given) => TherapyProtocol.Begin(Have.ProtocolId, \"face\", given).From(" + Source("Id = Have.ConsentId, Scope = ConsentScope.Research") + ");"),
                (Form.Initializer, true, "object M() => TherapyProtocol.Begin(Have.ProtocolId, \"knee\", ProductClass.InvestigationalProduct).From(Have.Plant).From(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Manufacture»") + ");"),
                (Form.Initializer, false, "object M() => TherapyProtocol.Begin(Have.ProtocolId, \"knee\", ProductClass.InvestigationalProduct).From(" + Source("Id = Have.ConsentId, Scope = ConsentScope.Manufacture | ConsentScope.Treatment") + ");"),
                (Form.Local, true, "object M() { var begun = TherapyProtocol.Begin(Have.ProtocolId, \"face\", ProductClass.Cosmetic); var donor = " + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + "; return begun.From(donor); }"),
                (Form.Conditional, true, "object M() => TherapyProtocol.Begin(Have.ProtocolId, \"face\", Have.Flag ? ProductClass.Cosmetic : ProductClass.ResearchUseOnly).From(" + Source("Id = Have.ConsentId, Scope = «ConsentScope.Research»") + ");"),
                (Form.Conditional, false, "object M() => TherapyProtocol.Begin(Have.ProtocolId, \"face\", Have.Flag ? ProductClass.Cosmetic : ProductClass.ResearchUseOnly).From(" + Source("Id = Have.ConsentId, Scope = Have.Flag ? " + AllForCosmetics + " : ConsentScope.Research") + ");"),
            ],
        },
        new(new EXO2003ConsentIncomplete())
        {
            Template = "new «Consent» { Id = Have.ConsentId, FormVersion = □, " + FilledConsent + " }",
            Made = "Consent",
            Value = "string?",
            Bad = "\"\"",
            Good = "\"3\"",
            BadBeforeBang = "null",
            DefaultIsBad = true,
            WithBad = "new «Consent» { Id = Have.ConsentId, " + FilledConsent + " } with { Place = \"Bonn\" }",
            WithGood = "new Consent { Id = Have.ConsentId, " + FilledConsent + " } with { FormVersion = \"3\" }",
            More = [(Form.Initializer, true, "object M() => new «Consent» { Id = Have.ConsentId, FormVersion = string.Empty, " + FilledConsent + " };")],
        },
        new(new EXO2004ConsentNotInForce())
        {
            Template = "new HumanSource { Donor = Have.Donor, Material = Have.Material, RecoveredOn = □, Consent = new Consent { Id = Have.ConsentId, GivenOn = new DateOnly(2026, 5, 1) } }",
            Made = "HumanSource",
            Value = "DateOnly?",
            Bad = "«new DateOnly(2026, 4, 1)»",
            Good = "new DateOnly(2026, 6, 1)",
            WithBad = "Have.Human with { RecoveredOn = «new DateOnly(2026, 4, 1)», Consent = new Consent { Id = Have.ConsentId, GivenOn = new DateOnly(2026, 5, 1) } }",
            WithGood = "new HumanSource { Donor = Have.Donor, Material = Have.Material, RecoveredOn = new DateOnly(2026, 4, 1), Consent = new Consent { Id = Have.ConsentId, GivenOn = new DateOnly(2026, 5, 1) } } with { RecoveredOn = Have.Day }",
            More =
            [
                (Form.With, true, "object M() => new Consent { Id = Have.ConsentId, GivenOn = new DateOnly(2026, 5, 1) } with { ExpiresOn = «new DateOnly(2025, 5, 1)» };"),
                (Form.Local, true, Method("""
                    var source = SOURCE;
                    return new Batch { Id = Have.BatchId, Sources = [source.Id!.Value], MadeOn = «DateOnly.Parse("2026-06-01", null)» };
                    """, "GivenOn = new DateOnly(2020, 1, 1), ExpiresOn = new DateOnly(2025, 1, 1)")),
                (Form.Local, false, Method("""
                    var source = SOURCE;
                    return new Batch { Id = Have.BatchId, Sources = [source.Id!.Value], MadeOn = DateOnly.Parse("2024-06-01", null) };
                    """, "GivenOn = new DateOnly(2020, 1, 1), ExpiresOn = new DateOnly(2025, 1, 1)")),
            ],
        },
        new(new EXO2005EligibilityMissing())
        {
            Template = "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = Have.Consent, Eligibility = □ }",
            Made = "HumanSource",
            Value = "DonorEligibility?",
            Bad = "«null»",
            Good = "Have.Eligibility",
            DefaultIsBad = true,
            WithBad = "Have.Human with { Eligibility = «null» }",
            WithGood = "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = Have.Consent } with { Eligibility = Have.Eligibility }",
            More =
            [
                .. CallersOf("DonorEligibility", "Eligibility", "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = Have.Consent, Eligibility = given }"),
                (Form.Conditional, true, "object M() => new HumanSource { Donor = Have.Donor, Material = Have.Material, RecoveredOn = new DateOnly(2026, 4, 1), Eligibility = new DonorEligibility { Determination = EligibilityDetermination.Eligible, Tests = [new DonorTest { Agent = CommunicableAgent.Hiv1, SpecimenOn = Have.Flag ? new DateOnly(2026, 4, 1) : «new DateOnly(2026, 5, 1)» }] } };"),
            ],
        },
        new(new EXO2006MinorWithoutPermission())
        {
            Template = "new «MinorCapacity» { ParentalPermissionOn = □, AssentOn = Have.Day }",
            Made = "MinorCapacity",
            Value = "DateOnly?",
            Bad = "null",
            Good = "Have.Day",
            DefaultIsBad = true,
            WithBad = "Have.Minor «with» { ParentalPermissionOn = null }",
            WithGood = "new MinorCapacity { AssentOn = Have.Day } with { ParentalPermissionOn = Have.Day }",
            More =
            [
                (Form.Conditional, false, "object M() => new MinorCapacity { ParentalPermissionOn = Have.Day, AssentOn = Have.Flag ? Have.Day : null, AssentNotPossibleBecause = Have.Flag ? null : \"newborn\" };"),
                (Form.Conditional, true, "object M() => new HumanSource { Material = Have.Material, Donor = new Donor { Id = Have.DonorId, AgeGroup = Have.Flag ? DonorAgeGroup.Adult : DonorAgeGroup.Minor }, Consent = new Consent { Id = Have.ConsentId, Capacity = «new AdultCapacity()» } };"),
                (Form.With, true, "object M() => Have.Human with { Donor = new Donor { Id = Have.DonorId, AgeGroup = DonorAgeGroup.Minor }, Consent = new Consent { Id = Have.ConsentId, Capacity = «new AdultCapacity()» } };"),
            ],
        },
        new(new EXO2007TypeWithoutConsentReference())
        {
            More =
            [
                (Form.Constructor, true, "type:public sealed record «Sample»(DonorId Donor, TissueMaterial Tissue);"),
                (Form.Constructor, false, "type:public sealed record Sample(DonorId Donor, TissueMaterial Tissue, ConsentId? Consent);"),
                (Form.UserType, true, "type:public sealed class Sample { public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public ConsentId? Signed { get; set; } = «null»; }"),
                (Form.UserType, true, "type:public sealed class Sample { public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public Consent Signed { get; set; } = «default»!; }"),
                (Form.UserType, false, "type:public sealed class Sample { public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public required ConsentId? Signed { get; set; } = null; }"),
                (Form.UserType, false, "type:public sealed class Sample { public Sample(ConsentId signed) { Signed = signed; } public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public ConsentId? Signed { get; } = null; }"),
                (Form.UserType, false, "type:public sealed class Sample { public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public ConsentId? Old { get; set; } = null; public required ConsentId Signed { get; init; } }"),
                (Form.UserType, true, "type:public sealed class «Sample» { public required DonorId Donor { get; init; } public IReadOnlyList<CellBankId> Banks { get; } = []; }"),
                (Form.UserType, false, "type:public sealed class Sample { public required DonorId Donor { get; init; } public required BatchId Batch { get; init; } public Consent? Signed { get; init; } }"),
                (Form.Generic, true, "type:public sealed class «Stock»<T> where T : SourceMaterial { public required DonorId Donor { get; init; } public required Lazy<CellBank?> Bank { get; init; } public T? Kept { get; init; } }"),
                (Form.Generic, false, "type:public sealed class Stock<T> { public required DonorId Donor { get; init; } public T? Kept { get; init; } }"),
                (Form.LookAlike, false, "type:public record DonorId; public record CellBankId; public sealed record Sample(DonorId Donor, CellBankId Bank);"),
                (Form.Incomplete, false, "type:public sealed record Sample(DonorId Donor, Missing"),
                (Form.Incomplete, false, "type:public sealed class Sample { public DonorId Donor { get; public "),
            ],
            NotApplicable = new[] { Form.Initializer, Form.With, Form.Helper, Form.Local, Form.NullForgiving, Form.Default, Form.Conditional, Form.Pattern, Form.Async, Form.Lambda }.ToImmutableDictionary(form => form, _ => NoValue),
        },
        new(new EXO2008DirectIdentifier())
        {
            Types = "public sealed record Row(DonorId Donor, string Shelf);",
            Template = "DonorId.Parse(□)",
            Made = "DonorId",
            Value = "string",
            Bad = "«\"maria@example.org\"»",
            Good = "\"D-0017\"",
            BadBeforeBang = "«\"+49 30 1234567\"»",
            WithBad = "new Row(Have.DonorId, \"top\") with { Donor = DonorId.Parse(«\"Maria Schmidt\"») }",
            WithGood = "new Row(Have.DonorId, \"top\") with { Shelf = \"Maria Schmidt\" }",
            More =
            [
                (Form.UserType, true, "type:public sealed record Row(LotId Lot, string «DonorName»);"),
                (Form.UserType, false, "type:public sealed record Row(DonorId Pseudonym, string DonorName);"),
                (Form.LookAlike, false, "type:public record LotId; public sealed record Row(LotId Lot, string DonorName);"),
            ],
        },
        new(new EXO2009TransferNotCovered())
        {
            Types = "public sealed record Work(HumanSource Source, Batch Batch);",
            Template = "new Work(" + Source("Id = Have.ConsentId, Country = CountryCode.Parse(\"DE\")") + ", new Batch { Id = Have.BatchId, MadeOn = Have.Day, MadeIn = □ })",
            Made = "Work",
            Value = "CountryCode?",
            Bad = "«CountryCode.Parse(\"US\")»",
            Good = "CountryCode.Parse(\"DE\")",
            WithBad = "new Work(" + Source("Id = Have.ConsentId, Country = CountryCode.Parse(\"DE\")") + ", null!) with { Batch = new Batch { Id = Have.BatchId, MadeOn = Have.Day, MadeIn = «CountryCode.Parse(\"US\")» } }",
            WithGood = "new Work(" + Source("Id = Have.ConsentId, Country = CountryCode.Parse(\"DE\")") + ", new Batch { Id = Have.BatchId, MadeOn = Have.Day, MadeIn = CountryCode.Parse(\"US\") }) with { Source = Have.Human }",
            More =
            [
                (Form.Local, true, Method("""
                    var source = SOURCE;
                    return new Batch { Id = Have.BatchId, Sources = [source.Id!.Value], MadeOn = Have.Day, MadeIn = «CountryCode.Parse("US")» };
                    """, "Country = CountryCode.Parse(\"DE\")")),
                (Form.Local, false, Method("""
                    var source = SOURCE;
                    var other = SOURCE;
                    return new Batch { Id = Have.BatchId, Sources = [SourceId.Parse("S-1")], MadeOn = Have.Day, MadeIn = CountryCode.Parse("US") };
                    """, "Country = CountryCode.Parse(\"DE\")")),
            ],
        },
    ];

    private static string Source(string consent) => "new HumanSource { Donor = Have.Donor, Material = Have.Material, Consent = new Consent { " + consent + " } }";

    // What a caller gives to a helper that makes the source.
    private static ImmutableArray<(Form Form, bool Flagged, string Code)> CallersOf(string type, string member, string made)
    {
        string helper = " private static HumanSource From(" + type + "? given = null) => " + made + ";";
        return
        [
            (Form.Helper, true, "object M() => From(«null»!);" + helper),
            (Form.Helper, true, "object M() => From(«null»);" + helper),
            (Form.Helper, true, "object M() => From(given: «default»);" + helper),
            (Form.Helper, true, "object M() => From(«default(" + type + ")»);" + helper),
            (Form.Helper, true, "object M() => «From()»;" + helper),
            (Form.Helper, true, "object M() => From(Have.Flag ? Have." + member + " : «null»);" + helper),
            (Form.Helper, true, "object M() { " + type + "? none = «null»; return From(none); }" + helper),
            (Form.Helper, true, "object M() { return From(«null»); HumanSource From(" + type + "? given) { var made = " + made + "; return made; } }"),
            (Form.Helper, true, "object M() => Both(«null»); private static Shelf Both(" + type + "? given) => new(" + made + "); private sealed record Shelf(HumanSource Kept);"),
            (Form.Async, true, "async Task<object> M() => await FromAsync(«null»); private static async Task<HumanSource> FromAsync(" + type + "? given) { await Task.Yield(); return " + made + "; }"),
            (Form.Helper, false, "object M() => From(Have." + member + ");" + helper),
            (Form.Helper, false, "object M(" + type + "? given) => From(given);" + helper),
            (Form.Helper, false, "object M() => From(null) with { " + member + " = Have." + member + " };" + helper),
            (Form.Helper, false, "object M() { var made = From(null); return made with { " + member + " = Have." + member + " }; }" + helper),
            (Form.Helper, false, "object M() => From(null); private static HumanSource From(" + type + "? given) { var kept = given ?? Have." + member + "; return " + made.Replace("given", "kept", StringComparison.Ordinal) + "; }"),
            (Form.Helper, false, "object M() => Look(null); private static object Look(" + type + "? given) => given is null ? \"none\" : \"some\";"),
            (Form.Helper, false, "object M() => From(null); private HumanSource From(" + type + "? given) => throw new NotSupportedException();"),
        ];
    }

    private static string Product(string productClass) => "new Product { Id = Have.ProductId, Name = \"glow\", Class = " + productClass + ", Formulation = f }";

    private static string Method(string body, string consent) => "object M()\n{\n" + body.Replace("SOURCE", "new HumanSource { Id = SourceId.Parse(\"S-1\"), Donor = Have.Donor, Material = Have.Material, Consent = new Consent { Id = Have.ConsentId, " + consent + " } }", StringComparison.Ordinal) + "\n}";
}
