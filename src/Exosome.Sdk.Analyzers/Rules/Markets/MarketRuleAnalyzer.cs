using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>
/// Asks the permission table about what the code shows: a product with its class, routes and markets; an object that
/// brings material and product together; or a source in a project whose product class and markets are set. Rows that
/// nobody looked up in a source say nothing here.
/// </summary>
public abstract partial class MarketRuleAnalyzer : ModelRuleAnalyzer
{
    private static readonly Lazy<List<PermissionRecord>> Table = new(PermissionLookup.LoadEmbedded);

    private static readonly string[] JudgedBy = ["Class", "Routes", "Markets", "Form", "Authorizations"];

    private readonly string decision;

    private protected MarketRuleAnalyzer(string decision)
    {
        this.decision = decision;
    }

    private protected abstract Diagnostic Describe(Location location, ImmutableDictionary<string, string?> properties, MarketQuery query, string citation);

    private protected sealed override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var product = model.Type("Formulations.Product");
        var source = model.Type("Sources.VesicleSource");
        if (source is null || SymbolEqualityComparer.Default.Equals(model.Assembly, context.Compilation.Assembly))
        {
            return;
        }

        var project = ProjectTarget.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterOperationAction(
            operation =>
            {
                var type = operation.Operation.Type;
                if (product is not null && SymbolEqualityComparer.Default.Equals(type, product))
                {
                    CheckProduct(operation, model);
                }
                else if (project is not null && operation.Operation is IObjectCreationOperation && SymbolEqualityComparer.Default.Equals(type?.BaseType, source))
                {
                    CheckSource(operation, type!, project, model);
                }
                else
                {
                    CheckTogether(operation, model);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);

        RegisterProtocols(context, project, model);
    }

    // Rows for any material: a cosmetic that is injected, a medicine without a number.
    private void CheckProduct(OperationAnalysisContext context, ModelReference model)
    {
        if (Creation.Decides(context.Operation, JudgedBy) && new ValueReader(model).Read(context.Operation) is ObjectValue product)
        {
            Check(context, product, "Unspecified", anyMaterial: true);
        }
    }

    private void CheckTogether(OperationAnalysisContext context, ModelReference model)
    {
        if (context.Operation.Type is not INamedTypeSymbol type
            || !Consent.MaterialInUse.Holds(type, model)
            || new ValueReader(model).Read(context.Operation) is not ObjectValue together)
        {
            return;
        }

        var parts = together.Members.SelectMany(member => PartsOf(member.Value).Select(part => (Member: member.Key, Part: part))).ToList();
        var origins = parts.Select(entry => (entry.Member, Origin: OriginOf(entry.Part, model))).Where(entry => entry.Origin is not null).ToList();
        var products = parts.Where(entry => entry.Part is ObjectValue made && model.Is(made.Type, "Product")).ToList();

        // Of several sources and several products, nobody can tell which belong together.
        if (origins.Count == 0 || products.Count == 0 || (origins.Count > 1 && products.Count > 1) || !Creation.Decides(context.Operation, [.. origins.Select(entry => entry.Member), .. products.Select(entry => entry.Member)]))
        {
            return;
        }

        foreach (var origin in origins.Select(entry => entry.Origin!).Distinct(StringComparer.Ordinal))
        {
            foreach (var product in products)
            {
                Check(context, (ObjectValue)product.Part, origin, anyMaterial: false);
            }
        }
    }

    private void CheckSource(OperationAnalysisContext context, ITypeSymbol type, ProjectTarget project, ModelReference model)
    {
        if (OriginOf(type, model) is not { } origin)
        {
            return;
        }

        foreach (var market in project.Markets)
        {
            var query = new MarketQuery(origin, "Vesicles", project.ProductClass, "Topical", market);
            if (Strictest(query, anyMaterial: false) is { } row)
            {
                context.ReportDiagnostic(Describe(Creation.NameLocation(context.Operation), ImmutableDictionary<string, string?>.Empty, query, row.Citation));
            }
        }
    }

    private void Check(OperationAnalysisContext context, ObjectValue product, string origin, bool anyMaterial)
    {
        if (EnumNames.NameOf(product["Class"]) is not { } productClass || product["Markets"] is not ListValue markets || HoldsAuthorization(product))
        {
            return;
        }

        var absent = product.Origin is { } made ? CreationContext.Absent(made, product, "Authorizations") : ImmutableDictionary<string, string?>.Empty;
        var form = EnumNames.NameOf(product["Form"]) ?? "Vesicles";
        var routes = ProductValues.RoutesOf(product).Select(entry => entry.Route).DefaultIfEmpty("Topical").ToList();
        foreach (var element in markets.Elements.SelectMany(element => element.Alternatives))
        {
            if (EnumNames.NameOf(element) is not { } market || element.Origin is not { } at)
            {
                continue;
            }

            foreach (var route in routes)
            {
                var query = new MarketQuery(origin, form, productClass, route, market);
                if (Strictest(query, anyMaterial) is { } row)
                {
                    context.ReportDiagnostic(Describe(PlaceOf(at, context.Operation), absent, query, row.Citation));
                    break;
                }
            }
        }
    }

    // A "with" that turns a product into one that its markets do not allow is underlined itself.
    private static Location PlaceOf(IOperation market, IOperation creation) =>
        creation is IWithOperation && !Creation.Contains(creation, market) ? Creation.NameLocation(creation) : market.Syntax.GetLocation();

    // A prohibition holds whatever is recorded; what needs a number is silent once any record of one is written that is not shown to
    // be another product's.
    private bool HoldsAuthorization(ObjectValue made) => decision != "prohibited" && made["Authorizations"] switch
    {
        NullValue { Origin: null } => false,
        ListValue { IsComplete: true } list => list.Elements.Any(element => !IsAnothers(element, made)),
        _ => true,
    };

    private static bool IsAnothers(Value authorization, ObjectValue product) =>
        authorization is ObjectValue given && given["Product"] is TextValue named && product["Id"] is TextValue own && named.Text != own.Text;

    private PermissionRecord? Strictest(MarketQuery query, bool anyMaterial)
    {
        var rows = PermissionLookup.Applying(Table.Value, query.Origin, query.Form, query.ProductClass, query.Route, query.Market, PermissionLookup.InForce);
        var first = rows.Count > 0 ? rows[0] : null;
        return first is not null
            && string.Equals(first.Decision, decision, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(first.Verification, "unverified", StringComparison.OrdinalIgnoreCase)
            && (Array.IndexOf(first.Origins, "*") >= 0) == anyMaterial
            ? first
            : null;
    }

    // A source from elsewhere still shows its type.
    private static string? OriginOf(Value part, ModelReference model) => (part is ObjectValue made ? made.Type : part.Origin?.Type) is { } type ? OriginOf(type, model) : null;

    private static IEnumerable<Value> PartsOf(Value value) => value is ListValue list ? list.Elements.AsEnumerable() : [value];

    private static string? OriginOf(ITypeSymbol type, ModelReference model) => !model.Declares(type) ? null : type.Name switch
    {
        "HumanSource" => "Human",
        "AnimalSource" => "Animal",
        "PlantSource" => "Plant",
        "MicrobialSource" => "Microbial",
        _ => null,
    };
}
