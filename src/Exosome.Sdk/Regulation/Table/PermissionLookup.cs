using System;
using System.Collections.Generic;
using System.IO;

namespace Exosome.Sdk.Regulation.Table;

/// <summary>Finds the row that decides. The model asks it for a day; the analyzers, which know no day, for what is in force.</summary>
internal static class PermissionLookup
{
    /// <summary>A day on which only rows without an end apply: what is in force as far as the table knows.</summary>
    public const int InForce = 99991231;

    /// <summary>The table that is embedded in this assembly.</summary>
    /// <exception cref="InvalidOperationException">The build forgot to embed it.</exception>
    public static List<PermissionRecord> LoadEmbedded()
    {
        using Stream stream = typeof(PermissionLookup).Assembly.GetManifestResourceStream(PermissionReader.ResourceName)
            ?? throw new InvalidOperationException("The permission table is not embedded in this build.");
        using StreamReader reader = new(stream);
        return PermissionReader.Read(reader);
    }

    /// <summary>The rows that speak about a use, strictest first, and of equally strict ones the best known first.</summary>
    public static List<PermissionRecord> Applying(IReadOnlyList<PermissionRecord> records, string origin, string form, string productClass, string route, string market, int day)
    {
        List<PermissionRecord> applying = [];
        foreach (PermissionRecord record in records)
        {
            if (record.AppliesTo(origin, form, productClass, route, market, day))
            {
                applying.Add(record);
            }
        }

        // Insertion keeps the file's order among equals, which List.Sort does not promise.
        for (int i = 1; i < applying.Count; i++)
        {
            PermissionRecord moved = applying[i];
            int place = i;
            while (place > 0 && Rank(applying[place - 1]) < Rank(moved))
            {
                applying[place] = applying[place - 1];
                place--;
            }

            applying[place] = moved;
        }

        return applying;
    }

    private static int Rank(PermissionRecord record) => (record.Strictness * 4) + record.Verification.ToUpperInvariant() switch
    {
        "VERIFIED" => 2,
        "REPORTED" => 1,
        _ => 0,
    };
}
