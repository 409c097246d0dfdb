using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

public sealed class DiameterTests
{
    [Fact]
    public void Whole_numbers_up_to_1000_survive_every_unit_exactly()
    {
        for (int i = 1; i <= 1000; i++)
        {
            Assert.Equal(i, Diameter.FromNanometers(i).Nanometers);
            Assert.Equal(i, Diameter.FromMicrometers(i).Micrometers);
            Assert.Equal(i * 1000d, Diameter.FromMicrometers(i).Nanometers);
            Assert.Equal(i.Nanometers(), Diameter.Parse($"{i} nm"));
            Assert.Equal(i.Micrometers(), Diameter.Parse($"{i} µm"));
            Assert.Equal(i.Nanometers(), Diameter.FromMicrometers(i / 1000d));
        }
    }

    [Fact]
    public void A_tolerance_is_said_not_assumed()
    {
        Assert.NotEqual(0.3.Nanometers(), 0.1.Nanometers() + 0.2.Nanometers());
        Assert.True(0.3.Nanometers().IsCloseTo(0.1.Nanometers() + 0.2.Nanometers(), 1e-9.Nanometers()));
    }
}
