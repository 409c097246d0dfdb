namespace Exosome.Sdk.Tool.Screen;

/// <summary>The input or the usage cannot be worked with. The message is the sentence for standard error; nothing was written.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
