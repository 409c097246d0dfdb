using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// A null that a caller gives to code of the same file and that this code puts into a member of what it makes: to a helper,
/// <c>From(null!)</c>, where <c>From</c> makes the source, or to a type of the user, <c>new Bank(null!)</c>, whose constructor or
/// methods make it. The code that is called shows nothing alone, the call does.
/// </summary>
internal static class GivenNulls
{
    /// <summary>A cheap look at a signature before anything is read: does code of the user take such a value here?</summary>
    /// <param name="call">A call of a method or, also by <c>new</c>, of a constructor.</param>
    /// <param name="model">The model.</param>
    /// <param name="type">The simple name of a model type.</param>
    public static bool MayBeIn(IOperation call, ModelReference model, string type)
    {
        if (MethodOf(call) is not { } method || model.Declares(method))
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (model.Is(parameter.Type, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nulls among the arguments that end in the member, each with the object that it ends in.</summary>
    /// <param name="call">A call of a method or, also by <c>new</c>, of a constructor.</param>
    /// <param name="model">The model.</param>
    /// <param name="made">The simple name of the model type that is made with them.</param>
    /// <param name="member">The member.</param>
    /// <param name="type">The simple name of the member's type, a model type.</param>
    public static IEnumerable<(IOperation Null, ObjectValue Made)> In(IOperation call, ModelReference model, string made, string member, string type)
    {
        var arguments = call is IInvocationOperation invocation ? invocation.Arguments : ((IObjectCreationOperation)call).Arguments;
        var reader = new ValueReader(model);
        var nulls = new HashSet<IOperation>(arguments.Where(argument => model.Is(argument.Parameter?.Type, type))
            .SelectMany(argument => reader.Read(argument.Value).Alternatives).OfType<NullValue>().Select(value => value.Origin).OfType<IOperation>());
        if (nulls.Count == 0 || Creation.IsSetLater(call, member))
        {
            yield break;
        }

        var result = reader.Read(call);
        var later = MethodOf(call) is { MethodKind: MethodKind.Constructor } method ? reader.ReadMadeLater(call, method, arguments, result, made) : [];
        foreach (var found in Objects(result, depth: 3).Where(found => model.Is(found.Type, made)).Concat(later))
        {
            foreach (var value in found[member].Alternatives.OfType<NullValue>())
            {
                if (value.Origin is { } origin && nulls.Remove(origin))
                {
                    yield return (origin, found);
                }
            }
        }
    }

    private static IMethodSymbol? MethodOf(IOperation call) => call is IInvocationOperation invocation ? invocation.TargetMethod : (call as IObjectCreationOperation)?.Constructor;

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
