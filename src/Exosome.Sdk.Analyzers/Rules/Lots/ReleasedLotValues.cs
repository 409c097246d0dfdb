using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>A lot that is written as released, and which tests its certificate shows as passed.</summary>
internal sealed class ReleasedLotValues
{
    /// <summary>Diagnostic property: the tests without a result, separated by commas, for the fix.</summary>
    internal const string UntestedKey = "untested";

    private readonly ImmutableDictionary<string, Value> results;

    private ReleasedLotValues(ObjectValue lot, string productClass, Location release, ImmutableDictionary<string, Value> results)
    {
        Lot = lot;
        Class = productClass;
        Release = release;
        this.results = results;
    }

    public ObjectValue Lot { get; }

    public string Class { get; }

    /// <summary>Where the release is written: what is underlined.</summary>
    public Location Release { get; }

    /// <summary>Reads the lot; null unless release, class and all results are shown.</summary>
    public static ReleasedLotValues? Read(IOperation creation, ObjectValue lot)
    {
        if (EnumNames.NameOf(lot["Class"]) is not { } productClass || !Creation.Decides(creation, "Certificate", "Release"))
        {
            return null;
        }

        foreach (var (release, certificate) in Paths.Of(lot["Release"], lot["Certificate"]))
        {
            if (release is ObjectValue { Origin: { } released } && ResultsShown(certificate) is { } shown && (lot["Release"].Alternatives.Length == 1 || !shown.Values.Any(result => result.Alternatives.Length > 1)))
            {
                // A certificate that comes after the release is underlined where it is put in.
                return new ReleasedLotValues(lot, productClass, creation is IWithOperation && !Creation.Contains(creation, released) ? Creation.NameLocation(creation) : released.Syntax.GetLocation(), shown);
            }
        }

        return null;
    }

    /// <summary>The tests that are shown not to be passed, in the words of the data check.</summary>
    public List<string> Open(IEnumerable<string> tests)
    {
        var open = new List<string>();
        foreach (var test in tests)
        {
            var verdict = results.TryGetValue(test, out var result) ? result.Alternatives.Select(Verdict).FirstOrDefault(found => found is not null) : "was not tested";
            if (verdict is not null)
            {
                open.Add(EnumNames.Words(test) + " " + verdict);
            }
        }

        return open;
    }

    /// <summary>The diagnostic property that tells a fix which tests have no result at all.</summary>
    public ImmutableDictionary<string, string?> Untested(IEnumerable<string> tests)
    {
        var untested = tests.Distinct(StringComparer.Ordinal).Where(test => !results.ContainsKey(test)).ToList();
        return untested.Count == 0 ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(UntestedKey, string.Join(",", untested));
    }

    private static string? Verdict(Value result) => EnumNames.NameOf(result) switch
    {
        "Fail" => "failed",
        "Indeterminate" => "is indeterminate",
        "NotTested" => "was not tested",
        _ => null,
    };

    private static ImmutableDictionary<string, Value>? ResultsShown(Value certificate) => certificate switch
    {
        NullValue => ImmutableDictionary<string, Value>.Empty,
        ObjectValue { IsComplete: true } written => ResultsOf(written),
        _ => null,
    };

    private static ImmutableDictionary<string, Value>? ResultsOf(ObjectValue certificate)
    {
        if (certificate["Results"] is NullValue { Origin: null })
        {
            return ImmutableDictionary<string, Value>.Empty;
        }

        if (certificate["Results"] is not ListValue { IsComplete: true } list)
        {
            return null;
        }

        var shown = ImmutableDictionary.CreateBuilder<string, Value>();
        foreach (var element in list.Elements)
        {
            // One result that is not shown could be any of the missing ones.
            if (element is not ObjectValue { IsComplete: true } result || EnumNames.NameOf(result["Test"]) is not { } test)
            {
                return null;
            }

            shown[test] = result["Result"];
        }

        return shown.ToImmutable();
    }
}
