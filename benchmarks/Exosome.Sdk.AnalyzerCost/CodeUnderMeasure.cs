using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.AnalyzerCost;

/// <summary>What is compiled: a folder that was named, or a made-up project of ordinary service code.</summary>
internal sealed record CodeUnderMeasure(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    public static CodeUnderMeasure FromFolder(string folder) => new(
        Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')),
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(path))),
        ]);

    /// <summary>Files as a line-of-business service has them: logging, SQL, messages, a model, some loops.</summary>
    public static CodeUnderMeasure Synthetic(int files)
    {
        var made = new List<(string, string)>(files);
        for (int i = 0; i < files; i++)
        {
            made.Add((string.Create(CultureInfo.InvariantCulture, $"Service{i}.cs"), SyntheticFile(i)));
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"synthetic-{files}"), made);
    }

    public CSharpCompilation Compile()
    {
        string[] trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = trusted.Where(path => path.StartsWith(runtime, StringComparison.Ordinal)).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        references.Add(MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll")));
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        return CSharpCompilation.Create(
            "Measured",
            Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false, allowUnsafe: true));
    }

    private static string SyntheticFile(int number)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Measured.Area{{number % 17}};

            public sealed record Order{{number}}(Guid Id, string Customer, decimal Amount, DateTimeOffset PlacedOn);

            public interface IOrderStore{{number}}
            {
                Task<IReadOnlyList<Order{{number}}>> FindAsync(string customer, CancellationToken cancellationToken);
            }

            /// <summary>Keeps the orders of area {{number % 17}}.</summary>
            public sealed class OrderService{{number}}
            {
                private const string Query = "SELECT Id, Customer, Amount, PlacedOn FROM Orders WHERE Customer = @customer ORDER BY PlacedOn DESC";
                private readonly IOrderStore{{number}} _store;
                private readonly Action<string> _log;

                public OrderService{{number}}(IOrderStore{{number}} store, Action<string> log)
                {
                    _store = store ?? throw new ArgumentNullException(nameof(store), "A store is needed to read the orders of a customer.");
                    _log = log;
                }

            """);
        for (int method = 0; method < 6; method++)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""

                    public async Task<decimal> Total{{method}}Async(string customer, CancellationToken cancellationToken)
                    {
                        _log($"Reading the orders of {customer} for report {{method}} of service {{number}}");
                        IReadOnlyList<Order{{number}}> orders = await _store.FindAsync(customer, cancellationToken).ConfigureAwait(false);
                        if (orders.Count == 0)
                        {
                            _log("No orders were found, the report will be empty and nothing is sent to the printer.");
                            return 0m;
                        }

                        var byMonth = new Dictionary<string, decimal>(StringComparer.Ordinal);
                        foreach (Order{{number}} order in orders.Where(o => o.Amount > {{method}}m))
                        {
                            string key = order.PlacedOn.Year + "-" + order.PlacedOn.Month;
                            byMonth[key] = byMonth.TryGetValue(key, out decimal sum) ? sum + order.Amount : order.Amount;
                        }

                        string title = byMonth.Count switch { 1 => "One month", 2 => "Two months", _ => "Several months of orders" };
                        _log(title + " in the report of " + customer);
                        double ratio = (double)byMonth.Values.Max() / Math.Max(1, orders.Count);
                        return ratio > 0.5 ? byMonth.Values.Sum() : throw new InvalidOperationException("The total of the report could not be formed: " + Query);
                    }

                """);
        }

        return code.Append("}\n").ToString();
    }
}
