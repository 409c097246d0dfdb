using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Foreign;

/// <summary>Programs of other trades: silence, whether or not the project also uses the model.</summary>
public sealed class ForeignDomainTests
{
    private static readonly RuleArea[] Areas = [RuleArea.Consent, RuleArea.Lots, RuleArea.Nomenclature, RuleArea.Markets];

    // With what a project says of itself, so that the rules about its markets run too.
    private static readonly TestSetup Project = TestSetup.Default.WithBuildProperty("ExosomeProductClass", "cosmetic").WithBuildProperty("ExosomeMarkets", "EU,TW,US");

    public static TheoryData<string> Names => [.. ForeignDomains.Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Another_trade_with_our_words_is_left_alone(string name)
    {
        await AnalyzerVerifier.VerifyAsync(Rules(), ForeignDomains.Programs[name], Project);
        await AnalyzerVerifier.VerifyAsync(Rules(), ForeignDomains.Programs[name], TestSetup.WithoutModel);
    }

    /// <summary>The same program in a project that uses the model's quantities, ids and sound records beside it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public Task Another_trade_beside_the_model_is_left_alone(string name) => AnalyzerVerifier.VerifyAsync(Rules(), ForeignDomains.Programs[name], Project.WithSource("Ours.cs", """
        public static class Ours
        {
            public static Exosome.Sdk.Quantities.Diameter Size => Exosome.Sdk.Quantities.Diameter.FromNanometers(120);
            public static Exosome.Sdk.Identifiers.LotId Lot => Exosome.Sdk.Identifiers.LotId.Parse("LOT-1");
            public static Exosome.Sdk.Sources.PlantSource Grape => new() { Species = Exosome.Sdk.Sources.Organism.Grape };
        }
        """));

    /// <summary>That the silence is that of the rules, and not of a run in which none of them ran.</summary>
    [Fact]
    public async Task The_same_rules_speak_about_the_models_types()
    {
        using var project = TestProject.Create(ModelCode.Usings + "class Bank { object M() => new HumanSource { Donor = Known.Donor, Material = Known.Material }; object D() => DonorId.Parse(\"maria@example.org\"); }", ModelCode.Setup);
        var found = await AnalyzerVerifier.RunAsync(Rules(), project.Project, project.Setup);
        Assert.Equal(["EXO2001", "EXO2005", "EXO2008"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Rules()
    {
        HashSet<string> ids = [.. RuleCatalog.All.Where(rule => Areas.Contains(rule.Area)).Select(rule => rule.Id)];
        ImmutableArray<DiagnosticAnalyzer> rules = [.. typeof(RuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id)))];
        Assert.Equal(ids.Where(id => !RuleCatalog.All.Single(rule => rule.Id == id).DataOnly).Order(StringComparer.Ordinal), rules.SelectMany(rule => rule.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));
        return rules;
    }
}
