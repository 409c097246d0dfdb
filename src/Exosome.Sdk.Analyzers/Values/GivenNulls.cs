using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// A null that a caller gives to a helper of the same file and that the helper puts into a member of what it makes:
/// <c>From(null!)</c>, where <c>From</c> makes the source. The helper alone shows nothing, the call does.
/// </summary>
internal static class GivenNulls
{
    /// <summary>The nulls among the arguments that end in the member, each with the object that it ends in.</summary>
    /// <param name="call">A call.</param>
    /// <param name="model">The model.</param>
    /// <param name="made">The simple name of the model type that the helper makes.</param>
    /// <param name="member">The member.</param>
    /// <param name="type">The simple name of the member's type, a model type: a cheap look at the signature before anything is read.</param>
    public static IEnumerable<(IOperation Null, ObjectValue Made)> In(IInvocationOperation call, ModelReference model, string made, string member, string type)
    {
        if (!call.TargetMethod.Parameters.Any(parameter => model.Is(parameter.Type, type)))
        {
            yield break;
        }

        var reader = new ValueReader(model);
        var nulls = new HashSet<IOperation>(call.Arguments.Where(argument => model.Is(argument.Parameter?.Type, type))
            .SelectMany(argument => reader.Read(argument.Value).Alternatives).OfType<NullValue>().Select(value => value.Origin).OfType<IOperation>());
        if (nulls.Count == 0 || Creation.IsSetLater(call, member))
        {
            yield break;
        }

        foreach (var result in Objects(reader.Read(call), depth: 3).Where(result => model.Is(result.Type, made)))
        {
            foreach (var value in result[member].Alternatives.OfType<NullValue>())
            {
                if (value.Origin is { } origin && nulls.Remove(origin))
                {
                    yield return (origin, result);
                }
            }
        }
    }

    // The helper may put what it makes into a list or into a type of the user's.
    private static IEnumerable<ObjectValue> Objects(Value value, int depth)
    {
        foreach (var one in value.Alternatives)
        {
            var inner = one switch
            {
                ObjectValue made => made.Members.Values,
                ListValue list => list.Elements,
                _ => Enumerable.Empty<Value>(),
            };
            if (one is ObjectValue found)
            {
                yield return found;
            }

            foreach (var part in depth == 0 ? [] : inner.SelectMany(part => Objects(part, depth - 1)))
            {
                yield return part;
            }
        }
    }
}
