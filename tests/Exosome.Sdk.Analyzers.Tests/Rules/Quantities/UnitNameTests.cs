using Exosome.Sdk.Analyzers.Rules.Quantities;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class UnitNameTests
{
    [Fact]
    public void The_quick_look_lets_every_form_through_in_every_casing_style()
    {
        foreach (UnitForm form in UnitForm.All)
        {
            string[] words = [form.Subjects.Length > 0 ? form.Subjects[0] : "sample", .. form.Words];
            string pascal = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            string snake = string.Join("_", words);
            if (form.AlsoSubjects.Length > 0)
            {
                Assert.NotNull(UnitName.Read(string.Join("_", words.Prepend(form.AlsoSubjects[0]))));
            }

            Assert.All([pascal, char.ToLowerInvariant(pascal[0]) + pascal[1..], "_" + pascal, snake, snake.ToUpperInvariant(), snake + "_"], name => Assert.True(UnitName.MayHaveUnit(name), name));
        }
    }

    [Theory]
    [InlineData("sizenm")]
    [InlineData("Sizenm")]
    [InlineData("_volumeml")]
    [InlineData("TemperatureK")]
    [InlineData("size_\u00B5m")]
    [InlineData("size_\u03BCm")]
    public void The_quick_look_lets_flat_names_and_letters_beyond_ascii_through(string name) => Assert.True(UnitName.MayHaveUnit(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("item")]
    [InlineData("Total")]
    [InlineData("enum")]
    [InlineData("_logger")]
    [InlineData("cancellationToken")]
    [InlineData("missing")]
    [InlineData("ORGANISM")]
    [InlineData("n")]
    [InlineData("Caf\u00E9")]
    public void Ordinary_names_end_at_the_quick_look(string name) => Assert.False(UnitName.MayHaveUnit(name));
}
