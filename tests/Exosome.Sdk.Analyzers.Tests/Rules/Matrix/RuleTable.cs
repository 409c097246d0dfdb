using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>
/// What a rule is about, in one template with a hole (<c>□</c>) and the value that is wrong there and the one that is right.
/// The forms are made from it; what no template can say is written as a case of its own.
/// </summary>
internal sealed record RuleTable(DiagnosticAnalyzer Rule)
{
    /// <summary>What this table looks at, where a rule has several; with its id the name of the table.</summary>
    public string? About { get; init; }

    /// <summary>An expression with a hole. What the rule underlines stands in <c>«...»</c>, here or in <see cref="Bad"/>.</summary>
    public string? Template { get; init; }

    /// <summary>The type of the template.</summary>
    public string Made { get; init; } = "object";

    /// <summary>The type of the hole.</summary>
    public string Value { get; init; } = "object";

    /// <summary>What is wrong in the hole.</summary>
    public string Bad { get; init; } = "";

    /// <summary>What is right in the hole.</summary>
    public string Good { get; init; } = "";

    /// <summary>Whether <c>default</c> in the hole is wrong too.</summary>
    public bool DefaultIsBad { get; init; }

    /// <summary>What <c>!</c> is put behind, where it is not <see cref="Bad"/>.</summary>
    public string? BadBeforeBang { get; init; }

    /// <summary>A <c>with</c> that makes the mistake.</summary>
    public string? WithBad { get; init; }

    /// <summary>A <c>with</c> that mends it, or makes none.</summary>
    public string? WithGood { get; init; }

    /// <summary>Types of the user that the template needs.</summary>
    public string Types { get; init; } = "";

    public TestSetup Setup { get; init; } = TestSetup.Default;

    /// <summary>Cases that the template does not make: whole members of a class, or types if they begin with <c>type:</c>.</summary>
    public ImmutableArray<(Form Form, bool Flagged, string Code)> More { get; init; } = [];

    /// <summary>Forms that do not exist for this rule, and why.</summary>
    public ImmutableDictionary<Form, string> NotApplicable { get; init; } = ImmutableDictionary<Form, string>.Empty;

    public string Id => Rule.SupportedDiagnostics[0].Id;

    public string Name => About is null ? Id : Id + ": " + About;

    public IEnumerable<RuleCase> Cases() => (Template is null ? [] : FromTemplate()).Concat(More.Select(more => More_(more.Form, more.Flagged, more.Code)));

    private IEnumerable<RuleCase> FromTemplate()
    {
        foreach (bool flagged in (bool[])[true, false])
        {
            string value = flagged ? Bad : Good;
            foreach ((Form form, string code) in ByValue(value))
            {
                yield return Member(form, flagged, code);
            }

            yield return Member(Form.NullForgiving, flagged, $"object M() => {With((flagged ? BadBeforeBang ?? Bad : Good) + "!")};");
        }

        yield return Member(Form.With, true, $"object M() => {WithBad};");
        yield return Member(Form.With, false, $"object M() => {WithGood};");

        string plainDefault = DefaultIsBad && Bad.Contains('«', StringComparison.Ordinal) ? "«default»" : "default";
        yield return Member(Form.Default, DefaultIsBad, $"object M() => {With(plainDefault)};");
        yield return Member(Form.Default, DefaultIsBad, $"object M() => {With(plainDefault.Replace("default", $"default({Value})", StringComparison.Ordinal))};");
        yield return Member(Form.Default, false, $"object M() {{ {Value} value = default; value = {Good}; return {With("value")}; }}");

        // Nothing certain: written twice, two conditions, a parameter, set after it was made.
        yield return Member(Form.Local, false, $"object M() {{ {Value} value = {Bad}; if (Have.Flag) {{ value = {Good}; }} return {With("value")}; }}");
        yield return Member(Form.Helper, false, $"object M({Value} given) => {With("given")};");
        yield return Member(Form.UserType, false, $"object M() {{ var box = new Box {{ Kept = {Bad} }}; box.Kept = {Good}; return {With("box.Kept")}; }}", $"public sealed class Box {{ public required {Value} Kept {{ get; set; }} }}");

        yield return Member(Form.UserType, false, $"object M() {{ var chest = new Chest({Bad}); chest.Kept = {Good}; return {With("chest.Kept")}; }}", $"public sealed class Chest {{ public Chest({Value} kept) {{ Kept = kept; }} public {Value} Kept {{ get; set; }} }}");
        yield return Member(Form.UserType, false, $"object M() => {With($"new Crate({Bad}).Kept")};", $"public sealed class Crate {{ public Crate({Value} kept) {{ if (Have.Flag) {{ Kept = kept; }} else {{ Kept = {Good}; }} }} public {Value} Kept {{ get; }} }}");
        yield return Member(Form.Helper, false, $"object M() => {With("new Open().Given")};", $"public class Open {{ public virtual {Value} Given => {Bad}; }}");

        yield return new RuleCase(Form.LookAlike, false, Wrap(LookAlikes.Usings, $"object M() => {With(Bad)};", ""));
        yield return Member(Form.Incomplete, false, $"object M() => {With("")};");
        string whole = Member(Form.Incomplete, true, $"object M() => {With(Bad)};").Source;
        for (int cut = whole.Length - 3; cut > whole.IndexOf("object M()", StringComparison.Ordinal); cut -= 23)
        {
            yield return new RuleCase(Form.Incomplete, false, whole[..cut]) { OnlyLivesThrough = true };
        }
    }

    private IEnumerable<(Form Form, string Code)> ByValue(string value)
    {
        string made = With(value);
        string pattern = Value.TrimEnd('?');
        yield return (Form.Initializer, $"object M() => {made};");
        yield return (Form.Initializer, $"object Kept {{ get; }} = {made};");
        yield return (Form.Constructor, $"private readonly object kept; public Lab() {{ kept = {Regex.Replace(made, @"^new («?\w+»?) \{", "new $1() {")}; }}");
        yield return (Form.Constructor, $"{Made} M() => {TargetTyped(made)};");
        yield return (Form.Helper, $"object M() => {With("Give()")}; private static {Value} Give() => {value};");
        yield return (Form.Helper, $"object M() {{ return {With("Give()")}; {Value} Give() {{ return {value}; }} }}");
        yield return (Form.Helper, $"object M() => Make(); private static {Made} Make() => {made};");
        yield return (Form.Local, $"object M() {{ {Value} value = {value}; return {With("value")}; }}");
        yield return (Form.Local, $"object M() {{ {Value} value; value = {value}; var made = {With("value")}; return made; }}");
        yield return (Form.Conditional, $"object M() => {With($"Have.Flag ? {value} : {Good}")};");
        yield return (Form.Conditional, $"object M() => {With($"Have.Flag switch {{ true => {Good}, _ => {value} }}")};");
        yield return (Form.Conditional, $"object M() {{ {Value} value = Have.Flag ? {Good} : {value}; return {With("value")}; }}");
        yield return (Form.Pattern, $"object M() => {With($"Have.Anything is {pattern} there ? there : {value}")};");
        yield return (Form.Pattern, $"object M() => {With($"Have.Anything switch {{ {pattern} there => there, _ => {value} }}")};");
        yield return (Form.Async, $"async Task<object> M() {{ await Task.Yield(); return {made}; }}");
        yield return (Form.Async, $"async Task<object> M() => {With("await GiveAsync()")}; private static async Task<{Value}> GiveAsync() {{ await Task.Yield(); return {value}; }}");
        yield return (Form.Async, $"async Task<object> M() {{ var value = await GiveAsync().ConfigureAwait(false); return {With("value")}; }} private static Task<{Value}> GiveAsync() => Task.FromResult<{Value}>({value});");
        yield return (Form.Generic, $"object M() => Keep(() => {made}); private static TKept Keep<TKept>(Func<TKept> make) => make();");
        yield return (Form.Generic, $"void M<TKey>(Dictionary<TKey, {Made}> all, TKey key) where TKey : notnull => all[key] = {made};");
        yield return (Form.Generic, $"object M() => new Shelf<{Made}>({made}); private sealed record Shelf<TKept>(TKept Kept);");
        yield return (Form.Lambda, $"Func<object> M() => () => {made};");
        yield return (Form.Lambda, $"Func<object> M() {{ {Value} value = {value}; return () => {{ return {With("value")}; }}; }}");
        yield return (Form.Initializer, $"object[] M() => [{made}, .. (object[])[1]];");
        yield return (Form.Initializer, $"(object, int) M() => ({made}, 1);");
        yield return (Form.Initializer, $"IEnumerable<object> M() {{ foreach (var one in new[] {{ 1, 2 }}) {{ yield return {made}; }} }}");
        yield return (Form.Helper, $"void M() {{ Take({made}); }} private static void Take(params object[] all) {{ }}");
        yield return (Form.Helper, $"object M() => {With("Given")}; private static {Value} Given => {value};");
        yield return (Form.Helper, $"object M() => {With("this.Given")}; private {Value} Given {{ get {{ return {value}; }} }}");
        yield return (Form.Conditional, $"object M() {{ if (Have.Flag) {{ return {made}; }} return Have.Anything; }}");
        yield return (Form.Conditional, $"object M() {{ try {{ return {made}; }} catch (InvalidOperationException) {{ throw; }} }}");
        yield return (Form.Conditional, $"void M(ref object? kept) => kept ??= {made};");
        yield return (Form.Pattern, $"object M() => Have.Anything switch {{ string {{ Length: > 3 }} => {made}, _ => Have.Anything }};");
        yield return (Form.Async, $"async IAsyncEnumerable<object> M() {{ await Task.Yield(); yield return {made}; }}");
        yield return (Form.Async, $"async Task<object> M() => {With("await GiveAsync()")}; private static ValueTask<{Value}> GiveAsync() => new ValueTask<{Value}>(result: {value});");
        yield return (Form.Lambda, $"IEnumerable<object> M(int[] all) => all.Select(one => (object)({made}));");
        yield return (Form.Lambda, $"IEnumerable<object> M(int[] all) => from one in all where one > 1 select (object)({made});");
        yield return (Form.UserType, $"object M() => new Dictionary<string, object> {{ [\"kept\"] = {made} }};");
        yield return (Form.UserType, $"object M() {{ var purse = new Purse({value}); return {With("purse.Kept")}; }} private sealed class Purse {{ public Purse({Value} kept) {{ Kept = kept; }} public {Value} Kept {{ get; }} }}");
        yield return (Form.UserType, $"object M() {{ var pouch = new Pouch({value}); return {With("pouch.Kept")}; }} private sealed class Pouch({Value} kept) {{ public {Value} Kept {{ get; }} = kept; }}");
        yield return (Form.UserType, $"object M() => new Drawer(\"top\", {made}); private sealed record Drawer(string Label, {Made} Kept);");
        yield return (Form.UserType, $"private sealed class Cabinet {{ public {Made} Kept {{ get; init; }} = {made}; }}");
        yield return (Form.UserType, $"object M() {{ var envelope = new Envelope({value}); return {With("envelope.Kept")}; }} private sealed record Envelope({Value} Kept);");
    }

    private string With(string value) => Template!.Replace("□", value, StringComparison.Ordinal);

    // new «HumanSource» { ... } becomes «new»() { ... }: where no type is written, "new" is underlined.
    private static string TargetTyped(string made) => Regex.IsMatch(made, @"^new «\w+» \{")
        ? Regex.Replace(made, @"^new «\w+» \{", "«new»() {")
        : Regex.Replace(made, @"^new \w+ \{", "new() {");

    private RuleCase Member(Form form, bool flagged, string code, string types = "") => new(form, flagged, Wrap(Have.Usings, code, types));

    private RuleCase More_(Form form, bool flagged, string code)
    {
        bool isLookAlike = form == Form.LookAlike;
        return code.StartsWith("type:", StringComparison.Ordinal)
            ? new RuleCase(form, flagged, (isLookAlike ? "" : Have.Usings) + code["type:".Length..])
            : new RuleCase(form, flagged, Wrap(Have.Usings, code, ""));
    }

    private string Wrap(string usings, string code, string types) => usings + Types + "\n" + types + "\npublic sealed class Lab\n{\n    " + code + "\n}\n";
}
