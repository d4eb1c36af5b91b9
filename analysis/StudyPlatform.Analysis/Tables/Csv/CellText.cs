using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>Cells as values. Every method takes the whole cell or nothing.</summary>
internal static class CellText
{
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;

    public static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);

    public static int? Integer(ReadOnlySpan<byte> cell) =>
        Utf8Parser.TryParse(cell, out int value, out var used) && used == cell.Length ? value : null;

    /// <summary>A finite number with a decimal point, with or without an exponent.</summary>
    public static double? Number(ReadOnlySpan<byte> cell) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) ? value : null;

    public static bool? Boolean(ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual("true"u8) ? true : cell.SequenceEqual("false"u8) ? false : null;

    /// <summary>
    /// ISO 8601 with date, time to the second or finer, and <c>Z</c> or an offset:
    /// <c>2026-03-01T12:00:00.000000Z</c>.
    /// </summary>
    public static DateTimeOffset? Time(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 20 || cell[4] != '-' || cell[7] != '-' || cell[10] != 'T' || cell[13] != ':' || cell[16] != ':')
            return null;
        if (Digits(cell, 0, 4) is not (>= 1 and var year) || Digits(cell, 5, 2) is not (>= 1 and <= 12 and var month)
            || Digits(cell, 8, 2) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month)
            || Digits(cell, 11, 2) is not (>= 0 and <= 23 and var hour) || Digits(cell, 14, 2) is not (>= 0 and <= 59 and var minute)
            || Digits(cell, 17, 2) is not (>= 0 and <= 59 and var second))
            return null;
        var at = 19;
        if (Fraction(cell, ref at) is not { } ticks || Offset(cell[at..]) is not { } offset)
            return null;
        var utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + ticks - offset.Ticks;
        return utc >= 0 && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(utc, TimeSpan.Zero) : null;
    }

    private static long? Fraction(ReadOnlySpan<byte> cell, ref int at)
    {
        if (cell[at] != '.')
            return 0;
        var (ticks, unit, from) = (0L, TicksPerSecond, ++at);
        for (; at < cell.Length && char.IsAsciiDigit((char)cell[at]); at++)
        {
            unit /= 10;
            ticks += unit * (cell[at] - '0');
        }

        return at > from && at < cell.Length ? ticks : null;
    }

    private static TimeSpan? Offset(ReadOnlySpan<byte> zone)
    {
        if (zone.SequenceEqual("Z"u8))
            return TimeSpan.Zero;
        if (zone.Length != 6 || zone[0] is not ((byte)'+' or (byte)'-') || zone[3] != ':'
            || Digits(zone, 1, 2) is not (>= 0 and <= 14 and var hours) || Digits(zone, 4, 2) is not (>= 0 and <= 59 and var minutes))
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    /// <summary>The number that the digits make; −1 if one is none.</summary>
    private static int Digits(ReadOnlySpan<byte> cell, int start, int count)
    {
        var value = 0;
        foreach (var digit in cell.Slice(start, count))
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            value = (10 * value) + (digit - '0');
        }

        return value;
    }
}
