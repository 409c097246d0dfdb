using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2007Tests
{
    [Fact]
    public Task The_type_gets_a_reference_to_the_consent() => CodeFixVerifier.VerifyAsync<EXO2007TypeWithoutConsentReference, EXO2007TypeWithoutConsentReferenceCodeFix>(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public record {|EXO2007:Sample|}(DonorId Donor, TissueMaterial Tissue);

        public class {|EXO2007:Row|}
        {
            public DonorId Donor { get; set; }

            public CellBankId Bank { get; set; }
        }

        public struct {|EXO2007:Cell|}
        {
            public DonorId Donor { get; set; }
            public CellBankId Bank { get; set; }
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public record Sample(DonorId Donor, TissueMaterial Tissue)
        {
            public ConsentId? Consent { get; init; } = {|EXO2007:null|};
        }

        public class Row
        {
            public DonorId Donor { get; set; }

            public CellBankId Bank { get; set; }
            public ConsentId? Consent { get; set; } = {|EXO2007:null|};
        }

        public struct Cell
        {
            public DonorId Donor { get; set; }
            public CellBankId Bank { get; set; }
            public required ConsentId? Consent { get; set; }
        }
        """);
}
