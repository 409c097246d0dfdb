using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// A donor's direct identifier where a pseudonym belongs: a constant that is an e-mail address, telephone number, social
/// security number or name, or a member such as <c>DonorName</c> in a type that also holds lots or material.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO2008DirectIdentifier : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(ConsentRules.DirectIdentifier);

    private static readonly Dictionary<string, string> Identifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Name"] = "name",
        ["FirstName"] = "name",
        ["LastName"] = "name",
        ["FullName"] = "name",
        ["Surname"] = "name",
        ["Email"] = "e-mail address",
        ["EmailAddress"] = "e-mail address",
        ["Phone"] = "telephone number",
        ["PhoneNumber"] = "telephone number",
        ["Address"] = "postal address",
        ["BirthDate"] = "date of birth",
        ["DateOfBirth"] = "date of birth",
        ["Ssn"] = "social security number",
        ["SocialSecurityNumber"] = "social security number",
        ["Mrn"] = "medical record number",
        ["MedicalRecordNumber"] = "medical record number",
        ["PassportNumber"] = "passport number",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type("Identifiers.DonorId") is not { } donorId || SymbolEqualityComparer.Default.Equals(model.Assembly, context.Compilation.Assembly))
        {
            return;
        }

        context.RegisterOperationAction(operation => CheckCall(operation, donorId, model), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => CheckType(symbol, model), SymbolKind.NamedType);
    }

    private static void CheckCall(OperationAnalysisContext context, INamedTypeSymbol donorId, ModelReference model)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod is not { IsStatic: true, Name: "Parse" or "TryParse" } method
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, donorId)
            || invocation.Arguments.Length == 0)
        {
            return;
        }

        foreach (var value in new ValueReader(model).Read(invocation.Arguments[0].Value).Alternatives)
        {
            if (value is ConstantValue { Constant: string text, Origin: { } written } && DirectIdentifier.Recognize(text) is { } kind)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, written.Syntax.GetLocation(), "Donor pseudonym", kind));
            }
        }
    }

    // The establishment's own key, which joins pseudonym and name, is the right place for both: only a type that also
    // holds lots or material is flagged. A buyer's name beside a lot is none of the donor's business.
    private static void CheckType(SymbolAnalysisContext context, ModelReference model)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitlyDeclared)
        {
            return;
        }

        // The names first: hardly any type has a member that is called after a donor.
        if (!type.MemberNames.Any(static name => KindOf(name) is not null))
        {
            return;
        }

        List<(ISymbol Member, string Kind)>? found = null;
        var hasProduct = false;
        foreach (var (member, memberType) in StoredTypes.Of(type, model))
        {
            if (KindOf(member.Name) is { } kind && IsPlain(memberType) && SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
            {
                (found ??= []).Add((member, kind));
            }

            hasProduct |= model.Mentions(memberType) && StoredTypes.ModelTypes(memberType, model).Any(IsProduct);
        }

        if (found is null || !hasProduct)
        {
            return;
        }

        foreach (var (member, kind) in found.Where(entry => entry.Member.Locations.Length > 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], "'" + type.Name + "." + member.Name + "'", kind));
        }
    }

    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_DateTime
        || type.Name is "DateOnly" or "DateTimeOffset"
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsPlain(nullable.TypeArguments[0]));

    private static string? KindOf(string member)
    {
        // Every member of every type passes here: no string is made for one that has no donor in it.
        if (member.IndexOf("donor", StringComparison.OrdinalIgnoreCase) < 0 && member.IndexOf('_') < 0)
        {
            return null;
        }

        var name = member.Replace("_", "");
        return name.StartsWith("donor", StringComparison.OrdinalIgnoreCase) && Identifiers.TryGetValue(name.Substring(5), out var kind) ? kind : null;
    }

    private static bool IsProduct(INamedTypeSymbol type) => type.Name is "LotId" or "Lot" or "BatchId" or "Batch" or "VialId" or "Vial" or "CellBankId" or "CellBank"
        or "PreparationId" or "SourceId" or "HumanSource" or "VesicleSource" or "VesiclePopulation" or "Product" or "ProductId" or "CertificateOfAnalysis";
}
