using System.Globalization;
using System.Text;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>One row of a layout's table of blank-separated entries.</summary>
internal sealed record TableRow(string Path, int Number, string[] Cells)
{
    public string this[int cell] => Cells[cell];

    /// <summary>The lines of a table that are not empty, split at blanks into so many cells; the last one keeps its blanks.</summary>
    public static IEnumerable<TableRow> Read(string path, int cells)
    {
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var parts = line.Split([' ', '\t'], cells, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < cells)
                throw new PipelineException(string.Create(CultureInfo.InvariantCulture, $"{path} has {parts.Length} instead of {cells} entries in row {number}: mend the row."));
            yield return new TableRow(path, number, parts);
        }
    }

    public int Whole(int cell) => int.TryParse(Cells[cell], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Wrong(cell, "a whole number");

    public double Real(int cell) => double.TryParse(Cells[cell], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
        ? value
        : throw Wrong(cell, "a number");

    public PipelineException Wrong(int cell, string needed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Path} has “{Cells[cell]}” in row {Number} where {needed} is needed: mend the row."));

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path, Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({error.Message.TrimEnd('.')}): make it readable.", error);
        }
    }
}
