using System.Collections.Generic;
using System.Threading;
using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Generators.Identifiers;

/// <summary>Completes every <c>[EntityId]</c> struct: an id that is text inside and its own type outside.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EntityIdGenerator : IIncrementalGenerator
{
    internal const string IdsStep = "Exosome.EntityIds";
    internal const string EntityIdAttribute = "Exosome.Sdk.Identifiers.EntityIdAttribute";

    /// <summary>Longer ids are pasted text, not ids; 64 holds a GUID in every form and the longest barcode in use.</summary>
    internal const int DefaultMaximumLength = 64;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EntityIdModel> ids = context.SyntaxProvider
            .ForAttributeWithMetadataName(EntityIdAttribute, static (node, _) => node is StructDeclarationSyntax, Read)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(IdsStep);

        context.RegisterSourceOutput(ids, static (output, model) => output.AddSource(model.Type.HintName + ".EntityId.g.cs", EntityIdEmitter.Emit(model)));
    }

    private static EntityIdModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (ExtensibleType.Shape(context, "EntityIdJsonConverter") is not { } shape)
        {
            return null;
        }

        string? pattern = null;
        string? example = null;
        int maximumLength = DefaultMaximumLength;
        foreach (KeyValuePair<string, TypedConstant> argument in context.Attributes[0].NamedArguments)
        {
            switch (argument.Key)
            {
                case "Pattern" when argument.Value.Value is string text:
                    pattern = text;
                    break;
                case "Example" when argument.Value.Value is string text:
                    example = text;
                    break;
                case "MaximumLength" when argument.Value.Value is int number:
                    maximumLength = number;
                    break;
            }
        }

        return new EntityIdModel(shape, pattern, example, maximumLength);
    }
}
