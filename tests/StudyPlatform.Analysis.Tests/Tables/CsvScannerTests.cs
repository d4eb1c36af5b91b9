using System.Text;
using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tests.Tables;

public sealed class CsvScannerTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b/c|d")]
    [InlineData("a,b\r\nc,d", "a|b/c|d")]
    [InlineData("a,\n,b\n", "a|/|b")]
    [InlineData("\"a,\"\"1\"\"\",b\n\"\",\"x\ny\"\n", "a,\"1\"|b/|x\ny")]
    [InlineData("a\n\nb\n", "a//b")]
    [InlineData("é,良\n", "é|良")]
    [InlineData("a,", "a|")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a\"\"\"", "a\"")]
    public void Rows_are_read_whatever_the_pieces_they_come_in(string text, string rows)
    {
        for (var piece = 1; piece <= text.Length + 1; piece++)
            Assert.Equal(rows, string.Join('/', Read(new CsvScanner(new PieceStream(Encoding.UTF8.GetBytes(text), piece)))));
    }

    [Fact]
    public void A_row_of_any_length_up_to_the_limit_is_read()
    {
        var cell = new string('x', 300_000);

        var rows = Read(new CsvScanner(new MemoryStream(Encoding.UTF8.GetBytes($"a,{cell}\nb,c\n"))));

        Assert.Equal([$"a|{cell}", "b|c"], rows);
    }

    [Fact]
    public void A_row_beyond_the_limit_ends_the_reading()
    {
        var scanner = new CsvScanner(new MemoryStream(new byte[1 << 19]), maxRowBytes: 1 << 18);

        Assert.Equal(CsvStep.TooLong, scanner.Read());
        Assert.Equal(CsvStep.End, scanner.Read());
    }

    [Theory]
    [InlineData("a\"b,c\nd,e\n", CsvStep.StrayQuote)]
    [InlineData("\"a\"b,c\nd,e\n", CsvStep.StrayQuote)]
    public void Reading_goes_on_after_a_malformed_line(string text, object step)
    {
        var scanner = new CsvScanner(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((CsvStep)step, scanner.Read());
        Assert.Equal(CsvStep.Row, scanner.Read());
        Assert.Equal(2, scanner.Line);
        Assert.Equal("d", CellText.Text(scanner[0]));
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00.000000Z", "2026-03-01T12:00:00.0000000+00:00")]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.0000000+00:00")]
    [InlineData("2026-03-01T12:00:00.25+02:00", "2026-03-01T10:00:00.2500000+00:00")]
    [InlineData("2024-02-29T23:59:59.9999999-05:30", "2024-03-01T05:29:59.9999999+00:00")]
    [InlineData("2026-02-29T12:00:00Z", null)]
    [InlineData("2026-03-01T24:00:00Z", null)]
    [InlineData("2026-03-01 12:00:00Z", null)]
    [InlineData("2026-03-01T12:00:00", null)]
    [InlineData("2026-03-01T12:00:00.Z", null)]
    [InlineData("2026-03-01T12:00:00.5", null)]
    [InlineData("", null)]
    public void Times_are_ISO_8601_with_a_zone(string cell, string? time)
    {
        Assert.Equal(time, CellText.Time(Encoding.UTF8.GetBytes(cell))?.ToString("O"));
    }

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("-1.5e-3", -0.0015)]
    [InlineData("1,5", null)]
    [InlineData("1.5 ", null)]
    [InlineData("NaN", null)]
    [InlineData("1e999", null)]
    public void Numbers_are_finite_and_have_a_point(string cell, double? number)
    {
        Assert.Equal(number, CellText.Number(Encoding.UTF8.GetBytes(cell)));
    }

    private static List<string> Read(CsvScanner scanner)
    {
        List<string> rows = [];
        while (scanner.Read() is var step and not CsvStep.End)
        {
            Assert.Equal(CsvStep.Row, step);
            rows.Add(string.Join('|', Enumerable.Range(0, scanner.Count).Select(cell => CellText.Text(scanner[cell]))));
        }

        return rows;
    }

    /// <summary>Gives its bytes a few at a time, as a network does.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
