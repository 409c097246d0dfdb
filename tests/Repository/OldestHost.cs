namespace Exosome.Sdk.Testing;

/// <summary>What the oldest supported compiler brings along for what is loaded into it. The one home of these numbers: docs/compatibility.md is made from it.</summary>
internal static class OldestHost
{
    /// <summary>The Roslyn that what ships into the compiler is built against: the pin in Directory.Packages.props.</summary>
    public static Version Roslyn { get; } = new(4, 8, 0, 0);

    /// <summary>
    /// The first .NET SDK that brings this Roslyn. SDK 8.0.1xx came with Visual Studio 17.8:
    /// https://learn.microsoft.com/dotnet/core/porting/versioning-sdk-msbuild-vs, read 2026-11-25.
    /// </summary>
    public const string Sdk = "8.0.100";

    /// <summary>
    /// The first Visual Studio that brings this Roslyn:
    /// https://learn.microsoft.com/visualstudio/extensibility/roslyn-version-support, read 2026-11-25.
    /// </summary>
    public const string VisualStudio = "2022 17.8";

    /// <summary>
    /// The default version of C# for net8.0, the oldest framework of the model:
    /// https://learn.microsoft.com/dotnet/csharp/language-reference/language-versioning, read 2026-11-25.
    /// </summary>
    public const string CSharp = "12";

    /// <summary>The newest version of each assembly that may be referenced; what is not listed may not be.</summary>
    public static IReadOnlyDictionary<string, Version> Ceiling { get; } = new Dictionary<string, Version>(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = Roslyn,
        ["Microsoft.CodeAnalysis.CSharp"] = Roslyn,
        ["Microsoft.CodeAnalysis.Workspaces"] = Roslyn,
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = Roslyn,
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
    };

    /// <summary>Why a reference would keep an assembly from loading into the oldest host; <c>null</c> where it would not.</summary>
    public static string? Refuses(string reference, Version version) =>
        !Ceiling.TryGetValue(reference, out Version? ceiling) ? $"references {reference}, which the oldest host is not known to have"
        : version > ceiling ? $"references {reference} {version}; the oldest host has {ceiling}"
        : null;
}
