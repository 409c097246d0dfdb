using System.Text;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Generators.Tests.Protocols;

/// <summary>
/// Every way to forget a step, to take it twice, to take two in the wrong order or to stop too early, on every branch of a
/// team's protocol and of the SDK's own: the compiler says what a plain walk over the steps says.
/// </summary>
public sealed class EveryStepTests
{
    /// <summary>A step as the caller writes it, and the stage that it leads to.</summary>
    private sealed record Step(string Call, string Then, bool Optional = false, bool Repeats = false)
    {
        public string Method => Call[..Call.IndexOf('(', StringComparison.Ordinal)];
    }

    private sealed record Line(string Name, string Start, string First, string Result, Step[] Steps);

    private static readonly Line[] Lines =
    [
        new("a visit, topical", "VisitProtocol.Plan(\"A\")", "VisitProtocolNeedsSource", "VisitProtocol",
        [
            new("WithSource(\"msc\")", "VisitProtocolNeedsTest"),
            new("WithTest(\"nta\")", "VisitProtocolNeedsFormulation", Repeats: true),
            new("WithNote(\"n\")", "VisitProtocolNeedsFormulationAfterNote", Optional: true),
            new("Formulate(new Serum())", "VisitProtocolNeedsTopicalApplication"),
            new("Apply(new Drops())", "VisitProtocolNeedsMonitoring"),
            new("WithMonitoring(90)", "VisitProtocolReady"),
            new("WithAdjustments(\"less\")", "VisitProtocolReadyAfterAdjustments", Optional: true, Repeats: true),
        ]),
        new("a visit, needle", "VisitProtocol.Plan(\"A\")", "VisitProtocolNeedsSource", "VisitProtocol",
        [
            new("WithSource(\"msc\")", "VisitProtocolNeedsTest"),
            new("WithTest(\"nta\")", "VisitProtocolNeedsFormulation", Repeats: true),
            new("WithNote(\"n\")", "VisitProtocolNeedsFormulationAfterNote", Optional: true),
            new("Formulate(new Solution())", "VisitProtocolNeedsAnaesthesia"),
            new("Anaesthetize(\"lidocaine\")", "VisitProtocolNeedsNeedleApplication"),
            new("Apply(new Injection())", "VisitProtocolNeedsMonitoring"),
            new("WithMonitoring(90)", "VisitProtocolReady"),
            new("WithAdjustments(\"less\")", "VisitProtocolReadyAfterAdjustments", Optional: true, Repeats: true),
        ]),
        Therapy("Serum", "TopicalApplication", "TherapyProtocolNeedsTopicalApplication"),
        Therapy("SterileTopicalFormulation", "OpenedSkinApplication", "TherapyProtocolNeedsOpenedSkinApplication"),
        Therapy("InjectableSolution", "InjectionApplication", "TherapyProtocolNeedsOpenedSkinApplicationOrInjection"),
        Therapy("InjectableSolution", "OpenedSkinApplication", "TherapyProtocolNeedsOpenedSkinApplicationOrInjection"),
        Therapy("MucosalFormulation", "MucosalApplication", "TherapyProtocolNeedsMucosalApplication"),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Lines.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_compiler_says_which_step_is_missing_or_misplaced(int index)
    {
        Line line = Lines[index];
        List<(Step[] Taken, bool Builds)> attempts = [.. Attempts(line.Steps)];
        StringBuilder source = new("using Exosome.Sdk.Separation;\nusing Exosome.Sdk.Sources;\nusing Exosome.Sdk.Therapy;\nnamespace Clinic;\npublic static class Use\n{\n");
        int firstLine = source.ToString().Count(c => c == '\n');
        foreach ((int number, (Step[] taken, bool builds)) in attempts.Index())
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"    public static {line.Result} M{number}() => {line.Start}{string.Concat(taken.Select(step => "." + step.Call))}{(builds ? ".Build()" : "")};\n");
        }

        Dictionary<int, List<string>> said = ProtocolCompilation.Run(ProtocolCompilation.Clinic, source + "}\n").Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
            .GroupBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - firstLine)
            .ToDictionary(group => group.Key, group => group.Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ToList());

        List<string> wrong = [];
        foreach ((int number, (Step[] taken, bool builds)) in attempts.Index())
        {
            string expected = Expected(line, taken, builds);
            string actual = said.TryGetValue(number, out List<string>? messages) ? string.Join(" / ", messages) : "";
            if (expected != actual)
            {
                wrong.Add($"{string.Concat(taken.Select(step => "." + step.Method))}\n  expected {expected}\n  but was  {actual}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(attempts, attempt => Expected(line, attempt.Taken, attempt.Builds).Length == 0);
        Assert.True(attempts.Count(attempt => Expected(line, attempt.Taken, attempt.Builds).Length > 0) >= 3 * line.Steps.Count(step => !step.Optional));
    }

    // The whole; each step left out, taken twice, swapped with each later one; and the end after each step, with and without Build.
    private static IEnumerable<(Step[] Taken, bool Builds)> Attempts(Step[] steps)
    {
        yield return (steps, true);
        for (int i = 0; i < steps.Length; i++)
        {
            yield return ([.. steps[..i], .. steps[(i + 1)..]], true);
            yield return ([.. steps[..(i + 1)], .. steps[i..]], true);
            yield return (steps[..i], true);
            yield return (steps[..i], false);
            for (int j = i + 1; j < steps.Length; j++)
            {
                Step[] swapped = [.. steps];
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                yield return (swapped, true);
            }
        }
    }

    // A step may follow when it is the same and repeats, or when every step between is optional.
    private static string Expected(Line line, Step[] taken, bool builds)
    {
        int at = -1;
        foreach (Step step in taken)
        {
            int next = Array.IndexOf(line.Steps, step);
            bool mayFollow = next == at ? step.Repeats : next > at && line.Steps[(at + 1)..next].All(between => between.Optional);
            if (!mayFollow)
            {
                return Refusal(StageAt(line, at), step.Method);
            }

            at = next;
        }

        bool isComplete = line.Steps[(at + 1)..].All(step => step.Optional);
        return !builds ? $"CS0029: Cannot implicitly convert type '{Named(line, StageAt(line, at))}' to '{Named(line, line.Result)}'"
            : isComplete ? ""
            : Refusal(StageAt(line, at), "Build");
    }

    private static string StageAt(Line line, int at) => at < 0 ? line.First : line.Steps[at].Then;

    private static string Named(Line line, string type) => (line.Result == "VisitProtocol" ? "Clinic." : "Exosome.Sdk.Therapy.") + type;

    private static string Refusal(string stage, string method) =>
        $"CS1061: '{stage}' does not contain a definition for '{method}' and no accessible extension method '{method}' accepting a first argument of type '{stage}' could be found (are you missing a using directive or an assembly reference?)";

    private static Line Therapy(string formulation, string application, string stage) => new(
        "a therapy, " + application,
        "TherapyProtocol.Begin(default, \"t\", Exosome.Sdk.Regulation.ProductClass.MedicinalProduct)",
        "TherapyProtocolNeedsSource",
        "TherapyProtocol",
        [
            new("From((HumanSource)null!)", "TherapyProtocolNeedsIsolation", Repeats: true),
            new("IsolateBy((SeparationStep)null!)", "TherapyProtocolNeedsCharacterization", Repeats: true),
            new("CharacterizeBy((CharacterizationPlan)null!)", "TherapyProtocolNeedsFormulation"),
            new("FormulateAs((Exosome.Sdk.Formulations." + formulation + ")null!)", stage),
            new("Apply((" + application + ")null!)", "TherapyProtocolNeedsMonitoring"),
            new("Monitor((MonitoringPlan)null!)", "TherapyProtocolNeedsAdjustment"),
            new("AdjustBy((AdjustmentPolicy)null!)", "TherapyProtocolReady"),
            new("InMarket(Exosome.Sdk.Regulation.Market.US)", "TherapyProtocolReadyAfterMarkets", Optional: true, Repeats: true),
            new("AuthorizedBy((Exosome.Sdk.Regulation.MarketingAuthorization)null!)", "TherapyProtocolReadyAfterAuthorizations", Optional: true, Repeats: true),
        ]);
}
