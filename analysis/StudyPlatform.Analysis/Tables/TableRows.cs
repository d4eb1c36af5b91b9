using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Analysis.Tables.Files;

namespace StudyPlatform.Analysis.Tables;

/// <summary>A table's rows with the header checked: what a row reader reads from, and where it says what is wrong.</summary>
/// <param name="file">The file, as faults name it.</param>
/// <param name="stream">Its bytes.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class TableRows(string file, MeasuredStream stream, TableFaults faults)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly CsvScanner _scanner = new(stream);

    /// <summary>Data rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>The line of the current row; the header is row 1.</summary>
    public int Row => (int)Math.Min(_scanner.Line, int.MaxValue);

    /// <summary>The header row's cells.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    public ReadOnlySpan<byte> this[int column] => _scanner[column];

    /// <summary>Reads the header row; false if there is none that can be read.</summary>
    /// <param name="columns">Names that have to stand there first, in this order.</param>
    /// <param name="mayFollow">Whether a column may stand after them.</param>
    public bool ReadHeader(IReadOnlyList<string> columns, Func<string, bool> mayFollow)
    {
        if (_scanner.Read() is var step and not CsvStep.Row)
        {
            if (step is CsvStep.End)
                faults.Add(file, null, "is empty", "write the header row, even where there are no other rows");
            else
                Malformed(step);
            return false;
        }

        if (_scanner[0].StartsWith(ByteOrderMark))
            Fault("begins with a byte order mark", "save the file as UTF-8 without one");
        Header = [.. Enumerable.Range(0, _scanner.Count).Select(cell => CellText.Text(_scanner[cell].StartsWith(ByteOrderMark) ? _scanner[cell][3..] : _scanner[cell]))];
        if (HeaderProblem.Of(Header, columns, mayFollow) is not { } problem)
            return true;
        Fault(problem.Problem, problem.Remedy);
        return false;
    }

    /// <summary>Goes to the next row that has as many cells as the header; rows that have not are faults.</summary>
    public bool Next()
    {
        while (true)
        {
            switch (_scanner.Read())
            {
                case CsvStep.Row when _scanner.Count == Header.Count:
                    Count++;
                    return true;
                case CsvStep.Row when _scanner.IsBlank:
                    Fault("is blank", "take the line out");
                    break;
                case CsvStep.Row:
                    Fault($"has {_scanner.Count} cell{(_scanner.Count == 1 ? "" : "s")}, but the header has {Header.Count}", "put text that holds a comma in quotes, and leave missing values as empty cells");
                    break;
                case CsvStep.End:
                    if (stream.LimitReached)
                        faults.Add(file, null, $"has more than the {stream.Limit} bytes that are read", "part the study's results, or check what was packed");
                    return false;
                case var step and (CsvStep.UnclosedQuote or CsvStep.TooLong):
                    Malformed(step);
                    return false;
                case var step:
                    Malformed(step);
                    break;
            }
        }
    }

    /// <summary>Something is wrong with the current row.</summary>
    public void Fault(string problem, string remedy) => faults.Add(file, Row, problem, remedy);

    /// <summary>A cell is not what its column takes.</summary>
    public void Wrong(int column, string mustBe) =>
        Fault($"{Header[column]} is {Shown.Text(this[column])}, but must be {mustBe}", "correct the cell, or export the study again");

    private void Malformed(CsvStep step)
    {
        var (problem, remedy) = step switch
        {
            CsvStep.UnclosedQuote => ("opens a quote that is never closed", "close it, or double it where it belongs to the text"),
            CsvStep.TooLong => ($"is longer than {CsvScanner.MaxRowBytes >> 20} MiB", "check that lines end with CR LF or LF"),
            CsvStep.StrayQuote => ("has a quote in the middle of a cell", "put the whole cell in quotes and double the quote inside it"),
            CsvStep.TooManyCells => ($"has more than {CsvScanner.MaxCells} cells", "check that lines end with CR LF or LF"),
            _ => ("is not UTF-8", "save the file as UTF-8 without a byte order mark"),
        };
        Fault(problem, remedy);
    }
}
