using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Generators.Protocols;

/// <summary>Turns a declaration of ordered steps into a builder whose stages are types.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StagedProtocolGenerator : IIncrementalGenerator
{
    /// <summary>The name under which tests look at the step that reads declarations.</summary>
    internal const string ReadStep = "Exosome.StagedProtocols";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ProtocolModel> protocols = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ProtocolReader.ProtocolAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => ProtocolReader.Read(attributed, cancellation))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ReadStep);

        context.RegisterSourceOutput(protocols, static (output, model) =>
            output.AddSource(model.Shape.HintName + ".Protocol.g.cs", SourceText.From(ProtocolEmitter.Emit(model), Encoding.UTF8)));
    }
}
