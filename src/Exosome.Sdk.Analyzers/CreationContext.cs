using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers;

/// <summary>The place where a creation rule speaks, and the questions that most of them ask.</summary>
internal readonly struct CreationContext
{
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
