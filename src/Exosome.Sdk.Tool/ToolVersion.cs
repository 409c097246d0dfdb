using System.Reflection;

namespace Exosome.Sdk.Tool;

/// <summary>The version that reports name.</summary>
internal static class ToolVersion
{
    /// <summary>Without the commit that the build adds.</summary>
    public static string Current { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
