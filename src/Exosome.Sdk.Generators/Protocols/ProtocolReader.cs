using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Generators.Protocols;

/// <summary>Reads a declaration into a <see cref="ProtocolModel"/>.</summary>
internal static class ProtocolReader
{
    public const string ProtocolAttribute = "Exosome.Sdk.Therapy.StagedProtocolAttribute";
    private const string StepAttribute = "Exosome.Sdk.Therapy.ProtocolStepAttribute";

    private static readonly SymbolDisplayFormat s_typeName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static ProtocolModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || TypeShape.TryCreate(type) is not { IsReachableFromNamespace: true, IsGeneric: false } shape)
        {
            return null;
        }

        List<StepModel> steps = [];
        List<EntryParameter> parameters = [];
        string? problem = null;
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            cancellation.ThrowIfCancellationRequested();
            ImmutableArray<AttributeData> declared = property.GetAttributes();
            List<AttributeData> own = [.. declared.Where(attribute => attribute.AttributeClass?.ToDisplayString() == StepAttribute)];
            if (own.Count == 0)
            {
                if (property.IsRequired)
                {
                    parameters.Add(new EntryParameter(property.Name, property.Type.ToDisplayString(s_typeName)));
                }

                continue;
            }

            foreach (AttributeData attribute in own)
            {
                StepModel? step = ReadStep(property, attribute, ref problem);
                if (step is not null)
                {
                    steps.Add(step);
                }
            }
        }

        // A stable sort: alternatives stay as written.
        StepModel[] ordered = [.. steps.OrderBy(step => step.Order)];
        if (ordered.Length == 0)
        {
            problem ??= "it has no property with [ProtocolStep]";
        }

        problem ??= FindUnopenedBranch(ordered) ?? FindRepeatedSignature(ordered);
        return new ProtocolModel(
            shape,
            type.IsRecord ? "record" : "class",
            Text(context.Attributes[0], "Entry") ?? "Begin",
            new EquatableArray<EntryParameter>([.. parameters]),
            new EquatableArray<StepModel>(ordered),
            problem);
    }

    private static StepModel? ReadStep(IPropertySymbol property, AttributeData attribute, ref string? problem)
    {
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not int order)
        {
            // Half-typed code; the compiler already says so.
            return null;
        }

        bool repeats = Flag(attribute, "Repeats");
        bool optional = Flag(attribute, "Optional");
        ITypeSymbol taken = property.Type;
        if (repeats)
        {
            if (ElementType(property.Type) is not { } element)
            {
                problem ??= $"step '{property.Name}' repeats, so its property has to be a list with one element type";
                return null;
            }

            taken = element;
        }

        bool nullable = property.Type.NullableAnnotation == NullableAnnotation.Annotated;
        if (optional && !repeats && !nullable)
        {
            problem ??= $"step '{property.Name}' is optional, so its property has to be nullable: it stays null when the step is not taken";
        }

        if (property.SetMethod is null)
        {
            problem ??= $"step '{property.Name}' needs an init accessor";
        }

        string parameterType = Argument(attribute, "Accepts")?.Value is ITypeSymbol accepted
            ? accepted.ToDisplayString(s_typeName)
            : taken.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(s_typeName);
        if (taken is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value && Argument(attribute, "Accepts") is null)
        {
            parameterType = value.TypeArguments[0].ToDisplayString(s_typeName);
        }

        return new StepModel(
            property.Name,
            property.Type.ToDisplayString(s_typeName),
            parameterType,
            order,
            Text(attribute, "Method") ?? "With" + property.Name,
            Text(attribute, "Stage") ?? property.Name,
            Text(attribute, "Opens"),
            new EquatableArray<string>([.. (Text(attribute, "On") ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries).Select(branch => branch.Trim()).Where(branch => branch.Length > 0)]),
            optional,
            repeats,
            nullable || repeats,
            property.Type.IsValueType);
    }

    private static string? FindUnopenedBranch(StepModel[] steps)
    {
        foreach (StepModel step in steps)
        {
            foreach (string branch in step.On)
            {
                if (!steps.Any(earlier => earlier.Order < step.Order && earlier.Opens == branch))
                {
                    return $"step '{step.Property}' is on branch '{branch}', which no earlier step opens";
                }
            }
        }

        return null;
    }

    private static string? FindRepeatedSignature(StepModel[] steps)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            for (int j = i + 1; j < steps.Length; j++)
            {
                if (steps[i].Order == steps[j].Order && steps[i].Method == steps[j].Method && steps[i].ParameterType == steps[j].ParameterType
                    && (steps[i].On.Count == 0 || steps[j].On.Count == 0 || steps[i].On.Intersect(steps[j].On).Any()))
                {
                    return $"two alternatives at order {steps[i].Order} have the same method '{steps[i].Method}' for the same type";
                }
            }
        }

        return null;
    }

    private static ITypeSymbol? ElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } list => list.TypeArguments[0],
        _ => null,
    };

    private static TypedConstant? Argument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static string? Text(AttributeData attribute, string name) =>
        Argument(attribute, name)?.Value is string { Length: > 0 } text ? text : null;

    private static bool Flag(AttributeData attribute, string name) => Argument(attribute, name)?.Value is true;
}
