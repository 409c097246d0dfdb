namespace Exosome.Sdk.Instruments;

/// <summary>A file that is no instrument export known here, or is too large or too broken to read. The message is a sentence for a person.</summary>
public sealed class InstrumentFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    public InstrumentFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">The failure below.</param>
    public InstrumentFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
