using System.Text;

namespace StudyPlatform.Explain.Datasets;

/// <summary>Rows of comma-separated text as RFC 4180 has it; rows end with a line feed when written.</summary>
internal static class CsvText
{
    public static void AppendRow(StringBuilder text, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            var cell = cells[i] ?? "";
            if (cell.AsSpan().ContainsAny("\",\r\n"))
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                text.Append(cell);
        }

        text.Append('\n');
    }

    /// <summary>Splits a text into rows of cells; empty lines are no rows.</summary>
    /// <exception cref="FormatException">A quote is never closed.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Rows(string text)
    {
        var at = 0;
        var line = 1;
        while (at < text.Length)
        {
            var start = line;
            var cells = new List<string>();
            while (true)
            {
                cells.Add(Cell(text, ref at, ref line));
                if (at >= text.Length || text[at] != ',')
                    break;
                at++;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            line++;
            if (cells.Count > 1 || cells[0].Length > 0)
                yield return (start, cells);
        }
    }

    private static string Cell(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
            var plain = length < 0 ? text[at..] : text.Substring(at, length);
            at += plain.Length;
            return plain;
        }

        var opened = line;
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                if (at >= text.Length || text[at] != '"')
                    return cell.ToString();
            }

            if (text[at] == '\n')
                line++;
            cell.Append(text[at]);
        }

        throw new FormatException($"row {opened} opens a quote that is never closed");
    }
}
