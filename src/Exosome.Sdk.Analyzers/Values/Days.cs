using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>Reads a day that is written out: <c>new DateOnly(2026, 4, 1)</c>, <c>DateOnly.Parse("2026-04-01", ...)</c>.</summary>
internal static class Days
{
    public static int? Read(IObjectCreationOperation creation) =>
        IsDateOnly(creation.Type) && creation.Arguments.Length == 3 && Integer(creation.Arguments[0]) is { } year && Integer(creation.Arguments[1]) is { } month && Integer(creation.Arguments[2]) is { } day
            ? Number(year, month, day)
            : null;

    public static int? Read(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name is "Parse" or "ParseExact"
        && IsDateOnly(invocation.TargetMethod.ContainingType)
        && invocation.Arguments.Length > 0
        && invocation.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string text }
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Number(date.Year, date.Month, date.Day)
            : null;

    /// <summary>The day as people write it.</summary>
    public static string Text(int day) => new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsDateOnly(ITypeSymbol? type) => type is { Name: "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static int? Integer(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    private static int? Number(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (int)(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks / TimeSpan.TicksPerDay)
            : null;
}
