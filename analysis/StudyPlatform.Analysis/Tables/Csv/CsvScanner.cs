using System.Text.Unicode;

namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>
/// Reads UTF-8 CSV by RFC 4180 (lines may also end with LF alone) row by row, as bytes: nothing is copied and no
/// string is made unless its reader asks for one. A row that is not well formed is told apart, not guessed at.
/// Memory is the longest row, at most <see cref="MaxRowBytes"/>.
/// </summary>
/// <param name="stream">The file's bytes; a byte order mark is part of the first cell.</param>
/// <param name="maxRowBytes">The longest row, in bytes.</param>
internal sealed class CsvScanner(Stream stream, int maxRowBytes = CsvScanner.MaxRowBytes)
{
    /// <summary>The longest row that is read, in bytes: far more than a row of answers, and little to hold.</summary>
    public const int MaxRowBytes = 1 << 24;

    /// <summary>The most cells of a row.</summary>
    public const int MaxCells = 4096;

    private const int FirstBufferBytes = 1 << 17;

    private readonly List<CellPlace> _cells = new(32);
    private byte[] _buffer = new byte[FirstBufferBytes];
    private int _start;
    private int _end;
    private bool _streamEnded;
    private long _nextLine = 1;

    /// <summary>The line on which the current row begins, from 1: quoted cells may hold line breaks.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Cells of the current row.</summary>
    public int Count => _cells.Count;

    /// <summary>A cell of the current row without its quotes; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> this[int cell]
    {
        get
        {
            var place = _cells[cell];
            return _buffer.AsSpan(place.Start, place.Length);
        }
    }

    /// <summary>Whether the current row is a line without a character.</summary>
    public bool IsBlank => _cells is [{ Length: 0, Quoted: false }];

    /// <summary>Goes to the next row.</summary>
    public CsvStep Read()
    {
        Line = _nextLine;
        while (true)
        {
            _cells.Clear();
            var (found, length) = ScanRow();
            switch (found)
            {
                case Found.Row:
                    return Take(length);
                case Found.End:
                    return CsvStep.End;
                case Found.Stray:
                    return SkipLine(length, CsvStep.StrayQuote);
                case Found.TooMany:
                    return SkipLine(length, CsvStep.TooManyCells);
                case Found.Unclosed:
                    return Stop(CsvStep.UnclosedQuote);
                case Found.Open when !Fill():
                    return Stop(CsvStep.UnclosedQuote);
                case Found.More when !Fill():
                    return Stop(CsvStep.TooLong);
            }
        }
    }

    /// <summary>One row from <see cref="_start"/>: what it is, and up to where.</summary>
    private (Found Found, int At) ScanRow()
    {
        if (_start == _end && _streamEnded)
            return (Found.End, _start);
        var at = _start;
        while (true)
        {
            if (_cells.Count == MaxCells)
                return (Found.TooMany, at);
            if (at < _end && _buffer[at] == '"')
            {
                var (closed, close, escaped) = FindClosingQuote(at + 1);
                if (!closed)
                    return (_streamEnded ? Found.Unclosed : Found.Open, at);
                _cells.Add(new CellPlace(at + 1, close - at - 1, Quoted: true, escaped));
                at = close + 1;
                if (at < _end && _buffer[at] == '\r')
                {
                    if (at + 1 == _end && !_streamEnded)
                        return (Found.More, at);
                    at++;
                }

                if (at == _end)
                    return (_streamEnded ? Found.Row : Found.More, at);
                if (_buffer[at] == '\n')
                    return (Found.Row, at + 1);
                if (_buffer[at] != ',')
                    return (Found.Stray, at);
                at++;
                continue;
            }

            var offset = _buffer.AsSpan(at, _end - at).IndexOfAny((byte)',', (byte)'\n', (byte)'"');
            if (offset < 0)
            {
                if (!_streamEnded)
                    return (Found.More, at);
                _cells.Add(new CellPlace(at, WithoutReturn(at, _end), Quoted: false, Escaped: false));
                return (Found.Row, _end);
            }

            var mark = at + offset;
            if (_buffer[mark] == '"')
                return (Found.Stray, mark);
            var last = _buffer[mark] == '\n';
            _cells.Add(new CellPlace(at, last ? WithoutReturn(at, mark) : mark - at, Quoted: false, Escaped: false));
            at = mark + 1;
            if (last)
                return (Found.Row, at);
        }
    }

    private (bool Closed, int At, bool Escaped) FindClosingQuote(int from)
    {
        var escaped = false;
        while (true)
        {
            var offset = _buffer.AsSpan(from, _end - from).IndexOf((byte)'"');
            if (offset < 0)
                return (false, from, escaped);
            var quote = from + offset;
            if (quote + 1 == _end)
                return (_streamEnded, quote, escaped);
            if (_buffer[quote + 1] != '"')
                return (true, quote, escaped);
            escaped = true;
            from = quote + 2;
        }
    }

    private int WithoutReturn(int start, int end) => end > start && _buffer[end - 1] == '\r' ? end - 1 - start : end - start;

    private CsvStep Take(int end)
    {
        var row = _buffer.AsSpan(_start, end - _start);
        _nextLine += row.Count((byte)'\n');
        var valid = Utf8.IsValid(row);
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            if (_cells[cell] is { Escaped: true } place)
                _cells[cell] = place with { Length = Unescape(place), Escaped = false };
        }

        _start = end;
        return valid ? CsvStep.Row : CsvStep.NotUtf8;
    }

    /// <summary>Makes one quote of each doubled one, in place.</summary>
    private int Unescape(CellPlace place)
    {
        var cell = _buffer.AsSpan(place.Start, place.Length);
        var to = 0;
        for (var from = 0; from < cell.Length; from++, to++)
        {
            cell[to] = cell[from];
            if (cell[from] == '"')
                from++;
        }

        return to;
    }

    private CsvStep SkipLine(int from, CsvStep step)
    {
        // Quoted cells before the fault may have held line breaks.
        _nextLine += _buffer.AsSpan(_start, from - _start).Count((byte)'\n');
        _start = from;
        while (true)
        {
            var offset = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (offset >= 0)
            {
                _start += offset + 1;
                _nextLine++;
                return step;
            }

            _start = _end;
            if (_streamEnded)
                return step;
            Fill();
        }
    }

    private CsvStep Stop(CsvStep step)
    {
        _start = _end;
        _streamEnded = true;
        return step;
    }

    /// <summary>Reads on behind what is there; false if the row is too long.</summary>
    private bool Fill()
    {
        var kept = _end - _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
            (_start, _end) = (0, kept);
        }
        else if (kept == _buffer.Length)
        {
            if (kept >= maxRowBytes)
                return false;
            Array.Resize(ref _buffer, Math.Min(2 * kept, maxRowBytes));
        }

        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _streamEnded = read == 0;
        return true;
    }

    private enum Found
    {
        Row,
        End,
        More,
        Open,
        Unclosed,
        Stray,
        TooMany,
    }

    private readonly record struct CellPlace(int Start, int Length, bool Quoted, bool Escaped);
}
