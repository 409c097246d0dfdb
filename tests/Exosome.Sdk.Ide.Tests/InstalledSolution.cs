using Exosome.Sdk.Packages.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Ide.Tests;

/// <summary>A team's solution of two projects that installed the packed package, opened as an editor opens it.</summary>
public sealed class InstalledSolution : IAsyncLifetime
{
    private readonly PackedFeed _feed = new();
    private MSBuildWorkspace? _workspace;

    public Solution Solution => _workspace!.CurrentSolution.WithAnalyzerReferences([EditorServices.Compiler]);

    public IReadOnlyList<string> Failures { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await _feed.InitializeAsync();
        _feed.CreateConsumer("Lab", Project(string.Empty), ("Reading.cs", """
            namespace Lab;

            /// <summary>One line of an export.</summary>
            public sealed class Reading
            {
                public double SizeNm { get; set; }
            }

            """));
        Consumer app = _feed.CreateConsumer("App", Project("""<ProjectReference Include="../Lab/Lab.csproj" /><AdditionalFiles Include="copy.md" ExosomeText="copy" />"""),
            ("copy.md", "# Serum\n\nApply two drops to clean, dry skin in the evening.\n"),
            ("products.claims.csv", "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\n"),
            ("Card.cs", """
            namespace App;

            /// <summary>One card of the shop.</summary>
            public sealed class Card
            {
                public string Text => "Apply two drops to clean, dry skin in the evening.";
            }

            """),
            ("Summary.cs", """
            namespace App;

            /// <summary>What a page shows of a reading.</summary>
            public sealed class Summary
            {
                public double MeanSizeNm { get; set; }

                public double ModeSizeNm { get; set; }
            }

            """),
            ("DropletSize.cs", """
            using System.Text.Json.Serialization;
            using Exosome.Sdk.Quantities;

            namespace App;

            /// <summary>The size of a droplet of the nebulizer.</summary>
            [Quantity(Minimum = 0)]
            [Unit("Micrometers", "µm", "um", Ascii = "um", Extension = "MicrometersOfDroplet")]
            [JsonConverter(typeof(QuantityJsonConverter<DropletSize>))]
            public readonly partial struct DropletSize;

            """));
        (await app.RunAsync("restore", "-tl:off")).ShouldSucceed();

        // The packages lie in a folder of this run; the process that evaluates the projects for the editor must look there.
        foreach ((string name, string value) in _feed.Environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        _workspace = MSBuildWorkspace.Create(new Dictionary<string, string>(), EditorServices.Host);
        var failures = new List<string>();
        using (_workspace.RegisterWorkspaceFailedHandler(failure => failures.Add(failure.Diagnostic.Message)))
        {
            await _workspace.OpenProjectAsync(Path.Combine(app.Directory, "App.csproj"));
        }

        Failures = failures;
    }

    public async Task DisposeAsync()
    {
        _workspace?.Dispose();
        await _feed.DisposeAsync();
    }

    /// <summary>The file of that name, as it was opened: every test starts from the same solution.</summary>
    public Document File(string name) => Solution.Projects.SelectMany(project => project.Documents).Single(document => document.Name == name);

    /// <summary>The tagged copy file.</summary>
    public TextDocument Copy => FileBeside("copy.md");

    /// <summary>A file of the app that is no source: copy, a claims matrix.</summary>
    public TextDocument FileBeside(string name) => Solution.Projects.Single(project => project.Name == "App").AdditionalDocuments.Single(document => document.Name == name);

    /// <summary>The same document after a person replaced its text.</summary>
    public static Document Typed(Document document, string text) => document.WithText(SourceText.From(text));

    /// <summary>The same document in a project that sets these MSBuild properties.</summary>
    public static Document With(Document document, IReadOnlyDictionary<string, string> properties)
    {
        if (properties.Count == 0)
        {
            return document;
        }

        // The level is above that of the file in which the build hands the properties over.
        string config = string.Concat(properties.Select(property => $"build_property.{property.Key} = {property.Value}\n"));
        return document.Project
            .AddAnalyzerConfigDocument("properties.globalconfig", SourceText.From("is_global = true\nglobal_level = 1000\n" + config), filePath: "/properties.globalconfig")
            .Project.GetDocument(document.Id)!;
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <ExosomeMarkets>US;EU</ExosomeMarkets>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
