using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2007Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2007TypeWithoutConsentReference>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    [Theory]
    [InlineData("public record {|EXO2007:Sample|}(DonorId Donor, TissueMaterial Tissue);")]
    [InlineData("public class {|EXO2007:Sample|} { public Donor? Donor { get; set; } public List<SourceMaterial> Material { get; } = []; }")]
    [InlineData("public struct {|EXO2007:Row|} { public DonorId Donor; public CellBankId? Bank; }")]
    [InlineData("internal sealed class {|EXO2007:Stock|}<T> { private readonly DonorId donor; private readonly BatchId[] batches = []; }")]
    [InlineData("public class Base { public DonorId Donor { get; set; } } public class {|EXO2007:Derived|} : Base { public CellType? Cells { get; set; } }")]
    public Task A_type_that_keeps_donor_and_material_without_consent_is_flagged(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO2007TypeWithoutConsentReference>("#nullable disable\n" + ModelCode.Usings + source);

    [Theory]
    [InlineData("public record Sample(DonorId Donor, TissueMaterial Tissue, ConsentId Consent);")]
    [InlineData("public record Sample(DonorId Donor, TissueMaterial Tissue, ConsentId? Consent);")]
    [InlineData("public record Sample(DonorId Donor, TissueMaterial Tissue, IReadOnlyList<Consent> Consents);")]
    [InlineData("public record Sample(HumanSource Source, DonorId Donor, CellBankId Bank);")]
    [InlineData("public class Base { public ConsentId Consent { get; set; } } public class Derived : Base { public DonorId Donor { get; set; } public CellBankId Bank { get; set; } }")]
    [InlineData("public record Question(DonorId Donor, DateOnly From, DateOnly Until);")]
    [InlineData("public record Bench(TissueMaterial Tissue, SourceId Source);")]
    [InlineData("public static class Lookup { public static DonorId Donor; public static CellBankId Bank; }")]
    [InlineData("public class Handler { private readonly Func<DonorId, BatchId> find = null; }")]
    [InlineData("public class Handler { private readonly List<Func<DonorId, BatchId>> steps = []; private readonly DonorId donor; }")]
    [InlineData("public class Handler { private readonly DonorId donor; private readonly BatchId batch; private readonly Func<DonorId, Consent> consentOf; }")]
    [InlineData("public delegate BatchId Find(DonorId donor); public class Handler { private readonly Find find; }")]
    [InlineData("public interface ISample { DonorId Donor { get; } CellBankId Bank { get; } }")]
    [InlineData("namespace Lab { public record DonorId; public record CellBankId; public record Sample(DonorId Donor, CellBankId Bank); }")]
    public Task A_type_with_a_way_to_the_consent_or_without_material_is_left_alone(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO2007TypeWithoutConsentReference>("#nullable disable\n" + ModelCode.Usings + source);

    [Fact]
    public Task The_members_that_are_not_stored_do_not_count() => VerifyAsync(
        "public static object Find(DonorId donor, CellBankId bank) => donor;");

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2007TypeWithoutConsentReference(), source);
}
