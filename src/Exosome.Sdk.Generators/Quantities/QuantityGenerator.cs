using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Completes every <c>[Quantity]</c> struct, and declares the operators of every <c>[assembly: QuantityRelation]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class QuantityGenerator : IIncrementalGenerator
{
    internal const string QuantitiesStep = "Exosome.Quantities";
    internal const string RelationsStep = "Exosome.QuantityRelations";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<QuantityDeclaration> quantities = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                QuantityReader.QuantityAttribute,
                static (node, _) => node is StructDeclarationSyntax or RecordDeclarationSyntax,
                QuantityReader.Read)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(QuantitiesStep);

        context.RegisterSourceOutput(quantities, static (output, declaration) =>
        {
            if (declaration.Model is not { } model)
            {
                output.AddSource(declaration.Type.HintName + ".Refused.g.cs", RefusedEmitter.Emit(declaration));
                return;
            }

            output.AddSource(model.Type.HintName + ".Quantity.g.cs", QuantityEmitter.Emit(model));
            if (ExtensionEmitter.Emit(model) is { } extensions)
            {
                output.AddSource(model.Type.HintName + ".Extensions.g.cs", extensions);
            }

            if (MeasurementEmitter.EmitScale(model) is { } scale)
            {
                output.AddSource(model.Type.HintName + ".Measurements.g.cs", scale);
            }
        });

        IncrementalValuesProvider<EquatableArray<RelationModel>> relations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                RelationReader.RelationAttribute,
                static (_, _) => true,
                RelationReader.Read)
            .WithTrackingName(RelationsStep);

        context.RegisterSourceOutput(relations.Collect(), static (output, groups) =>
        {
            foreach ((string hint, string text) in RelationEmitter.Emit(groups))
            {
                output.AddSource(hint, text);
            }
        });
    }
}
