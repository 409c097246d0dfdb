using System.Text;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Reads text or bytes as if they were a file.</summary>
internal static class Read
{
    public static InstrumentFile Text(string text, Encoding? encoding = null, string name = "file", InstrumentReadOptions? options = null) =>
        Bytes((encoding ?? Encoding.Latin1).GetBytes(text), name, options);

    public static InstrumentFile Bytes(byte[] bytes, string name = "file", InstrumentReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return InstrumentFileReader.ReadAsync(stream, name, options).GetAwaiter().GetResult();
    }

    /// <summary>A file of the folder with real exports beside the repository, or <c>null</c> where that folder is not.</summary>
    public static string? RealFile(string name) => Repository.Shared("data", name);
}
