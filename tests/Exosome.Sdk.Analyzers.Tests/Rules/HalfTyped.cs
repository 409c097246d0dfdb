using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Tests.Rules;

/// <summary>Code as it stands while somebody types: every rule must live through it.</summary>
public static class HalfTyped
{
    public static TheoryData<string> Sources { get; } =
    [
        "public class Bank { object M() => new HumanSource {",
        "public class Bank { object M() => new HumanSource { Donor = , Consent = new Consent {",
        "public class Bank { object M() => new Consent { Id = ConsentId.Parse(, Scope = ConsentScope.",
        "public class Bank { object M(HumanSource s) => s with { Consent = ",
        "public class Bank { object M() => new MinorCapacity { AssentOn = new DateOnly(, , ",
        "public record Sample(DonorId, TissueMaterial Tissue",
        "public record Sample(DonorId Donor, Missing Tissue); public class Donor {",
        "public class Bank { object M() { var c = new Consent(); return new HumanSource { Consent = c, Eligibility = new() { Tests = [ .. , new DonorTest { SpecimenOn = new DateOnly(2026, 99, 1) } ] } }",
        "public class Bank { object M() => DonorId.Parse(\"maria@example.org\"; }",
        "public class Bank { object M() => new VesiclePopulation { Term = new BiogenesisTerm { Kind = , Sources = [",
        "class C { C c = new C { c = ",
    ];

    public static async Task RunAsync(DiagnosticAnalyzer analyzer, string source)
    {
        using var project = TestProject.Create(ModelCode.Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([analyzer], project.Project, project.Setup);
    }
}
