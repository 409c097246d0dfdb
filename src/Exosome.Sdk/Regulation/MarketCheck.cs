using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Regulation;

/// <summary>Turns what the permission table answers into findings: prohibited, dossier missing, authorization missing.</summary>
public static class MarketCheck
{
    /// <summary>Checks one use against the built-in table.</summary>
    /// <param name="query">Material, product, route, market and day.</param>
    /// <param name="authorizations">The approvals and accepted dossiers that the team holds.</param>
    /// <param name="path">Where the findings point, as a JSON path.</param>
    /// <returns>At most one finding; none when the use is allowed, covered by an authorization, or unknown to the table.</returns>
    public static IReadOnlyList<Finding> Check(PermissionQuery query, IReadOnlyList<MarketingAuthorization>? authorizations = null, string path = "$") =>
        Check(PermissionTable.BuiltIn, query, authorizations, path);

    /// <summary>Checks one use against a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="query">Material, product, route, market and day.</param>
    /// <param name="authorizations">The approvals and accepted dossiers that the team holds.</param>
    /// <param name="path">Where the findings point, as a JSON path.</param>
    /// <returns>At most one finding; none when the use is allowed, covered by an authorization, or unknown to the table.</returns>
    public static IReadOnlyList<Finding> Check(PermissionTable table, PermissionQuery query, IReadOnlyList<MarketingAuthorization>? authorizations = null, string path = "$")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(query);
        Permission permission = table.Ask(query);
        string material = NameOf(query.Origin, query.Form);
        string productClass = NameOf(query.ProductClass);
        return permission.Decision switch
        {
            PermissionDecision.Prohibited => [Finding.Of(MarketRules.MaterialProhibited, path, material, productClass, query.Route, query.Market, permission.Citation)],
            PermissionDecision.NeedsDossier when !Holds(authorizations, query, a => !a.IsForTrialsOnly()) =>
                [Finding.Of(MarketRules.NeedsDossier, path, material, productClass, query.Route, query.Market, permission.Citation)],
            PermissionDecision.NeedsAuthorization when !Holds(authorizations, query, a => Suffices(a, query.ProductClass)) =>
                [Finding.Of(MarketRules.NeedsAuthorization, path, productClass, query.Market, permission.Citation)],
            _ => [],
        };
    }

    /// <summary>The origin that the law looks at: a hybrid of liposome and natural vesicle keeps the origin of its natural part.</summary>
    /// <param name="source">A source.</param>
    /// <returns>The origin to ask the table about.</returns>
    public static SourceOrigin OriginOf(VesicleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is SyntheticSource { NaturalPart: { } natural } ? OriginOf(natural) : source.Origin;
    }

    private static bool Holds(IReadOnlyList<MarketingAuthorization>? authorizations, PermissionQuery query, Func<MarketingAuthorization, bool> suffices) =>
        authorizations is not null && authorizations.Any(a => a.HoldsIn(query.Market, query.On) && suffices(a));

    // An accepted dossier for an ingredient is no licence for a medicine, and a licence to try a product is none to sell it.
    private static bool Suffices(MarketingAuthorization authorization, ProductClass productClass) =>
        authorization.Kind != AuthorizationKind.CaseReview
        && (productClass == ProductClass.InvestigationalProduct || !authorization.IsForTrialsOnly());

    private static string NameOf(SourceOrigin origin, MaterialForm form)
    {
        string what = form switch
        {
            MaterialForm.Cells => "cells or tissue",
            MaterialForm.ConditionedMedium => "conditioned medium",
            MaterialForm.Vesicles => "vesicles",
            _ => "material",
        };
        return $"{origin} {what}";
    }

    private static string NameOf(ProductClass productClass) => productClass switch
    {
        ProductClass.QuasiDrug => "quasi-drug",
        ProductClass.MedicinalProduct => "medicinal product",
        ProductClass.InvestigationalProduct => "investigational product",
        ProductClass.MedicalDevice => "medical device",
        ProductClass.InVitroDiagnostic => "in vitro diagnostic",
        ProductClass.DietarySupplement => "dietary supplement",
        ProductClass.ResearchUseOnly => "research-use-only product",
        _ => "cosmetic",
    };
}
