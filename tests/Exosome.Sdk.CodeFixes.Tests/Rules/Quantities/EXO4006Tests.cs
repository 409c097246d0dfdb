using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.CodeFixes.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Quantities;

public sealed class EXO4006Tests
{
    // The generator does not run here, so that the converter's constraint stays unmet.
    private static Task VerifyAsync(string source, string fixedSource) => CodeFixVerifier.VerifyAsync<EXO4006WrongDeclaration, EXO4006WrongDeclarationCodeFix>(
        source, new FixExpectation { Source = fixedSource, AllowsCompileErrors = true }, TestSetup.Incomplete);

    [Fact]
    public Task The_declaration_becomes_what_the_generators_and_JSON_need() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        /// <summary>How bright.</summary>
        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        public struct {|EXO4006:{|EXO4006:{|EXO4006:Flux|}|}|};
        """,
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Quantities;

        /// <summary>How bright.</summary>
        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        [JsonConverter(typeof(QuantityJsonConverter<Flux>))]
        public readonly partial struct Flux;
        """);

    [Fact]
    public Task What_is_local_to_its_file_becomes_internal() => VerifyAsync(
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Quantities;

        /// <summary>How bright.</summary>
        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        [JsonConverter(typeof(QuantityJsonConverter<Flux>))]
        file readonly partial struct {|EXO4006:Flux|};

        file static partial class Outer
        {
            [Quantity]
            [Unit("Lumens", "lm", "lm", Extension = "LumensOfLight")]
            [JsonConverter(typeof(QuantityJsonConverter<Light>))]
            public readonly partial struct {|EXO4006:Light|};
        }
        """,
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Quantities;

        /// <summary>How bright.</summary>
        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        [JsonConverter(typeof(QuantityJsonConverter<Flux>))]
        internal readonly partial struct Flux;

        internal static partial class Outer
        {
            [Quantity]
            [Unit("Lumens", "lm", "lm", Extension = "LumensOfLight")]
            [JsonConverter(typeof(QuantityJsonConverter<Light>))]
            public readonly partial struct Light;
        }
        """);

    [Fact]
    public Task An_id_gets_its_own_converter_and_the_type_around_it_becomes_partial() => VerifyAsync(
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Identifiers;

        public static class Ids
        {
            [EntityId]
            public readonly partial struct {|EXO4006:{|EXO4006:ShelfId|}|};
        }
        """,
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Identifiers;

        public static partial class Ids
        {
            [EntityId]
            [JsonConverter(typeof(EntityIdJsonConverter<ShelfId>))]
            public readonly partial struct ShelfId;
        }
        """);

    [Fact]
    public Task The_converter_of_another_type_becomes_the_types_own() => VerifyAsync(
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Quantities;

        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        [JsonConverter(typeof(QuantityJsonConverter<Volume>))]
        public readonly partial struct {|EXO4006:Flux|};

        [EntityId]
        [System.Text.Json.Serialization.JsonConverterAttribute(typeof(EntityIdJsonConverter<LotId>))]
        public readonly partial struct {|EXO4006:ShelfId|};
        """,
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Quantities;

        [Quantity]
        [Unit("Lumens", "lm", "lm")]
        [JsonConverter(typeof(QuantityJsonConverter<Flux>))]
        public readonly partial struct Flux;

        [EntityId]
        [System.Text.Json.Serialization.JsonConverterAttribute(typeof(EntityIdJsonConverter<ShelfId>))]
        public readonly partial struct ShelfId;
        """);

    [Fact]
    public Task A_method_on_numbers_that_hides_one_of_the_model_is_named_after_the_type() => VerifyAsync(
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Quantities;

        [Quantity]
        [Unit("Micrometers", "um", "um")]
        [Unit("Millimeters", "mm", "mm", Factor = 1000)]
        [Unit("Depths", "nm", "nm", Divisor = 1000, Extension = "Nanometers")]
        [JsonConverter(typeof(QuantityJsonConverter<Thickness>))]
        public readonly partial struct {|EXO4006:{|EXO4006:{|EXO4006:Thickness|}|}|};
        """,
        """
        using System.Text.Json.Serialization;
        using Exosome.Sdk.Quantities;

        [Quantity]
        [Unit("Micrometers", "um", "um", Extension = "MicrometersOfThickness")]
        [Unit("Millimeters", "mm", "mm", Factor = 1000, Extension = "MillimetersOfThickness")]
        [Unit("Depths", "nm", "nm", Divisor = 1000, Extension = "NanometersOfThickness")]
        [JsonConverter(typeof(QuantityJsonConverter<Thickness>))]
        public readonly partial struct Thickness;
        """);
}
