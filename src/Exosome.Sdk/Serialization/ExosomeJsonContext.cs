using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Cargo;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Diagnostics;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Therapy;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Serialization;

/// <summary>
/// How the model is JSON: source-generated (NativeAOT, trimming), camel case, enums as words, <c>kind</c> as discriminator.
/// It is strict: an unknown member, a member that stands twice, a missing required member or null where a value has to be is an error.
/// </summary>
/// <remarks>To read a whole dossier use <see cref="Dossier.Parse(string)"/>, whose errors name path, line and what is allowed.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    MaxDepth = 64,
    Converters =
    [
        typeof(CamelCaseEnumConverter<AdministrationRoute>),
        typeof(CamelCaseEnumConverter<AdverseEventKind>),
        typeof(CamelCaseEnumConverter<AdverseEventSeriousness>),
        typeof(CamelCaseEnumConverter<AffinityLigand>),
        typeof(CamelCaseEnumConverter<AuthorizationKind>),
        typeof(CamelCaseEnumConverter<BiogenesisExperiment>),
        typeof(CamelCaseEnumConverter<BiomarkerDirection>),
        typeof(CamelCaseEnumConverter<CargoTopology>),
        typeof(CamelCaseEnumConverter<CellBankTier>),
        typeof(CamelCaseEnumConverter<CellFamily>),
        typeof(CamelCaseEnumConverter<CommunicableAgent>),
        typeof(CamelCaseEnumConverter<CompensationKind>),
        typeof(CamelCaseEnumConverter<ConsentModel>),
        typeof(CamelCaseEnumConverter<ConsentScope>),
        typeof(CamelCaseEnumConverter<CosmeticMicrobiologyCategory>),
        typeof(CamelCaseEnumConverter<CostStage>),
        typeof(CamelCaseEnumConverter<Detection>),
        typeof(CamelCaseEnumConverter<DnaOrigin>),
        typeof(CamelCaseEnumConverter<DonorAgeGroup>),
        typeof(CamelCaseEnumConverter<DonorTestOutcome>),
        typeof(CamelCaseEnumConverter<DonorVitalStatus>),
        typeof(CamelCaseEnumConverter<EligibilityDetermination>),
        typeof(CamelCaseEnumConverter<EligibilityExemption>),
        typeof(CamelCaseEnumConverter<EmulsionType>),
        typeof(CamelCaseEnumConverter<EvidenceDesign>),
        typeof(CamelCaseEnumConverter<EvidenceResult>),
        typeof(CamelCaseEnumConverter<ExcipientRole>),
        typeof(CamelCaseEnumConverter<FunctionalControl>),
        typeof(CamelCaseEnumConverter<GradientLoading>),
        typeof(CamelCaseEnumConverter<GradientMedium>),
        typeof(CamelCaseEnumConverter<InjectionSite>),
        typeof(CamelCaseEnumConverter<KeptPart>),
        typeof(CamelCaseEnumConverter<LipidClass>),
        typeof(CamelCaseEnumConverter<MarkerAssay>),
        typeof(CamelCaseEnumConverter<MarkerCategory>),
        typeof(CamelCaseEnumConverter<MarkerDetection>),
        typeof(CamelCaseEnumConverter<Market>),
        typeof(CamelCaseEnumConverter<MaskMaterial>),
        typeof(CamelCaseEnumConverter<MaterialForm>),
        typeof(CamelCaseEnumConverter<MiFlowCytEvCategory>),
        typeof(CamelCaseEnumConverter<MicrobeKind>),
        typeof(CamelCaseEnumConverter<MicrofluidicPrinciple>),
        typeof(CamelCaseEnumConverter<MoleculeDatabase>),
        typeof(CamelCaseEnumConverter<MucosalSite>),
        typeof(CamelCaseEnumConverter<OutcomeEndpoint>),
        typeof(CamelCaseEnumConverter<OutcomeInstrument>),
        typeof(CamelCaseEnumConverter<PlantMaterial>),
        typeof(CamelCaseEnumConverter<ProductClass>),
        typeof(CamelCaseEnumConverter<ProfitStatement>),
        typeof(CamelCaseEnumConverter<Provider>),
        typeof(CamelCaseEnumConverter<QuantificationBasis>),
        typeof(CamelCaseEnumConverter<RecallClass>),
        typeof(CamelCaseEnumConverter<RecoveryKind>),
        typeof(CamelCaseEnumConverter<ReleaseTest>),
        typeof(CamelCaseEnumConverter<RnaSpecies>),
        typeof(CamelCaseEnumConverter<RotorKind>),
        typeof(CamelCaseEnumConverter<ScaleDirection>),
        typeof(CamelCaseEnumConverter<SecondaryUse>),
        typeof(CamelCaseEnumConverter<SerumSupplement>),
        typeof(CamelCaseEnumConverter<SignatureMethod>),
        typeof(CamelCaseEnumConverter<SizeDistributionBasis>),
        typeof(CamelCaseEnumConverter<SizingMethod>),
        typeof(CamelCaseEnumConverter<SkinOpening>),
        typeof(CamelCaseEnumConverter<BloodTube>),
        typeof(CamelCaseEnumConverter<SourceOrigin>),
        typeof(CamelCaseEnumConverter<SterilizationMethod>),
        typeof(CamelCaseEnumConverter<TransferSafeguard>),
        typeof(CamelCaseEnumConverter<VesicleFormation>),
        typeof(CamelCaseEnumConverter<VesicleKind>),
        typeof(CamelCaseEnumConverter<VesicleSizeClass>),
        typeof(CamelCaseEnumConverter<WithdrawalEffect>),
    ])]
[JsonSerializable(typeof(Dossier))]
public sealed partial class ExosomeJsonContext : JsonSerializerContext;
