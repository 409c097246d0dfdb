using Exosome.Sdk.Claims;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using QuickStart;

Diameter mode = Diameter.Parse("0.12 um");
ParticleConcentration concentration = 3.2e9.ParticlesPerMilliliter();
ParticleCount inTheBottle = concentration * 30.Milliliters();
Console.WriteLine($"Mode diameter     {mode} = {mode.Micrometers:0.00} µm");
Console.WriteLine($"In a 30 mL bottle {inTheBottle.BillionParticles:0} billion particles");
Console.WriteLine($"Spray droplets    {DropletSize.FromMillimeters(0.05)}");
Console.WriteLine();

Console.WriteLine($"Protocol {Clinic.EveningSerum.Id}: {Clinic.EveningSerum.Title}");
Print(Clinic.EveningSerum.Validate());

Console.WriteLine("The same rules at run time, over data:");
Print(Sources.CordWithoutPapers.Validate());
Print(Shop.Hydration.Validate());

Console.WriteLine("And over a text that arrived today:");
foreach (ScreeningFinding finding in ClaimScreener.Default.Screen("Say goodbye to eczema!"))
{
    Console.WriteLine($"  {finding.RuleId} \"{finding.Phrase}\": {finding.Message} ({finding.Citation})");
}

static void Print(IReadOnlyList<Finding> findings)
{
    foreach (Finding finding in findings)
    {
        Console.WriteLine("  " + finding);
    }

    Console.WriteLine(findings.Count == 0 ? "  nothing found" : string.Empty);
}
