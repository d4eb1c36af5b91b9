using System.Text;

namespace StudyPlatform.Simulation.Results;

/// <summary>A table of an export: CSV by RFC 4180 with a header row.</summary>
/// <param name="Columns">The header.</param>
/// <param name="Rows">Each with as many cells as there are columns.</param>
public sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A row has another number of cells than the header.</exception>
    public static CsvTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (character == '"')
                quoted = !quoted;
            else if (!quoted && character is ',' or '\n' && !quoted)
                EndCell(character == '\n');
            else if (quoted || character != '\r')
                cell.Append(character);
        }

        if (cell.Length > 0 || row.Count > 0)
            EndCell(endsRow: true);
        if (rows.Count == 0 || rows.Exists(other => other.Count != rows[0].Count))
            throw new FormatException("Not every row of the table has as many cells as the header.");
        return new CsvTable(rows[0], rows[1..]);

        void EndCell(bool endsRow)
        {
            row.Add(cell.ToString());
            cell.Clear();
            if (endsRow)
            {
                rows.Add(row);
                row = [];
            }
        }
    }

    /// <summary>The cells of a column, by row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public IEnumerable<string> Column(string name)
    {
        var index = IndexOf(name);
        return Rows.Select(row => row[index]);
    }

    /// <summary>The rows by the value of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public ILookup<string, IReadOnlyList<string>> By(string name)
    {
        var index = IndexOf(name);
        return Rows.ToLookup(row => row[index]);
    }

    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == name)
                return i;
        }

        throw new KeyNotFoundException($"The table has no column {name}; it has {string.Join(", ", Columns)}.");
    }
}
