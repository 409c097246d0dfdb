using System.IO;
using System.Reflection;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>The packs that travel inside the assembly.</summary>
internal static class EmbeddedPacks
{
    private const string Folder = "packs/";

    private static readonly Lazy<IReadOnlyList<PackSource>> Loaded = new(Load);

    public static IReadOnlyList<PackSource> All => Loaded.Value;

    private static List<PackSource> Load()
    {
        Assembly assembly = typeof(EmbeddedPacks).Assembly;
        var names = new List<string>();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        // Whatever order the compiler embedded them in, the engine is the same.
        names.Sort(StringComparer.Ordinal);
        var packs = new List<PackSource>(names.Count);
        foreach (string name in names)
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            packs.Add(new PackSource(name.Substring(Folder.Length).Replace('\\', '/'), reader.ReadToEnd()));
        }

        return packs;
    }
}
