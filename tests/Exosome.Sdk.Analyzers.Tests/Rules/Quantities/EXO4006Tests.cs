using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4006Tests
{
    private const string Usings = "using System.Text.Json.Serialization;\nusing Exosome.Sdk.Identifiers;\nusing Exosome.Sdk.Quantities;\n";

    // Without the generator the attribute's constraint on the quantity is not met, which is none of the rule's business.
    private static async Task<string> MessageAsync(string source)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO4006WrongDeclaration>(Usings + source, TestSetup.Incomplete);
        return diagnostics[0].GetMessage();
    }

    [Theory]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly struct {|EXO4006:Flux|};", "'Flux': it is not partial")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] public partial struct {|EXO4006:Flux|};", "'Flux': it is not readonly")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\")] public readonly partial struct {|EXO4006:Flux|};", "'Flux': it has no [JsonConverter]")]
    [InlineData("[Quantity, Json] public readonly partial struct {|EXO4006:Flux|};", "'Flux': it has no [Unit]")]
    [InlineData("[Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|};", "'Flux': it has units and no [Quantity]")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial record struct {|EXO4006:Flux|};", "'Flux': a record struct")]
    [InlineData("public class Outer { [Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|}; }", "'Flux': the type 'Outer' around it")]
    [InlineData("[Quantity(Minimum = 2, Maximum = 1), Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|};", "'Flux': its minimum is above")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine), Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|};", "'Flux': an affine quantity")]
    [InlineData("[Quantity, Unit(\"Fahrenheits\", \"\u00B0F\", \"[degF]\"), Json] public readonly partial struct {|EXO4006:Heat|};", "'Heat': '[degF]', of the unit 'Fahrenheits', is a scale with a zero of its own: make the quantity affine (Kind = QuantityKind.Affine, Difference = typeof(...)), or, if it is a difference, take '[degR]'")]
    [InlineData("[Quantity, Unit(\"KelvinHeat\", \"K\", \"K\"), Unit(\"Celsius\", \"\u00B0C\", \"Cel\"), Json] public readonly partial struct {|EXO4006:Heat|};", "'Heat': 'Cel', of the unit 'Celsius', is a scale with a zero of its own")]
    [InlineData("[Quantity, Unit(\"Acid\", \"pH\", \"[pH]\"), Json] public readonly partial struct {|EXO4006:Acidity|};", "'Acidity': '[pH]', of the unit 'Acid', is a logarithm")]
    [InlineData("[Quantity, Unit(\"Bad name\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|};", "'Flux': the unit name 'Bad name'")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Metres\", \"M\", \"Mm\", Factor = 1e6), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit name 'Metres' is declared twice")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Marches\", \"m\", \"km\", Factor = 1000), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the symbol 'm' is ambiguous")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Meters\", \"M\", \"m\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the UCUM code 'm' is ambiguous")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\", Factor = 2), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': its first unit")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Beats\", \"s\", \"s\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit 'Beats' (s) is of another dimension")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Kilometres\", \"km\", \"km\", Factor = 100), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the factor of 'Kilometres' disagrees with its UCUM code: 1 km is 1000 m")]
    [InlineData("[Quantity, Unit(\"Units\", \"EU/mL\", \"[EU]/mL\"), Json] public readonly partial struct {|EXO4006:Toxin|};", "'Toxin': '[EU]' is the Ehrlich unit")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] file readonly partial struct {|EXO4006:Flux|};", "'Flux': 'Flux' is local to its file, where no generated part can stand, so nothing is generated for it: make it internal")]
    [InlineData("file partial class Outer { [Quantity, Unit(\"Lumens\", \"lm\", \"lm\")] internal readonly partial struct {|EXO4006:Flux|}; }", "'Flux': 'Outer' is local to its file")]
    [InlineData("[EntityId] file readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': 'ShelfId' is local to its file")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Json] public readonly partial struct {|EXO4006:Flux|}<T>;", "'Flux': it is generic")]
    [InlineData("[EntityId, Json] public readonly struct {|EXO4006:ShelfId|};", "'ShelfId': it is not partial")]
    [InlineData("[EntityId] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': it has no [JsonConverter]")]
    [InlineData("[assembly: {|EXO4006:QuantityRelation<Volume, Volume, Volume>|}]", "'Volume × Volume = Volume': the dimensions do not balance")]
    [InlineData("[assembly: {|EXO4006:QuantityRelationAttribute<Volume, Volume, Volume>()|}]", "'Volume × Volume = Volume': the dimensions do not balance")]
    [InlineData("[assembly: {|EXO4006:global::Exosome.Sdk.Quantities.QuantityRelation<Volume, Volume, Volume>|}]", "'Volume × Volume = Volume': the dimensions do not balance")]
    [InlineData("using Cubed = Exosome.Sdk.Quantities.QuantityRelationAttribute<Exosome.Sdk.Quantities.Volume, Exosome.Sdk.Quantities.Volume, Exosome.Sdk.Quantities.Volume>;\n[assembly: {|EXO4006:Cubed|}]", "'Volume × Volume = Volume': the dimensions do not balance")]
    [InlineData("[assembly: {|EXO4006:QuantityRelation<Temperature, Volume, Volume>|}]", "'Temperature × Volume = Volume': 'Temperature' is a scale whose zero means nothing")]
    [InlineData("[assembly: {|EXO4006:QuantityRelation<Volume, Ph, Volume>|}]", "'Volume × Ph = Volume': 'Ph' is a scale")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Kilometres\", \"km\", \"km\", Factor = 1000, UcumAliases = new[] { \"m\" }), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the symbol 'm' is ambiguous")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Micrometres\", \"\u00B5m\", \"um\", Divisor = 1000000), Unit(\"Nanometres\", \"\u03BCm\", \"nm\", Divisor = 1000000000), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the symbol '\u00B5m' is ambiguous")]
    [InlineData("[Quantity(Minimum = double.NaN), Unit(\"Metres\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': its minimum and maximum leave no finite number")]
    [InlineData("[Quantity(Maximum = double.NegativeInfinity), Unit(\"Metres\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': its minimum and maximum leave no finite number")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\", Extension = \"in metres\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the extension name 'in metres' of the unit 'Metres' is no C# name")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Kilometres\", \"km\", \"km\", Factor = 1000, Extension = \"Metres\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the extension name 'Metres' is ambiguous")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Feet\", \"ft\", \"[ft_i]\", Offset = double.PositiveInfinity), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit 'Feet' has an offset that is not a finite number")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Zero\", \"z\", \"km\", Factor = 1000), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit 'Zero' has the name of a member that is generated")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"FromMetres\", \"z\", \"km\", Factor = 1000), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit 'FromMetres' has the name of a member that is generated")]
    [InlineData("[assembly: {|EXO4006:QuantityRelation<ParticleConcentration, Volume, Percentage>|}]", "'ParticleConcentration × Volume = Percentage': the dimensions do not balance: /mL (L^-3·particles) times mL (L^3) is not of the dimension of % (1)")]
    [InlineData("[assembly: QuantityRelation<Density, Volume, Mass>, {|EXO4006:QuantityRelation<Volume, Density, ProteinMass>|}]", "'Volume × Density = ProteinMass': Volume × Density is Mass already, by a relation declared before")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Micrometres\", \"µm\", \"µm\", Divisor = 1000000), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': 'µm', of the unit 'Micrometres', is no UCUM code")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': '', of the unit 'Metres', is no UCUM code")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Kilometres\", \"km\", \"km\", Factor = 1000, Offset = 3), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': the unit 'Kilometres' has an offset, which only an affine quantity has")]
    [InlineData("[Quantity, Unit(\"KiloDaltons\", \"kDa\", \"kDa\"), Json] public readonly partial struct {|EXO4006:CutOff|};", "'CutOff': 'kDa' is no unit of UCUM 2.2: the kilodalton is 'ku'")]
    [InlineData("[Quantity, Unit(\"Turns\", \"rpm\", \"rpm\"), Json] public readonly partial struct {|EXO4006:Speed|};", "'Speed': 'rpm' is no unit of UCUM 2.2: revolutions in a minute are '{rev}/min'")]
    [InlineData("[Quantity, Unit(\"Turns\", \"rpm\", \"{rev}/min\", UcumAliases = new[] { \"RPM\" }), Json] public readonly partial struct {|EXO4006:Speed|};", "'Speed': 'RPM' is no unit of UCUM 2.2: revolutions in a minute are '{rev}/min'")]
    [InlineData("[Quantity, Unit(\"Units\", \"EU/mL\", \"EU/mL\"), Json] public readonly partial struct {|EXO4006:Toxin|};", "'Toxin': 'EU' is a trillion million enzyme units in UCUM (exa, U); endotoxin units are '[IU]'")]
    [InlineData("[Quantity, Unit(\"CellNumbers\", \"cells/mL\", \"cells/mL\"), Json] public readonly partial struct {|EXO4006:Density1|};", "'Density1': 'cells' in the code 'cells/mL' is no unit of UCUM 2.2: what is counted is an annotation, '{cells}'")]
    [InlineData("[Quantity, Unit(\"KiloGrams\", \"kg\", \"KG\"), Json] public readonly partial struct {|EXO4006:Weight|};", "'Weight': 'KG' is no unit of UCUM 2.2: codes are case-sensitive, and UCUM writes 'kg'")]
    [InlineData("[Quantity, Unit(\"Colonies\", \"CFU/mL\", \"CFU/mL\"), Json] public readonly partial struct {|EXO4006:Burden|};", "'Burden': 'CFU' in the code 'CFU/mL' is no unit of UCUM 2.2: UCUM writes '[CFU]'")]
    [InlineData("[Quantity, Unit(\"Points\", \"pt\", \"[points]\"), Json] public readonly partial struct {|EXO4006:Score|};", "'Score': '[points]' is no unit of UCUM 2.2: what is counted is an annotation, '{points}'")]
    [InlineData("[Quantity, Unit(\"Speeds\", \"m/s\", \"m//s\"), Json] public readonly partial struct {|EXO4006:Speed|};", "'Speed': 'm//s' is not of the form of a UCUM code")]
    [InlineData("[EntityId(Pattern = \"[A-Z\"), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its pattern '[A-Z' is no regular expression that ids can be checked by, so that no text is an id: ")]
    [InlineData("[EntityId(Pattern = \"a)|(b\"), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its pattern 'a)|(b' is no regular expression")]
    [InlineData("[EntityId(Pattern = \"(?=S)S[0-9]+\"), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its pattern '(?=S)S[0-9]+' is no regular expression that ids can be checked by, so that no text is an id: lookaround")]
    [InlineData("[EntityId(Pattern = \"S-[0-9]{3}\", Example = \"S-12\"), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its example 'S-12' is no such id: it does not match the pattern 'S-[0-9]{3}' of at most 64 characters")]
    [InlineData("[EntityId(Example = \"S 12\"), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its example 'S 12' is no such id: it does not match the usual form")]
    [InlineData("[EntityId(MaximumLength = 0), Json] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': no text is of 0 characters, its maximum length")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), JsonConverter(typeof(QuantityJsonConverter<Volume>))] public readonly partial struct {|EXO4006:Flux|};", "'Flux': its [JsonConverter] converts 'Volume', which System.Text.Json refuses when it first meets the type: name [JsonConverter(typeof(QuantityJsonConverter<Flux>))]")]
    [InlineData("[EntityId, JsonConverter(typeof(EntityIdJsonConverter<LotId>))] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its [JsonConverter] converts 'LotId'")]
    [InlineData("public sealed class Own : JsonConverter<Volume> { public override Volume Read(ref System.Text.Json.Utf8JsonReader r, System.Type t, System.Text.Json.JsonSerializerOptions o) => default; public override void Write(System.Text.Json.Utf8JsonWriter w, Volume v, System.Text.Json.JsonSerializerOptions o) { } } [EntityId, JsonConverter(typeof(Own))] public readonly partial struct {|EXO4006:ShelfId|};", "'ShelfId': its [JsonConverter] converts 'Volume'")]
    [InlineData("namespace Lab; [Quantity, Unit(\"Micrometers\", \"\u00B5m\", \"um\", Ascii = \"um\"), Json] public readonly partial struct {|EXO4006:Thickness|};", "'Thickness': the extension method 'Micrometers()' of its unit is that of Diameter too, which it hides or makes ambiguous: name another, such as Extension = \"MicrometersOfThickness\", or none with Extension = \"\"")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine, Difference = typeof(Volume)), Unit(\"Marks\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Level|};", "'Level': its difference, 'Volume' (mL), is of another dimension than m")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine, Difference = typeof(Diameter)), Unit(\"Marks\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Level|};", "'Level': its difference, 'Diameter', is stored in nm, which is not the size of m: store both in units of one size")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine, Difference = typeof(Temperature)), Unit(\"Marks\", \"m\", \"K\"), Json] public readonly partial struct {|EXO4006:Level|};", "'Level': its difference, 'Temperature', is no linear quantity")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine, Difference = typeof(int)), Unit(\"Marks\", \"m\", \"K\"), Json] public readonly partial struct {|EXO4006:Level|};", "'Level': its difference, 'Int32', is no linear quantity")]
    [InlineData("[Quantity(Difference = typeof(Volume)), Unit(\"Marks\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Level|};", "'Level': it names a difference, 'Volume', which only an affine quantity has")]
    [InlineData("[assembly: {|EXO4006:QuantityRelation<Volume, int, Volume>|}]", "'Volume × Int32 = Volume': 'Int32' is no quantity")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\")] public readonly partial struct {|EXO4006:@event|};", "'event': it has no [JsonConverter]; System.Text.Json cannot see a generated one and writes {} instead of the value: add [JsonConverter(typeof(QuantityJsonConverter<@event>))]")]
    [InlineData("[Quantity(Kind = (QuantityKind)99), Unit(\"Metres\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': its kind, 99, is none: a quantity is Linear, Affine or Logarithmic")]
    [InlineData("[Quantity(Kind = (QuantityKind)(-1)), Unit(\"Metres\", \"m\", \"m\"), Json] public readonly partial struct {|EXO4006:Way|};", "'Way': its kind, -1, is none")]
    [InlineData("namespace Lab; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct Spins; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct {|EXO4006:Twists|};", "'Twists': the extension method 'Turns()' of its unit is that of 'Lab.Spins' too, so that one hides the other or a call is ambiguous (CS0121): name another, such as Extension = \"TurnsOfTwists\"")]
    [InlineData("namespace Lab { [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct Spins; } namespace Lab.Inner { [Quantity, Unit(\"Rounds\", \"tr\", \"{turn}\", Extension = \"Turns\"), Json] public readonly partial struct {|EXO4006:Twists|}; }", "'Twists': the extension method 'Turns()'")]
    [InlineData("namespace Lab.One { [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct Spins; } namespace Lab.Two { using Lab.One; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct {|EXO4006:Twists|}; }", "'Twists': the extension method 'Turns()'")]
    [InlineData("public partial class Outer { [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] internal readonly partial struct Spins; } [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), Json] public readonly partial struct {|EXO4006:Twists|};", "'Twists': the extension method 'Turns()' of its unit is that of 'Outer.Spins' too")]
    public async Task A_wrong_declaration_is_named(string source, string message) =>
        Assert.StartsWith(message, await MessageAsync(source.Replace("Json]", "JsonConverter(typeof(object))]", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Kilometres\", \"km\", \"km\", Factor = 1000), Unit(\"Millimetres\", \"mm\", \"mm\", Divisor = 1000), JsonConverter(typeof(object))] public readonly partial struct Way;")]
    [InlineData("[Quantity, Unit(\"Counts\", \"runs\", \"{runs}\"), JsonConverter(typeof(object))] public readonly partial struct Runs { }")]
    [InlineData("public partial class Outer<T> { [Quantity, Unit(\"Metres\", \"m\", \"m\")] public readonly partial struct Way; }")]
    [InlineData("public partial class Outer { [EntityId, JsonConverter(typeof(object))] private readonly partial struct ShelfId; }")]
    [InlineData("[assembly: QuantityRelation<Density, Volume, Mass>]")]
    [InlineData("[assembly: QuantityRelation<ParticleConcentration, Volume, ParticleCount>]")]
    [InlineData("[assembly: QuantityRelation<Density, Volume, Mass>, QuantityRelation<Density, Volume, Mass>, QuantityRelation<MassConcentration, Volume, Mass>]")]
    [InlineData("[Quantity(Minimum = 0, Maximum = 0), Unit(\"Metres\", \"m\", \"m\", Extension = \"\"), JsonConverter(typeof(object))] public readonly partial struct Way;")]
    [InlineData("public struct Plain { }")]
    [InlineData("[Quantity(Kind = QuantityKind.Affine, Difference = typeof(TemperatureDifference)), Unit(\"Marks\", \"\u00B0C\", \"Cel\"), JsonConverter(typeof(object))] public readonly partial struct Level;")]
    [InlineData("[Quantity, Unit(\"Micrometers\", \"\u00B5m\", \"um\", Extension = \"\"), JsonConverter(typeof(object))] public readonly partial struct Thickness;")]
    [InlineData("public partial class Outer { [Quantity, Unit(\"Micrometers\", \"\u00B5m\", \"um\"), JsonConverter(typeof(object))] private readonly partial struct Thickness; }")]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\", \"m\"), Unit(\"Feet\", \"ft\", \"[ft_i]\", Factor = 0.3048), JsonConverter(typeof(object))] public readonly partial struct Way;")]
    [InlineData("[Quantity, Unit(\"Lumens\", \"lm\", \"lm\"), Unit(\"Kilolumens\", \"klm\", \"klm\", Factor = 1000), JsonConverter(typeof(object))] public readonly partial struct Flux;")]
    [InlineData("[Quantity, Unit(\"Units\", \"U\", \"[USP'U]/mL\", UcumAliases = new[] { \"{USP}/mL\" }), JsonConverter(typeof(object))] public readonly partial struct Strength;")]
    [InlineData("[Quantity, Unit(\"Kibibytes\", \"KiB\", \"KiBy\"), JsonConverter(typeof(JsonStringEnumConverter))] public readonly partial struct Size;")]
    [InlineData("[EntityId(Pattern = \"S-[0-9]{3}\", Example = \"S-123\", MaximumLength = 5), JsonConverter(typeof(EntityIdJsonConverter<ShelfId>))] public readonly partial struct ShelfId;")]
    [InlineData("namespace Lab { public sealed class QuantityAttribute : System.Attribute; [Lab.Quantity] public struct Flux; }")]
    [InlineData("namespace Lab; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] public readonly partial struct Spins; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\", Extension = \"\"), JsonConverter(typeof(object))] public readonly partial struct Twists;")]
    [InlineData("namespace Lab; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] public readonly partial struct Spins; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\", Extension = \"turns\"), JsonConverter(typeof(object))] public readonly partial struct Twists;")]
    [InlineData("public partial class Outer { [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] private readonly partial struct Spins; } [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] public readonly partial struct Twists;")]
    public Task A_right_declaration_is_left_alone(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO4006WrongDeclaration>(Usings + source, TestSetup.Incomplete);

    [Theory]
    [InlineData("", true)]
    [InlineData("using Lab.One;\n", true)]
    [InlineData("using Lab.One; using Lab.Two;\n", false)]
    [InlineData("global using Lab.One;\n", false)]
    [InlineData("using static Lab.Two.Other; using One = Lab.One.Spins; using Lab.Two;\n", true)]
    public async Task Two_quantities_in_namespaces_that_never_meet_may_share_a_method(string usings, bool silent)
    {
        const string Spins = "namespace Lab.One; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] public readonly partial struct Spins;";
        const string Twists = "namespace Lab.Two; public static class Other; [Quantity, Unit(\"Turns\", \"tr\", \"{turn}\"), JsonConverter(typeof(object))] public readonly partial struct Twists;";
        using var project = TestProject.Create(Usings + Spins, TestSetup.Incomplete);
        Project inner = project.Project.AddDocument("B.cs", Usings + Twists, filePath: "B.cs").Project.AddDocument("C.cs", usings + "internal static class User;", filePath: "C.cs").Project;

        var diagnostics = await AnalyzerVerifier.RunAsync([new EXO4006WrongDeclaration()], inner, project.Setup);

        Assert.Equal(silent ? 0 : 1, diagnostics.Length);
    }

    [Theory]
    [InlineData("[Quantity, Unit(\"Metres\", \"m\"")]
    [InlineData("[Quantity, Unit(, , )] public readonly partial struct")]
    [InlineData("[assembly: QuantityRelation<Volume, , >]")]
    [InlineData("[assembly: QuantityRelation<Volume")]
    public async Task Half_typed_code_does_not_crash(string source)
    {
        using var project = TestProject.Create(Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO4006WrongDeclaration()], project.Project, project.Setup);
    }
}
