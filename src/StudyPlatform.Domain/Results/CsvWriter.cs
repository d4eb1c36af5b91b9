using System.Buffers;
using System.Text;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// Writes CSV as RFC 4180 has it: commas, CRLF, quotes where they are needed, UTF-8 without a mark. Cells are written
/// exactly as they are: a spreadsheet that takes one that begins with <c>=</c> for a formula is to be told that the
/// columns are text.
/// </summary>
public sealed class CsvWriter(Stream stream)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _line = new();
    private byte[] _bytes = new byte[1024];

    /// <param name="cells">Null for a missing value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask WriteAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _line.Clear();
        foreach (var cell in cells)
            Append(cell ?? "").Append(',');
        _line.Length--;
        var text = _line.Append("\r\n").ToString();
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most)
            _bytes = new byte[most];
        await stream.WriteAsync(_bytes.AsMemory(0, Encoding.UTF8.GetBytes(text, _bytes)), cancellationToken).ConfigureAwait(false);
    }

    private StringBuilder Append(string cell)
    {
        var quoted = cell.AsSpan().ContainsAny(NeedQuotes) || cell is [' ', ..] or [.., ' '];
        return quoted ? _line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : _line.Append(cell);
    }
}
