using Exosome.Sdk.Claims.Engine.Files;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>The files that a run looks at: those named, those that a pattern matches, and the copy files of folders.</summary>
internal sealed class InputFiles
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", ".git", ".vs", ".idea", "artifacts" };

    // What tools read about the project itself. Whoever names one wants it read.
    private static readonly HashSet<string> Manifests = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "package-lock.json", "npm-shrinkwrap.json", "composer.json", "tsconfig.json", "jsconfig.json", "global.json", "launchSettings.json", "packages.lock.json", "project.assets.json",
    };

    private readonly IReadOnlyList<string> exclude;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private InputFiles(IReadOnlyList<string> exclude) => this.exclude = exclude;

    /// <summary>Files to screen, in the order of the command line, each once.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Claims matrices that stand in the folders.</summary>
    public List<string> ClaimsFiles { get; } = [];

    /// <summary>Evidence registers that stand in the folders.</summary>
    public List<string> EvidenceFiles { get; } = [];

    /// <exception cref="UnusableInputException">A path does not exist, or a pattern matches nothing.</exception>
    public static InputFiles Find(IReadOnlyList<string> paths, IReadOnlyList<string> exclude)
    {
        var files = new InputFiles(exclude);
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.AddFolder(path, static _ => true);
            }
            else if (GlobPattern.IsPattern(path))
            {
                files.AddPattern(path);
            }
            else
            {
                throw new UnusableInputException($"'{path}' does not exist.");
            }
        }

        return files;
    }

    private void AddPattern(string path)
    {
        GlobPattern pattern = GlobPattern.Parse(path);
        int before = seen.Count;
        if (Directory.Exists(pattern.Root))
        {
            AddFolder(pattern.Root, pattern.IsMatch, takesEveryKind: true);
        }

        if (seen.Count == before)
        {
            throw new UnusableInputException($"Nothing matches '{path}'.");
        }
    }

    private void AddFolder(string folder, Func<string, bool> isWanted, bool takesEveryKind = false)
    {
        var pending = new Stack<string>();
        pending.Push(folder);
        while (pending.Count > 0)
        {
            string current = pending.Pop();
            foreach (string file in Directory.EnumerateFiles(current).Order(StringComparer.Ordinal))
            {
                bool isTable = IsTable(file, ".claims.csv") || IsTable(file, ".evidence.csv");

                if (Manifests.Contains(Path.GetFileName(file)) || LeadsNowhere(file))
                {
                    continue;
                }

                if ((takesEveryKind || isTable || CopyFile.HasReader(file)) && isWanted(Path.GetRelativePath(folder, file)) && !exclude.Any(e => GlobPattern.Excludes(e, file)))
                {
                    Add(Relative(file));
                }
            }

            foreach (string child in Directory.EnumerateDirectories(current).OrderDescending(StringComparer.Ordinal))
            {
                // A link may lead back up; build output and packages are nobody's copy.
                if (!PassedOver.Contains(Path.GetFileName(child)) && !File.GetAttributes(child).HasFlag(FileAttributes.ReparsePoint))
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>A link whose target is gone, or that leads back to itself, is no file.</summary>
    private static bool LeadsNowhere(string file)
    {
        try
        {
            return new FileInfo(file) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void Add(string file)
    {
        if (!seen.Add(Path.GetFullPath(file)))
        {
            return;
        }

        if (IsTable(file, ".claims.csv"))
        {
            ClaimsFiles.Add(file);
        }
        else if (IsTable(file, ".evidence.csv"))
        {
            EvidenceFiles.Add(file);
        }
        else
        {
            Texts.Add(file);
        }
    }

    private static string Relative(string file) => file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file;

    private static bool IsTable(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
