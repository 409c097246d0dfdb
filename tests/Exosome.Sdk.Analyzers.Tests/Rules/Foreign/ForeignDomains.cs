namespace Exosome.Sdk.Analyzers.Tests.Rules.Foreign;

/// <summary>
/// Programs of other trades whose words are ours: donors, consent, lots, batches, vials, sources, release, withdrawal. Each makes the
/// very mistakes that the rules look for (no consent, nothing tested, null everywhere) with types of its own.
/// </summary>
internal static class ForeignDomains
{
    public static IReadOnlyDictionary<string, string> Programs { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["blood bank"] = """
            namespace BloodBank;
            public enum BloodGroup { O, A, B, AB }
            public record Donor(Guid Id, string DonorName, DateOnly DonorDateOfBirth, BloodGroup Group, string? DonorPhone);
            public record DonorEligibility(bool Deferred, DateOnly? Until);
            public class Donation
            {
                public required Donor Donor { get; init; }
                public DonorEligibility? Eligibility { get; set; }
                public DateOnly CollectedOn { get; set; }
                public List<BloodUnit> Units { get; } = [];
            }
            public record BloodUnit(string UnitNumber, string Component, DateOnly ExpiresOn) { public bool Released { get; set; } }
            public class Inventory
            {
                private readonly Dictionary<string, BloodUnit> units = new();
                public void Release(Donation donation) { foreach (var unit in donation.Units) { unit.Released = true; units[unit.UnitNumber] = unit; } }
                public Donation Accept(Donor donor) => new() { Donor = donor, Eligibility = null, CollectedOn = new DateOnly(2026, 1, 1) };
                public bool Administer(BloodUnit unit, string route) => route != "" && unit.Released;
            }
            """,
        ["biobank"] = """
            namespace Biobank.Lims;
            public class Consent { public string Id { get; set; } = ""; public string? Scope { get; set; } public DateTime? GivenOn { get; set; } public DateTime? WithdrawnOn { get; set; } }
            public class HumanSource { public string? Donor { get; set; } public Consent? Consent { get; set; } public string? Material { get; set; } }
            public class Specimen { public string Barcode { get; set; } = ""; public HumanSource? Source { get; set; } public string? DonorName { get; set; } public string? DonorEmail { get; set; } public string? LotId { get; set; } }
            public class Batch { public string Id { get; set; } = ""; public List<HumanSource> Sources { get; set; } = []; public DateOnly MadeOn { get; set; } }
            public class Accessioning
            {
                public Specimen Register(string barcode) => new() { Barcode = barcode, Source = new HumanSource { Donor = "P-1", Consent = null }, DonorName = "x", LotId = "L-1" };
                public async Task<Batch> PoolAsync(IEnumerable<HumanSource> sources) { await Task.Yield(); return new Batch { Id = "B-1", Sources = [.. sources, new HumanSource()], MadeOn = default }; }
                public bool MayUse(Consent? consent) => consent is { WithdrawnOn: null };
            }
            """,
        ["charity"] = """
            namespace Charity;
            public record DonorId(int Value) { public static DonorId Parse(string text) => new(text.Length); }
            public record Donor(DonorId Id, string Name, string Email, string PhoneNumber);
            public record Consent(bool Newsletter, bool Telephone) { public DateOnly? Withdrawal { get; init; } }
            public record Donation(DonorId Donor, decimal Amount, string Currency) { public Consent? Consent { get; init; } }
            public class Appeals
            {
                public Donation Receive(decimal amount) => new(DonorId.Parse("maria@example.org"), amount, "EUR") { Consent = null! };
                public Donation Anonymous(decimal amount) => new Donation(DonorId.Parse("123-45-6789"), amount, "USD") with { Consent = default };
                public IEnumerable<Donor> Lapsed(IEnumerable<Donor> donors) => donors.Where(donor => donor.Email.Length == 0);
            }
            """,
        ["customer relations and cookies"] = """
            namespace Crm.Privacy;
            [Flags] public enum ConsentScope { None = 0, Necessary = 1, Statistics = 2, Marketing = 4 }
            public enum ConsentModel { OptIn, OptOut }
            public record ConsentRecord(string VisitorId, ConsentScope Scope, ConsentModel Model, DateTimeOffset GivenOn, string? Country);
            public interface IConsentLedger { void Append(ConsentRecord record); bool MayUse(string visitor, ConsentScope scope); }
            public class ConsentLedger : IConsentLedger
            {
                private readonly List<ConsentRecord> events = [];
                public void Append(ConsentRecord record) => events.Add(record);
                public bool MayUse(string visitor, ConsentScope scope) => events.LastOrDefault(e => e.VisitorId == visitor) is { } last && (last.Scope & scope) == scope;
            }
            public class Banner(IConsentLedger ledger)
            {
                public void Dismiss(string visitor) => ledger.Append(new ConsentRecord(visitor, ConsentScope.None, ConsentModel.OptOut, default, null));
                public void Track(string visitor) { if (!ledger.MayUse(visitor, ConsentScope.Marketing)) { ledger.Append(new(visitor, ConsentScope.Marketing, ConsentModel.OptIn, DateTimeOffset.UnixEpoch, "US")); } }
            }
            """,
        ["plant breeding"] = """
            namespace Breeding;
            public enum Ploidy { Diploid, Tetraploid }
            public class PlantSource { public string Species { get; init; } = ""; public Donor? Donor { get; init; } }
            public record Donor(string Line, string Recipient, Ploidy Ploidy);
            public record CellBank(string Id, int Passage, PlantSource? Source = null);
            public record Population(string Term, IReadOnlyList<PlantSource> Sources);
            public class Crosses
            {
                public Population Exosome() => new("exosome", [new PlantSource { Species = "Vitis vinifera", Donor = null }]);
                public CellBank Callus(Donor donor) => new(donor.Line, -1, Source: null);
            }
            """,
        ["electron donors"] = """
            namespace Semiconductors;
            public readonly record struct DonorId(int Z);
            public enum Carrier { Donor, Acceptor }
            public record Donor(DonorId Id, string DonorName, double IonizationEnergy);
            public record Source(string Electrode, Donor? Doping);
            public record Batch(string Id, IReadOnlyList<Source> Sources, DateTime MadeOn);
            public record Lot(string Id, IReadOnlyList<Batch> Batches, bool Released);
            public class Implanter
            {
                public Lot Implant() => new("W-1", [new Batch("B", [new Source("S", null)], default)], Released: true);
                public Carrier KindOf(Donor? donor) => donor is null ? Carrier.Acceptor : Carrier.Donor;
            }
            """,
        ["data sources"] = """
            namespace Warehouse.Data;
            public abstract record VesicleSource(string Name);
            public sealed record HumanSource(string Name) : VesicleSource(Name) { public Consent? Consent { get; init; } }
            public sealed record Consent(string License);
            public sealed record Source<T>(T Reader, string? Consent = null) where T : class;
            public sealed class Loader
            {
                public Source<string> Open() => new("crowd", Consent: null);
                public IEnumerable<VesicleSource> All() { yield return new HumanSource("annotators"); yield return new HumanSource("survey") { Consent = null! }; }
            }
            """,
        ["auction"] = """
            namespace Auctions;
            public enum LotStatus { Draft, Released, Withdrawn, Recalled }
            public record LotRelease(DateOnly ReleasedOn, string ReleasedBy);
            public record Lot(int Number, string Title, decimal Reserve) { public LotRelease? Release { get; init; } public LotStatus Status { get; init; } public string? Certificate { get; init; } }
            public record Market(string Code);
            public record Product(string Name, Market[] Markets, string Class);
            public class Sale
            {
                public Lot Put(string title) => new(1, title, 10m) { Release = new LotRelease(new DateOnly(2026, 1, 1), "auctioneer"), Status = LotStatus.Released, Certificate = null };
                public Lot Withdraw(Lot lot) => lot with { Release = null, Status = LotStatus.Withdrawn };
                public Product Catalogue() => new("print", [new Market("EU"), new Market("TW")], "Cosmetic");
            }
            """,
        ["batch jobs"] = """
            namespace Jobs;
            public record BatchId(Guid Value) { public static BatchId New() => new(Guid.NewGuid()); }
            public class Batch { public BatchId Id { get; init; } = BatchId.New(); public List<BatchId> PooledFrom { get; } = []; public DateTime MadeOn { get; init; } public bool IsRecalled { get; set; } }
            public record BatchRecalled(BatchId Batch, string Reason);
            public class Protocol { public static ProtocolBuilder Begin(string name) => new(name); }
            public class ProtocolBuilder(string name)
            {
                public ProtocolBuilder From(string source) => this;
                public ProtocolBuilder Apply(string step) => this;
                public ProtocolBuilder Monitor(TimeSpan followUp) => this;
                public string Build() => name;
            }
            public class Scheduler
            {
                public Batch Run() => new();
                public string Plan() => Protocol.Begin("nightly").From("queue").Apply("needle").Build();
                public Batch Pool(Batch one, Batch two) { var pool = new Batch(); pool.PooledFrom.AddRange([one.Id, two.Id]); return pool; }
            }
            """,
        ["vials in stock"] = """
            namespace Pharmacy.Stock;
            public enum AdministrationRoute { Oral, Intradermal, Intravenous }
            public record Vial(string Ndc, string? Lot, DateOnly? Expires);
            public record Administration(Vial Vial, AdministrationRoute Route, string? Recipient, DateOnly On);
            public record Product(string Name, string Class, AdministrationRoute[] Routes);
            public class Cabinet
            {
                private readonly Stack<Vial> vials = new();
                public Administration Administer(AdministrationRoute route) => new(vials.Pop(), route, null, default);
                public Product Serum() => new("Glow serum", "Cosmetic", [AdministrationRoute.Intradermal]);
                public Vial Thaw(Vial vial) => vial with { Expires = null };
            }
            """,
        ["clinical trial visits"] = """
            namespace Trials;
            public class TherapyProtocol { public string Title { get; set; } = ""; public MonitoringPlan? Monitoring { get; set; } public List<Adjustment> Adjustments { get; } = []; }
            public class MonitoringPlan { public TimeSpan FollowUp { get; set; } }
            public class Adjustment { public int Version { get; set; } public string? Outcome { get; set; } }
            public class Site
            {
                public TherapyProtocol Draft() => new() { Title = "knee", Monitoring = null };
                public void Adjust(TherapyProtocol protocol) => protocol.Adjustments.Add(new Adjustment { Version = 2, Outcome = null });
                public TherapyProtocol Short() => new() { Monitoring = new MonitoringPlan { FollowUp = TimeSpan.FromDays(7) } };
            }
            """,
        ["vesicles of a game"] = """
            namespace CellGame;
            public enum VesicleKind { Exosome, Ectosome }
            public record BiogenesisTerm(VesicleKind Kind) { public object? Evidence { get; init; } }
            public record VesiclePopulation(BiogenesisTerm Term, object[] Sources);
            public record MarkerResult(string Marker, string Detection);
            public class Preparation { public string[] SourceAmounts { get; init; } = []; public MarkerResult[] Markers { get; init; } = []; }
            public class Level
            {
                public VesiclePopulation Spawn() => new(new BiogenesisTerm(VesicleKind.Exosome) { Evidence = null }, []);
                public Preparation Empty() => new() { Markers = [new MarkerResult("CD9", "NotDetected")] };
            }
            """,
        ["organ exchange"] = """
            namespace Transplants;
            public enum DonorAgeGroup { Infant, Minor, Adult }
            public record MinorCapacity(DateOnly? ParentalPermissionOn, DateOnly? AssentOn);
            public record Donor(string Pseudonym, DonorAgeGroup Age, MinorCapacity? Capacity = null);
            public record CountryCode(string Iso);
            public record Offer(Donor Donor, string Organ, CountryCode From, CountryCode To, DateOnly RecoveredOn);
            public class Exchange
            {
                public Offer Abroad(Donor donor) => new(donor with { Age = DonorAgeGroup.Minor, Capacity = new MinorCapacity(null, null) }, "kidney", new("DE"), new("US"), new DateOnly(2020, 1, 1));
            }
            """,
        ["recall of goods"] = """
            namespace Retail.Recalls;
            public enum RecallClass { I, II, III }
            public record LotRecalled(string Lot, RecallClass Class, string? Reason);
            public record Lot(string Id, string[] Batches) { public List<object> Events { get; init; } = []; }
            public class Notices
            {
                public Lot Recall(Lot lot) => lot with { Events = [.. lot.Events, new LotRecalled(lot.Id, RecallClass.I, null)] };
                public bool MayBeSold(Lot lot) => lot.Events.OfType<LotRecalled>().Any() is false;
            }
            """,
    };
}
