using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Commands;

/// <summary>Reads the columns that a command was given, and says what is wrong in the command's words.</summary>
internal static class CsvInput
{
    /// <param name="session">Takes the warning of rows left out.</param>
    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="numbers">Columns of numbers, each with the option that named it.</param>
    /// <param name="words">Columns of words, each with the option that named it.</param>
    /// <exception cref="WrongCallException">A column is named twice, or is not in the file.</exception>
    /// <exception cref="FailedException">The file is not there, or is refused.</exception>
    public static CsvColumns Read(Session session, string path, IReadOnlyList<(string Option, string Column)> numbers, IReadOnlyList<(string Option, string Column)> words)
    {
        List<(string Option, string Column)> all = [.. numbers, .. words];
        if (all.GroupBy(named => named.Column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new WrongCallException($"{twice.Last().Option} names the column {Shown.Text(twice.Key)}, which {twice.First().Option} has already; name each column once.");
        if (path != "-" && !File.Exists(path))
            throw new FailedException($"{path} is not there; name a CSV file with --csv.");
        using var stream = path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        switch (CsvColumnReader.Read(path, stream, [.. numbers.Select(named => named.Column)], [.. words.Select(named => named.Column)]))
        {
            case CsvReading.Read { Columns: var columns }:
                if (columns.LeftOut > 0)
                    session.Warn($"{columns.LeftOut} of {columns.LeftOut + columns.Rows} rows of {path} have a missing cell in the columns used and were left out, the first is row {columns.FirstLeftOut}.");
                return columns;
            case CsvReading.UnknownColumn unknown:
                throw new WrongCallException($"{all.First(named => named.Column == unknown.Column).Option} names {Shown.Text(unknown.Column)}, but {path} has the columns {Shown.List(unknown.Header)}; name one of them.");
            case CsvReading.Faulty faulty:
                throw new FailedException(faulty.Fault.ToString());
            default:
                throw new InvalidOperationException("A reading is read, or names a column, or is faulty.");
        }
    }
}
