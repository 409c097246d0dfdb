using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>Donor data never reaches a log in clear when the application has switched redaction on.</summary>
public sealed partial class RedactionTests
{
    [Fact]
    public void The_pseudonym_of_a_donor_is_redacted()
    {
        string log = Log(logger => DonorSeen(logger, Sample.Donor));

        Assert.Contains("AgeGroup=Adult", log, StringComparison.Ordinal);
        Assert.DoesNotContain("DON-0042", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pseudonym_that_is_logged_by_itself_is_redacted_when_its_parameter_says_what_it_is() =>
        Assert.DoesNotContain("DON-0042", Log(logger => PseudonymSeen(logger, Sample.Donor.Id)), StringComparison.Ordinal);

    /// <summary>
    /// The limit: logging redacts what a parameter or property is marked as, and knows nothing of types. A bare id that is not marked
    /// is written in clear, so the mark has to be set, or the donor logged instead of the id.
    /// </summary>
    [Fact]
    public void A_pseudonym_whose_parameter_is_not_marked_is_written_in_clear() =>
        Assert.Contains("DON-0042", Log(logger => UnmarkedPseudonymSeen(logger, Sample.Donor.Id)), StringComparison.Ordinal);

    [Fact]
    public void A_donor_that_is_logged_as_text_tells_no_pseudonym() =>
        Assert.DoesNotContain("DON-0042", Log(logger => logger.Log(LogLevel.Information, new EventId(2), Sample.Donor, null, static (seen, _) => $"Donor {seen} seen")), StringComparison.Ordinal);

    [Fact]
    public void The_donor_behind_a_consent_is_redacted() =>
        Assert.DoesNotContain("DON-0042", Log(logger => ConsentSeen(logger, Sample.Consent)), StringComparison.Ordinal);

    // A [LoggerMessage] method with a HumanSource in it does not even compile (LOGGEN035); the plain call does, and sees only ToString().
    [Fact]
    public void A_whole_source_that_is_logged_as_text_tells_neither_donor_nor_health()
    {
        HumanSource source = Sample.Human;
        string log = Log(logger => logger.Log(LogLevel.Information, new EventId(1), source, null, static (seen, _) => $"Source {seen} seen"));

        Assert.DoesNotContain("DON-0042", log, StringComparison.Ordinal);
        Assert.DoesNotContain("NonReactive", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_that_holds_recipients_is_marked()
    {
        Type[] holders = [typeof(RecipientId), typeof(RecipientId?), typeof(EquatableList<RecipientId>)];
        System.Reflection.PropertyInfo[] held = [.. typeof(Donor).Assembly.GetExportedTypes().SelectMany(type => type.GetProperties()).Where(property => holders.Contains(property.PropertyType) && property.DeclaringType != typeof(RecipientId))];
        Assert.NotEmpty(held);
        Assert.Empty(held.Where(property => property.GetCustomAttributes(typeof(RecipientHealthDataAttribute), inherit: true).Length == 0).Select(property => property.DeclaringType!.Name + "." + property.Name));
    }

    [Fact]
    public void Every_property_that_holds_a_donors_pseudonym_is_marked()
    {
        IEnumerable<System.Reflection.PropertyInfo> unmarked = typeof(Donor).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType == typeof(DonorId) || property.PropertyType == typeof(DonorId?) || property.PropertyType == typeof(EquatableList<DonorId>))
            .Where(property => property.GetCustomAttributes(typeof(DonorPseudonymDataAttribute), inherit: true).Length == 0);

        Assert.Empty(unmarked.Select(property => property.DeclaringType!.Name + "." + property.Name));
    }

    private static string Log(Action<ILogger> write)
    {
        Capture capture = new();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.EnableRedaction().AddProvider(capture))
            .AddRedaction(redaction => redaction.SetRedactor<ErasingRedactor>([.. ExosomeDataClassification.All]))
            .BuildServiceProvider();
        write(services.GetRequiredService<ILoggerFactory>().CreateLogger("test"));

        string text = string.Join('\n', capture.Lines);
        Assert.NotEmpty(text);
        return text;
    }

    [LoggerMessage(LogLevel.Information, "Donor seen")]
    private static partial void DonorSeen(ILogger logger, [LogProperties(OmitReferenceName = true)] Donor donor);

    [LoggerMessage(LogLevel.Information, "Donor {donor} seen")]
    private static partial void PseudonymSeen(ILogger logger, [DonorPseudonymData] DonorId donor);

    [LoggerMessage(LogLevel.Information, "Donor {donor} seen")]
    private static partial void UnmarkedPseudonymSeen(ILogger logger, DonorId donor);

    [LoggerMessage(LogLevel.Information, "Consent seen")]
    private static partial void ConsentSeen(ILogger logger, [LogProperties(OmitReferenceName = true)] Consent consent);

    private sealed class Capture : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string properties = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(p => $"{p.Key}={p.Value}")) : string.Empty;
            Lines.Add(formatter(state, exception) + " | " + properties);
        }

        public void Dispose()
        {
        }
    }
}
