using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>What is wrong with the form that an <c>[EntityId]</c> asks of its ids.</summary>
internal static class IdProblems
{
    // RegexOptions.NonBacktracking, which netstandard2.0 cannot name and a compiler on .NET Framework does not have.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;
    private const int DefaultMaximumLength = 64;

    // An example is short and a linear pattern quick; where the host has no linear matching, a slow pattern is left alone.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public static IEnumerable<string> Of(AttributeData id)
    {
        var pattern = Named<string>(id, "Pattern");
        var example = Named<string>(id, "Example");
        var maximumLength = Named<object>(id, "MaximumLength") is int length ? length : DefaultMaximumLength;
        if (maximumLength < 1)
        {
            yield return "no text is of " + maximumLength + " characters, its maximum length";
        }

        Regex? form = null;
        if (pattern is not null)
        {
            var problem = PatternProblem(pattern, out form);
            if (problem is not null)
            {
                yield return "its pattern '" + pattern + "' is no regular expression that ids can be checked by, so that no text is an id: " + problem;
                yield break;
            }
        }

        if (example is not null && maximumLength > 0 && !Admits(example, form, maximumLength))
        {
            yield return "its example '" + example + "' is no such id: it does not match " + (pattern is null ? "the usual form (letters, digits and - _ . : / #, beginning with a letter or digit)" : "the pattern '" + pattern + "'")
                + " of at most " + maximumLength + " characters";
        }
    }

    private static T? Named<T>(AttributeData attribute, string name)
        where T : class => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as T;

    private static string? PatternProblem(string pattern, out Regex? form)
    {
        form = null;
        try
        {
            // Alone first: "a)|(b" is none, and becomes one between the anchors.
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
            form = new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, Patience);
            _ = new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant | NonBacktracking, Patience);
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The host of the compiler does not have the option.
            return null;
        }
        catch (ArgumentException failure)
        {
            return failure.Message;
        }
        catch (NotSupportedException)
        {
            return "lookaround, backreferences, atomic groups and conditions need backtracking, and ids are matched in linear time";
        }
    }

    private static bool Admits(string example, Regex? form, int maximumLength)
    {
        try
        {
            return example.Length > 0 && example.Length <= maximumLength
                && (form?.IsMatch(example) ?? (IsLetterOrDigit(example[0]) && example.All(letter => IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '/' or '#')));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static bool IsLetterOrDigit(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
