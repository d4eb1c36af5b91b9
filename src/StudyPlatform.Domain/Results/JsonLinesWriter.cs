using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// Writes JSON lines: UTF-8, an object for each row with the names of the columns, LF. Numbers have the digits that they
/// have in the CSV; a missing value is null. The cell of a number's column that holds no number, as can be where an older
/// version of the study asked for words, stays a text.
/// </summary>
internal sealed class JsonLinesWriter<TRow>(Stream stream, IReadOnlyList<ResultColumn<TRow>> columns) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);
    private readonly JsonEncodedText[] _names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    public async ValueTask WriteAsync(TRow row, CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            _json.WritePropertyName(_names[i]);
            Write(columns[i].Kind, columns[i].Cell(row));
        }

        _json.WriteEndObject();
        _json.Flush();
        _line.Write("\n"u8);
        await stream.WriteAsync(_line.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _json.Dispose();

    private void Write(ResultKind kind, string? cell)
    {
        switch (kind)
        {
            case var _ when cell is null:
                _json.WriteNullValue();
                break;
            case ResultKind.Boolean:
                _json.WriteBooleanValue(cell == "true");
                break;
            case ResultKind.Integer when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer):
                _json.WriteNumberValue(integer);
                break;
            case ResultKind.Number when decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                _json.WriteNumberValue(number);
                break;
            default:
                _json.WriteStringValue(cell);
                break;
        }
    }
}
