using System.Runtime.CompilerServices;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Testing.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>
/// Files as they arrive after a merge, a bad transfer or a careless hand: every reader of packs, tables and copy gives
/// what can be read, places that lie inside the file, and never an exception.
/// </summary>
public class FileFuzzTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CrashMatrix.IsFull ? 20_000 : 300);

    private static readonly Dictionary<string, string> s_sound = new(StringComparer.Ordinal)
    {
        ["a.csv"] = "id,name,text\n1,Serum,\"Cures \"\"eczema\"\", fast\"\n2,Cream,Boosts collagen production\n",
        ["a.tsv"] = "id\ttext\n1\tCures eczema\n",
        ["a.json"] = "{ \"title\": \"Cures \\u0065czema\", \"list\": [\"Boosts collagen\\n production\", 1e5, true, null], // comment\n \"deep\": {\"x\": {\"y\": \"FDA-approved\"}} }",
        ["a.arb"] = "{ \"hello\": \"Cures eczema in {days} days\", \"@hello\": { \"description\": \"x\" } }",
        ["a.resx"] = "<?xml version=\"1.0\"?><root><resheader name=\"version\"><value>2.0</value></resheader><data name=\"A\" xml:space=\"preserve\"><value>Cures &lt;b&gt;eczema&lt;/b&gt; &amp; acne</value><comment>exosome:allow EXO1001 evidence=EV-1 expires=2099-01-01</comment></data></root>",
        ["a.xlf"] = "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>Cures <g id=\"1\">eczema</g></source><target><![CDATA[Heilt Ekzeme]]></target><note>x</note></trans-unit></body></file></xliff>",
        ["a.xliff"] = "<xliff version=\"2.0\"><file><unit id=\"1\"><segment><source>Cures <pc id=\"1\">eczema</pc></source><target>Guérit l'eczéma</target></segment></unit></file></xliff>",
        ["a.po"] = "# comment\n#. exosome:allow EXO1001 evidence=EV-1 expires=2099-01-01\nmsgctxt \"c\"\nmsgid \"Cures \"\n\"eczema\"\nmsgid_plural \"x\"\nmsgstr[0] \"Heilt \\\"Ekzeme\\\"\\n\"\nmsgstr[1] \"\"\n",
        ["a.html"] = "<!DOCTYPE html><html><head><title>Cures eczema</title><script>var a = \"<p>\";</script><style>p{}</style></head><body><!-- exosome:allow EXO1001 evidence=EV-1 expires=2099-01-01 --><p title='Boosts collagen'>Cures&nbsp;<b>ecze</b>ma &#x26; <img alt=\"FDA-approved\"/></p></body></html>",
        ["a.cshtml"] = "@model Shop.Product\n@{ var x = \"}\"; }\n<p>@(Model.Name) cures @Model.Name eczema @* comment *@</p>\n@if (x) { <text>Boosts collagen</text> } else { <b>x</b> }\n@functions { string F() => \"<p>\"; }",
        ["a.razor"] = "@page \"/\"\n@code { string a = $\"{1}\"; }\n<Serum Title=\"Cures eczema\" @onclick=\"() => F()\">@foreach (var i in l) { <li>@i</li> }</Serum>",
        ["a.md"] = "---\ntitle: Cures eczema\n---\n# Cures **eczema**\n\n- [FDA-approved](x) `code` ![Boosts collagen](y)\n\n```\ncures\n```\n<!-- exosome:allow EXO1001 evidence=EV-1 expires=2099-01-01 -->\n| a | b |\n|---|---|\n| cures | eczema |\n",
        ["a.txt"] = "Our serum cures\neczema.\n\n* Boosts collagen production\n",
        ["a.pack"] = "pack house\nlanguage en\n\ninflection verb\n  - -> s ed ing\nwords condition noun\n  tech neck, tumo[u]r, an[a]emi{a,c}, =stop{,s,ped}\nclass ailment = condition | symptom\nrule house.cure disease-treatment\n  markets US, UK\n  cite FD&C Act 201(g)(1)(B); retrieved 2026-11-23\n  match <treat> ..3 <condition>\n  match unkinks ..3 neck\n  flag Our serum unkinks a stiff neck.\n  allow Our serum smooths the look of your neck.\n",
        ["a.claims.csv"] = ClaimsMatrix.Header + "\nC-1,\"Skin looks \"\"firmer\"\"\",en,US;EU,cosmetic,EV-1;EV-2,A. Reyes,2026-01-10,2027-01-10\nC-2,Boosts collagen production,en,,,,,,\n",
        ["a.evidence.csv"] = "id,design,n,outcome,DOI/PMID/NCT,product,result\nEV-1,randomized,60,\"firmness, measured\",10.1000/x,serum,positive\nEV-2,in vitro,six,x,NCT01234567,,negative\n",
    };

    private static readonly string[] s_pieces =
    [
        "\"", "\"\"", "'", "\\", "\\u", "\\ud800", "\ud800", "\udc00", "\0", "\r", "\n", "\r\n", "\u2028", "\uFEFF", "\u00AD", "<", ">", "</", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!", "<?",
        "&", "&#", "&#x", "&#x110000;", "&nbsp", "{", "}", "[", "]", "{{", "}}", "@", "@{", "@*", "*@", "@(", "`", "```", "|", ";", ",", "\t", "#", "#,", "msgid", "msgstr[", "..", "..99999999999", "<treat", "=", "->", "-",
        "flag", "rule ", "words ", "class a = a\n", "class a = b\nclass b = a\n", "exosome:allow", "expires=", "9999999999", "İ", "ſ", "cures eczema", "がん治療", " ", "  ", "#if", "//", "/*",
    ];

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.tsv")]
    [InlineData("a.json")]
    [InlineData("a.arb")]
    [InlineData("a.resx")]
    [InlineData("a.xlf")]
    [InlineData("a.xliff")]
    [InlineData("a.po")]
    [InlineData("a.html")]
    [InlineData("a.cshtml")]
    [InlineData("a.razor")]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void Every_damaged_copy_file_is_read(string name) => Prop.ForAll(Damaged(name), content =>
    {
        Count();
        var request = new ScreeningRequest(ScreeningContext.Copy, ["US", "JP"]);
        CopyScreening screening = CopyScreening.Screen(ScreeningEngine.BuiltIn, in request, name, content);
        Assert.All(screening.Findings, finding => AssertInside(content, finding.Start, finding.Length));
        Assert.All(AllowanceJudge.Judge(screening, content, new DateTime(2026, 6, 1), _ => false), judged => AssertInside(content, judged.Allowance.Start, judged.Allowance.Length));
    }).Check(s_config);

    [Fact]
    public void Every_damaged_claims_matrix_is_read() => Prop.ForAll(Damaged("a.claims.csv"), content =>
    {
        Count();
        var matrix = new ClaimsMatrix();
        matrix.Add(content);
        Assert.All(matrix.Problems, problem => AssertInside(content, problem.Start, problem.Length));
        var findings = new List<ClaimRowFinding>();
        foreach (ClaimRow row in matrix.Rows)
        {
            AssertInside(content, row.Text.Start, row.Text.Length);
            ClaimRowJudge.Judge(row, new EvidenceRegister(), ScreeningEngine.BuiltIn, "cosmetic", new DateTime(2026, 6, 1), findings);
        }

        if (MatrixEdit.Addition(content, new ClaimDraft("Skin looks, \"firmest\"") { Markets = "US", ProductClass = "cosmetic" }, out _) is { } addition)
        {
            var again = new ClaimsMatrix();
            again.Add(content + addition);
            Assert.True(again.Rows.Count >= matrix.Rows.Count);
        }
    }).Check(s_config);

    [Fact]
    public void Every_damaged_evidence_register_is_read() => Prop.ForAll(Damaged("a.evidence.csv"), content =>
    {
        Count();
        var register = new EvidenceRegister();
        register.Add(content);
        Assert.All(register.Problems, problem => AssertInside(content, problem.Start, problem.Length));
    }).Check(s_config);

    [Fact]
    public void Every_damaged_pack_is_read() => Prop.ForAll(Damaged("a.pack"), content =>
    {
        Count();
        var problems = new List<PackProblem>();
        PackReader.Read(new PackSource("a.pack", content), problems);
        int lines = content.Split('\n').Length;
        Assert.All(problems, problem => Assert.True(problem.Line >= 1 && problem.Line <= lines && problem.Column >= 1, problem.ToString()));
    }).Check(s_config);

    /// <summary>A pack is also compiled, with all that ships: dearer, so fewer.</summary>
    [Fact]
    public void Every_damaged_pack_is_compiled() => Prop.ForAll(Damaged("a.pack"), content =>
    {
        Count();
        const string Text = "Our serum unkinks a stiff neck and cures eczema.";
        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.Create([new PackSource("a.pack", content)], problems);
        var matches = new List<ClaimMatch>();
        var request = new ScreeningRequest(ScreeningContext.Copy, ["US"]);
        engine.Screen(Text.AsSpan(), in request, matches);
        Assert.All(matches, match => AssertInside(Text, match.Start, match.Length));
    }).Check(s_config.WithMaxTest(CrashMatrix.IsFull ? 1000 : 25));

    /// <summary>The same files as a project has them, all at once, through every analyzer and generator.</summary>
    [Fact]
    public void Damaged_files_of_a_project_crash_nothing() => Prop.ForAll(Project().ToArbitrary(), files =>
    {
        SampleFile[] additional = [.. files.Select(file => new SampleFile(file.Name, file.Content, isCopy: !IsTable(file.Name)))];
        Assert.Empty(Everything.CrashesAsync(Product.Compile([]), [.. additional], new SampleOptions(new Dictionary<string, string>())).GetAwaiter().GetResult());
    }).Check(s_config.WithMaxTest(CrashMatrix.IsFull ? 1000 : 25));

    private static bool IsTable(string name) => name is "a.pack" or "a.claims.csv" or "a.evidence.csv";

    private static void Count([CallerMemberName] string area = "") => MatrixProgress.Tried(area, 1, 0);

    private static void AssertInside(string content, int start, int length) =>
        Assert.True(start >= 0 && length >= 0 && start + length <= content.Length, $"{start}+{length} lies outside of {content.Length} characters");

    /// <summary>The sound file with pieces put in, taken out, doubled, cut off.</summary>
    private static Arbitrary<string> Damaged(string name)
    {
        string sound = s_sound[name];
        Gen<(int Kind, int At, int Length, string Piece)> damage =
            from kind in Gen.Choose(0, 4)
            from at in Gen.Choose(0, sound.Length)
            from length in Gen.Choose(0, 40)
            from piece in Gen.Elements(s_pieces)
            select (kind, at, length, piece);
        return damage.ListOf().Select(damages => damages.Take(12).Aggregate(sound, Apply)).ToArbitrary();
    }

    /// <summary>All of the files, each damaged in its own way.</summary>
    private static Gen<List<(string Name, string Content)>> Project() => s_sound.Keys.Aggregate(
        Gen.Constant(new List<(string Name, string Content)>()),
        (files, name) => from before in files
                         from content in Damaged(name).Generator
                         select before.Append((name, content)).ToList());

    private static string Apply(string text, (int Kind, int At, int Length, string Piece) damage)
    {
        int at = Math.Min(damage.At, text.Length), length = Math.Min(damage.Length, text.Length - at);
        return damage.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text[..at],
            2 => text.Insert(at, text.Substring(at, length)),
            _ => text.Insert(at, damage.Piece),
        };
    }
}
