using Exosome.Sdk.Analyzers.Rules.Configuration;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Configuration;

public class EXO9002Tests
{
    [Fact]
    public async Task A_line_that_cannot_be_read_is_told_at_its_line()
    {
        TestSetup setup = TestSetup.WithoutModel.WithAdditionalFile("own.pack", "# a team's pack\nthis line means nothing\n");
        using var project = TestProject.Create("class C { }", setup);
        var found = await AnalyzerVerifier.RunAsync([new PackFileAnalyzer()], project.Project, setup);
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("EXO9002", d.Id));
        Assert.Contains(found, d => d.Location.GetLineSpan().StartLinePosition.Line == 1 && d.Location.GetLineSpan().Path.EndsWith("own.pack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_pack_is_nothing_to_tell()
    {
        TestSetup setup = TestSetup.WithoutModel.WithAdditionalFile("own.pack", "# nothing yet\n");
        using var project = TestProject.Create("class C { }", setup);
        Assert.DoesNotContain(await AnalyzerVerifier.RunAsync([new PackFileAnalyzer()], project.Project, setup), d => d.Location.GetLineSpan().StartLinePosition.Line == 0 && d.Id != "EXO9002");
    }
}
