namespace Exosome.Sdk.Tests.Instruments;

/// <summary>A test on a real export, which is not part of this repository; skipped, with that reason, where it is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFileFactAttribute : FactAttribute
{
    public RealFileFactAttribute(string file)
    {
        File = file;
        if (Read.RealFile(file) is null)
        {
            Skip = $"The real export {file} is not at hand (looked for in shared/data beside the repository).";
        }
    }

    /// <summary>Name of the export.</summary>
    public string File { get; }
}
