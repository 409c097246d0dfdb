using Exosome.Sdk.Quantities;

[assembly: QuantityRelation<ParticleConcentration, Volume, ParticleCount>]
[assembly: QuantityRelation<ProteinConcentration, Volume, ProteinMass>]
[assembly: QuantityRelation<LipidConcentration, Volume, LipidAmount>]
[assembly: QuantityRelation<PurityRatio, ProteinMass, ParticleCount>]
[assembly: QuantityRelation<PurityRatio, ProteinConcentration, ParticleConcentration>]
[assembly: QuantityRelation<BodyMassDose, BodyMass, ParticleCount>]
[assembly: QuantityRelation<SurfaceDose, SurfaceArea, ParticleCount>]
[assembly: QuantityRelation<EndotoxinConcentration, Volume, EndotoxinAmount>]
[assembly: QuantityRelation<EndotoxinDose, BodyMass, EndotoxinAmount>]
[assembly: QuantityRelation<EndotoxinDoseRate, Duration, EndotoxinDose>]
[assembly: QuantityRelation<MassConcentration, Volume, Mass>]
[assembly: QuantityRelation<Density, Volume, Mass>]
