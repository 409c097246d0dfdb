using System.Text;
using System.Text.RegularExpressions;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>
/// A path with <c>*</c> (any name), <c>?</c> (any letter) and <c>**</c> (any folders): for shells that hand patterns on,
/// and for <c>--exclude</c>.
/// </summary>
internal sealed class GlobPattern
{
    private readonly Regex pattern;

    private GlobPattern(string root, Regex pattern)
    {
        Root = root;
        this.pattern = pattern;
    }

    /// <summary>The folder in front of the first sign.</summary>
    public string Root { get; }

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    public static GlobPattern Parse(string path)
    {
        string normal = path.Replace('\\', '/');
        int sign = normal.AsSpan().IndexOfAny('*', '?');
        int slash = sign < 0 ? normal.LastIndexOf('/') : normal.LastIndexOf('/', sign);
        string root = slash < 0 ? "." : slash == 0 ? "/" : normal[..slash];
        return new GlobPattern(root, ToRegex(normal[(slash + 1)..]));
    }

    /// <summary>Whether a path below <see cref="Root"/> matches.</summary>
    public bool IsMatch(string relative) => pattern.IsMatch(relative.Replace('\\', '/'));

    /// <summary>Whether a path, or any end of it, matches: how <c>--exclude</c> reads its patterns.</summary>
    public static bool Excludes(string exclude, string path)
    {
        string normal = path.Replace('\\', '/');
        string written = exclude.Replace('\\', '/');
        while (written.StartsWith("./", StringComparison.Ordinal))
        {
            written = written[2..];
        }

        return ToRegex("**/" + written.TrimStart('/')).IsMatch(normal) || ToRegex("**/" + written.Trim('/') + "/**").IsMatch(normal);
    }

    // Without backtracking: a pattern is a user's text.
    private static Regex ToRegex(string glob)
    {
        var text = new StringBuilder("^");
        for (int i = 0; i < glob.Length; i++)
        {
            if (glob.AsSpan(i).StartsWith("**/", StringComparison.Ordinal))
            {
                text.Append("(?:.*/)?");
                i += 2;
            }
            else if (glob.AsSpan(i).StartsWith("**", StringComparison.Ordinal))
            {
                text.Append(".*");
                i++;
            }
            else
            {
                text.Append(glob[i] switch { '*' => "[^/]*", '?' => "[^/]", char c => Regex.Escape(c.ToString()) });
            }
        }

        RegexOptions options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | (OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
        return new Regex(text.Append('$').ToString(), options, TimeSpan.FromSeconds(5));
    }
}
