using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Exosome.Sdk.Regulation.Table;

/// <summary>Reads the permission table. Its grammar is explained at the head of the data file.</summary>
internal static class PermissionReader
{
    /// <summary>The name of the embedded table, in the model and in the analyzers.</summary>
    public const string ResourceName = "regulation/permissions.csv";

    private const string Header = "id,market,origin,form,class,route,decision,from,until,verification,citation,address,note";

    /// <summary>Reads every row, or says which line is wrong and how.</summary>
    /// <exception cref="FormatException">A line that does not follow the grammar; the message begins with its number.</exception>
    public static List<PermissionRecord> Read(TextReader reader)
    {
        List<PermissionRecord> records = [];
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        bool headerSeen = false;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headerSeen)
            {
                headerSeen = line.Trim() == Header ? true : throw Wrong(number, "the first line that is no comment must be '" + Header + "'");
                continue;
            }

            PermissionRecord record = ToRecord(SplitFields(line, number), number);
            if (!ids.Add(record.Id))
            {
                throw Wrong(number, "the id '" + record.Id + "' is used twice");
            }

            records.Add(record);
        }

        return headerSeen ? records : throw Wrong(number, "the table has no header");
    }

    private static PermissionRecord ToRecord(List<string> fields, int line)
    {
        if (fields.Count != 13)
        {
            throw Wrong(line, "13 fields are expected, " + fields.Count.ToString(CultureInfo.InvariantCulture) + " are there");
        }

        for (int i = 0; i < 7; i++)
        {
            if (fields[i].Length == 0)
            {
                throw Wrong(line, "field " + (i + 1).ToString(CultureInfo.InvariantCulture) + " is empty");
            }
        }

        if (fields[9].Length == 0 || fields[10].Length == 0)
        {
            throw Wrong(line, "a row needs a verification and a citation");
        }

        int from = Day(fields[7], 0, line);
        int until = Day(fields[8], int.MaxValue, line);
        if (from > until)
        {
            throw Wrong(line, "'from' lies after 'until'");
        }

        return new PermissionRecord(
            fields[0], fields[1], List(fields[2]), List(fields[3]), List(fields[4]), Routes(fields[5]), fields[6], from, until, fields[9], fields[10], fields[11], fields[12], line);
    }

    private static string[] List(string field)
    {
        string[] values = field.Split('|');
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = values[i].Trim();
        }

        return values;
    }

    private static string[] Routes(string field)
    {
        List<string> routes = [];
        foreach (string name in List(field))
        {
            routes.AddRange(name switch
            {
                "injection" => RouteRequirements.Breached,
                "opened" => RouteRequirements.Opened,
                "mucosal" => RouteRequirements.Mucosal,
                _ => [name],
            });
        }

        return [.. routes];
    }

    private static int Day(string field, int ifEmpty, int line)
    {
        if (field.Length == 0)
        {
            return ifEmpty;
        }

        return DateTime.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? (day.Year * 10000) + (day.Month * 100) + day.Day
            : throw Wrong(line, "'" + field + "' is not a date of the form 2024-03-21");
    }

    // A field with a comma stands in double quotes; a double quote inside is doubled.
    private static List<string> SplitFields(string line, int number)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        if (quoted)
        {
            throw Wrong(number, "a double quote is not closed");
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }

    private static FormatException Wrong(int line, string what) =>
        new("Permission table, line " + line.ToString(CultureInfo.InvariantCulture) + ": " + what + ".");
}
