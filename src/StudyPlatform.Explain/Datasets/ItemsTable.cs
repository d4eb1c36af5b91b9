using System.Globalization;
using System.Text;

namespace StudyPlatform.Explain.Datasets;

/// <summary>The table <c>items.csv</c>: one row an image, in the order that gives the images their index.</summary>
internal static class ItemsTable
{
    public const string FileName = "items.csv";

    private static readonly string[] Header = ["file", "class", "split", "sha256", "background", "mask", "source"];

    public static byte[] Write(IEnumerable<DatasetItem> items, IReadOnlyList<string> classes)
    {
        var text = new StringBuilder();
        CsvText.AppendRow(text, Header);
        foreach (var item in items)
            CsvText.AppendRow(text, item.File, classes[item.Class], Name(item.Split), item.Sha256, item.Background, item.Mask, item.Source);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <exception cref="PipelineException">A row is not what the format asks for; the sentence names the row.</exception>
    public static List<DatasetItem> Read(string path, byte[] bytes, IReadOnlyList<string> classes)
    {
        var numbers = classes.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var items = new List<DatasetItem>();
        var next = new int[2];
        try
        {
            using var rows = CsvText.Rows(new UTF8Encoding(false, true).GetString(bytes)).GetEnumerator();
            if (!rows.MoveNext() || !rows.Current.Cells.SequenceEqual(Header, StringComparer.Ordinal))
                throw new FormatException($"its first row is not {string.Join(',', Header)}");
            while (rows.MoveNext())
            {
                var item = Parse(rows.Current.Line, rows.Current.Cells, numbers);
                items.Add(item with { Index = next[(int)item.Split]++ });
            }
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            throw new PipelineException($"{path} cannot be read because {error.Message}: make the data set again.", error);
        }

        return items;
    }

    public static string Name(Split split) => split == Split.Train ? "train" : "test";

    private static DatasetItem Parse(int line, List<string> cells, Dictionary<string, int> classes)
    {
        if (cells.Count != Header.Length)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"row {line} has {cells.Count} cells instead of {Header.Length}"));
        if (!classes.TryGetValue(cells[1], out var number))
            throw new FormatException($"row {line} has the class “{cells[1]}”, which {DatasetManifest.FileName} does not name");
        Split split = cells[2] switch
        {
            "train" => Split.Train,
            "test" => Split.Test,
            var other => throw new FormatException($"row {line} has the split “{other}”, which is neither train nor test"),
        };
        return new DatasetItem(
            0, Inside(cells[0], line), number, split, cells[3], Optional(cells[4]), cells[5].Length == 0 ? null : Inside(cells[5], line), Optional(cells[6]));
    }

    // A table from a stranger must not make the program open files elsewhere.
    private static string Inside(string file, int line) =>
        file.Length > 0 && !Path.IsPathRooted(file) && !file.Contains('\\') && !file.Contains('\0') && !file.Split('/').Any(part => part is "" or "." or "..")
            ? file
            : throw new FormatException($"row {line} has the path “{file}”, which does not lie inside the data set");

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
