using System.Text;
using Exosome.Sdk.Tool;

// UTF-8 without a byte order mark on every platform: output is piped into other programs.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Stream input = Console.OpenStandardInput();
using Stream output = Console.OpenStandardOutput();
using Stream error = Console.OpenStandardError();
using var writer = new StreamWriter(output, utf8, bufferSize: 1 << 16, leaveOpen: true);
using var errorWriter = new StreamWriter(error, utf8, bufferSize: 1024, leaveOpen: true) { AutoFlush = true };
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

var console = new ToolConsole(input, output, writer, errorWriter, isInteractive: !Console.IsErrorRedirected, TimeProvider.System);
return await ToolApplication.RunAsync(args, console, cancellation.Token);
