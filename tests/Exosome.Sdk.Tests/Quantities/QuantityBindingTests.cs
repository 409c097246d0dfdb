using System.Net;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Quantities and ids as route and query values and in the body of a minimal API, over a real socket.</summary>
public sealed class QuantityBindingTests : IAsyncLifetime, IDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    public QuantityBindingTests()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SampleContext.Default));
        _app = builder.Build();
        _app.MapGet("/size/{size}", string (Diameter size, Temperature? at, LotId lot) => $"{size}|{at}|{lot}");
        _app.MapGet("/sizes", string (Diameter[] size) => string.Join('|', size.Select(value => value.Nanometers)));
        _app.MapPost("/mean", string (Measured<Diameter> mean) => mean.ToString());
    }

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/size/0.12%20um?at=4%20%C2%B0C&lot=LOT-1", "120 nm|4 °C|LOT-1")]
    [InlineData("/size/120nm?at=277.15%20K&lot=LOT-1", "120 nm|4 °C|LOT-1")]
    [InlineData("/size/120%20nm?lot=LOT-1", "120 nm||LOT-1")]
    [InlineData("/sizes?size=120%20nm&size=0.2%20um", "120|200")]
    public async Task A_quantity_is_bound_from_route_and_query(string path, string expected)
    {
        HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/size/12%20parsec?lot=LOT-1")]
    [InlineData("/size/-5%20nm?lot=LOT-1")]
    [InlineData("/size/NaN%20nm?lot=LOT-1")]
    [InlineData("/size/1,5%20nm?lot=LOT-1")]
    [InlineData("/size/120%20nm?at=-300%20%C2%B0C&lot=LOT-1")]
    [InlineData("/size/120%20nm")]
    [InlineData("/sizes?size=120%20nm&size=parsec")]
    public async Task What_is_no_quantity_is_a_bad_request(string path)
    {
        HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"state":"measured","value":{"value":0.12,"unit":"um"},"standardUncertainty":{"value":0.0035,"unit":"um"}}""", HttpStatusCode.OK)]
    [InlineData("""{"state":"measured","value":{"value":0.12,"unit":"um"},"standardUncertainty":3.5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"state":"measured"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"state":"notTested","value":{"value":0.12,"unit":"um"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"state":"measured","value":{"value":1,"unit":"parsec"}}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_contradicts_itself_is_a_bad_request(string json, HttpStatusCode expected)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        HttpResponseMessage response = await _client.PostAsync(new Uri("/mean", UriKind.Relative), content);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            Assert.Equal("(120.0 ± 3.5) nm", await response.Content.ReadAsStringAsync());
        }
    }
}
