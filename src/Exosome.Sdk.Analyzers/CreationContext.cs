using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers;

/// <summary>The place where a creation rule speaks, and the questions that most of them ask.</summary>
internal readonly struct CreationContext
{
    /// <summary>Diagnostic property: the members that are not written at all, separated by commas, for the fix.</summary>
    internal const string AbsentKey = "absent";

    private readonly OperationAnalysisContext context;

    public CreationContext(OperationAnalysisContext context, ModelReference model)
    {
        this.context = context;
        Model = model;
    }

    public ModelReference Model { get; }

    public AnalyzerOptions Options => context.Options;

    public void Report(DiagnosticDescriptor rule, Location location, params object?[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location, arguments));

    public void Report(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, params object?[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location, properties, arguments));

    /// <summary>
    /// Whether nobody gives the member a value here or right after. A <c>with</c> that does not name the member says
    /// nothing about it: the object that it starts from is judged where it is made.
    /// </summary>
    public static bool LeavesOut(IOperation creation, ObjectValue value, string member) =>
        creation is IObjectCreationOperation
        && value.IsComplete
        && !value.Members.ContainsKey(member)
        && !Creation.IsSetLater(creation, member);

    /// <summary>The diagnostic property that tells a fix which of the members this creation does not write.</summary>
    public static ImmutableDictionary<string, string?> Absent(IOperation creation, ObjectValue value, params string[] members)
    {
        var absent = members.Where(member => LeavesOut(creation, value, member)).ToList();
        return absent.Count == 0 ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(AbsentKey, string.Join(",", absent));
    }

    /// <summary>The place where this creation writes the member as null, also on one branch of a condition; null if it does not.</summary>
    public static IOperation? WritesNull(IOperation creation, ObjectValue value, string member)
    {
        if ((creation is IWithOperation with && !Creation.Sets(with, member)) || !value.Members.TryGetValue(member, out var written))
        {
            return null;
        }

        foreach (var alternative in written.Alternatives)
        {
            if (alternative is NullValue { Origin: { } origin })
            {
                return Creation.IsSetLater(creation, member) ? null : origin;
            }
        }

        return null;
    }

    /// <summary>What messages call an object: the text of its id, or the expression that the id comes from.</summary>
    public static string IdOf(ObjectValue value, string otherwise, string member = "Id") => value[member] switch
    {
        TextValue text => text.Text,
        { Origin.Syntax: { Span.Length: <= 60 } syntax } => syntax.ToString(),
        _ => otherwise,
    };
}
