using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Tests.Sources.Facts;

/// <summary>What identifies a person and what is a code: each shape at its borders.</summary>
public sealed class DirectIdentifierTests
{
    [Theory]
    [InlineData("maria@example.org", "e-mail address")]
    [InlineData("m@e.de", "e-mail address")]
    [InlineData("219-09-9999", "social security number")]
    [InlineData("000-00-0000", "social security number")]
    [InlineData("+12345678", "telephone number")]
    [InlineData("+49 (30) 123-456/7", "telephone number")]
    [InlineData("Maria Schmidt", "name")]
    [InlineData("Maria.Schmidt", "name")]
    [InlineData("Schmidt, Maria Anna", "name")]
    [InlineData("Li Yu", "name")]
    [InlineData("Anne-marie O'brien", "name")]
    public void A_direct_identifier_is_named_by_its_kind(string text, string kind) => Assert.Equal(kind, DirectIdentifier.Recognize(text));

    [Theory]
    [InlineData("")]
    [InlineData("@example.org")]
    [InlineData("maria@example")]
    [InlineData("maria@.org")]
    [InlineData("maria.s@org")]
    [InlineData("lot 7 @ 4.5 C")]
    [InlineData("219-09-99990")]
    [InlineData("219-0909999")]
    [InlineData("21-909-9999")]
    [InlineData("219-09-999A")]
    [InlineData("A19-09-9999")]
    [InlineData("+1234567")]
    [InlineData("+(((((((((")]
    [InlineData("+1234567890A")]
    [InlineData("1234567890")]
    [InlineData("Maria")]
    [InlineData("Maria Anna Luise Schmidt")]
    [InlineData("maria Schmidt")]
    [InlineData("MARIA SCHMIDT")]
    [InlineData("M Schmidt")]
    [InlineData("Maria Schm1dt")]
    [InlineData("Donor Seven")]
    [InlineData("Seven Subject")]
    [InlineData("Patient Seven")]
    [InlineData("Sample Alpha")]
    [InlineData("Cord Alpha")]
    [InlineData("Bank Alpha")]
    [InlineData("Tissue Alpha")]
    [InlineData("DON-0042")]
    [InlineData("2024-117-0042")]
    public void A_code_is_left_alone(string text) => Assert.Null(DirectIdentifier.Recognize(text));
}
