using System.Globalization;

namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>
/// Reads some columns of any CSV with a header row. A missing cell (empty, or <c>NA</c> as R writes it) leaves its
/// row out; a cell that is no number where one is needed is a fault.
/// </summary>
internal static class CsvColumnReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="file">The file's name, for faults.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="numbers">Columns of numbers.</param>
    /// <param name="words">Columns of words.</param>
    public static CsvReading Read(string file, Stream stream, IReadOnlyList<string> numbers, IReadOnlyList<string> words)
    {
        var scanner = new CsvScanner(stream);
        if (scanner.Read() is var first and not CsvStep.Row)
            return Fault(first is CsvStep.End ? null : scanner.Line, first is CsvStep.End ? "is empty" : Problem(first), "write a header row with the columns' names");
        // Spreadsheets put a mark there, and any CSV is welcome here.
        var header = Enumerable.Range(0, scanner.Count).Select(cell => CellText.Text(scanner[cell].StartsWith(ByteOrderMark) ? scanner[cell][3..] : scanner[cell])).ToList();
        if (header is [var single] && single.AsSpan().ContainsAny(';', '\t'))
            return Fault(1, $"is separated by {(single.Contains(';', StringComparison.Ordinal) ? "semicolons" : "tabs")}", "save the file as CSV separated by commas");
        foreach (var asked in numbers.Concat(words))
        {
            if (header.Count(name => name == asked) > 1)
                return Fault(1, $"has the column {Shown.Text(asked)} twice", "rename one of the two");
            if (!header.Contains(asked, StringComparer.Ordinal))
                return new CsvReading.UnknownColumn(asked, header);
        }

        var numberAt = numbers.Select(name => header.IndexOf(name)).ToArray();
        var wordAt = words.Select(name => header.IndexOf(name)).ToArray();
        var values = numbers.Select(_ => new List<double>()).ToArray();
        var levels = words.Select(_ => new WordIndex()).ToArray();
        var codes = words.Select(_ => new List<int>()).ToArray();
        var row = new double[numbers.Count];
        var (leftOut, firstLeftOut) = (0, (long?)null);
        while (true)
        {
            var step = scanner.Read();
            if (step is CsvStep.End)
                break;
            if (step is not CsvStep.Row)
                return Fault(scanner.Line, Problem(step), "correct the line");
            if (scanner.IsBlank && header.Count > 1)
                continue;
            if (scanner.Count != header.Count)
                return Fault(scanner.Line, $"has {scanner.Count} cells, but the header has {header.Count}", "put text that holds a comma in quotes, and leave missing values as empty cells");
            var missing = wordAt.Any(column => IsMissing(scanner[column]));
            for (var i = 0; i < numberAt.Length && !missing; i++)
            {
                missing = IsMissing(scanner[numberAt[i]]);
                if (missing)
                    break;
                if (CellText.Number(scanner[numberAt[i]]) is not { } number)
                    return Fault(scanner.Line, $"{numbers[i]} is {Shown.Text(scanner[numberAt[i]])}, but must be a finite number", "correct the cell, or leave it empty where the value is missing");
                row[i] = number;
            }

            if (missing)
            {
                leftOut++;
                firstLeftOut ??= scanner.Line;
                continue;
            }

            for (var i = 0; i < values.Length; i++)
                values[i].Add(row[i]);
            for (var i = 0; i < codes.Length; i++)
                codes[i].Add(levels[i].FindOrAdd(scanner[wordAt[i]]));
        }

        var rows = values.Length > 0 ? values[0].Count : codes.Length > 0 ? codes[0].Count : 0;
        return new CsvReading.Read(new CsvColumns(
            numbers.Select((name, i) => (name, i)).ToDictionary(column => column.name, column => values[column.i].ToArray(), StringComparer.Ordinal),
            words.Select((name, i) => (name, i)).ToDictionary(column => column.name, column => new WordColumn(levels[column.i].Words, [.. codes[column.i]]), StringComparer.Ordinal),
            rows, leftOut, firstLeftOut));

        CsvReading.Faulty Fault(long? line, string problem, string remedy) => new(new TableFault(file, line, problem, remedy));
    }

    private static bool IsMissing(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell.SequenceEqual("NA"u8);

    private static string Problem(CsvStep step) => step switch
    {
        CsvStep.UnclosedQuote => "opens a quote that is never closed",
        CsvStep.TooLong => string.Create(CultureInfo.InvariantCulture, $"is longer than {CsvScanner.MaxRowBytes >> 20} MiB"),
        CsvStep.StrayQuote => "has a quote in the middle of a cell",
        CsvStep.TooManyCells => string.Create(CultureInfo.InvariantCulture, $"has more than {CsvScanner.MaxCells} cells"),
        _ => "is not UTF-8",
    };
}
