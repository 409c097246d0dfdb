using System.Runtime.CompilerServices;

namespace Exosome.Sdk.Generators.Tests.Kit;

/// <summary>
/// Compares text with the file <c>Class.Method.verified.cs</c> beside the test, as Verify does: on a difference the text
/// is left as <c>*.received.cs</c>, to be looked at and renamed. Few snapshots, each of a whole shape.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile) + "." + test);
        string verified = stem + ".verified.cs";
        string received = stem + ".received.cs";
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} differs; see {received}.");
    }
}
