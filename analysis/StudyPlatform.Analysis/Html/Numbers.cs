using System.Globalization;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html;

/// <summary>
/// Numbers as a reader wants them, after the manual of the American Psychological Association (7th edition, section 6.36):
/// as many digits as say something, no nought before the point where a number cannot exceed 1, a minus sign for minus.
/// </summary>
internal static class Numbers
{
    /// <summary>Where a number is not there.</summary>
    public const string None = "–";

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count of people in words that agree with it.</summary>
    public static string People(long count) => count == 1 ? "1 person" : $"{Count(count)} people";

    /// <param name="share">In [0, 1].</param>
    public static string Share(double share) => Percent(100 * share);

    /// <param name="percent">In per cent.</param>
    public static string Percent(double percent) => Fixed(percent, 1) + "%";

    /// <summary>A count with its share of a whole; only the count where the whole is empty.</summary>
    public static string Of(int count, int whole) => whole == 0 ? Count(count) : $"{Count(count)} ({Share((double)count / whole)})";

    public static string Fixed(double value, int decimals)
    {
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        var text = value.ToString((Math.Abs(value) >= 10_000 ? "#,0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? text.Any(c => c is >= '1' and <= '9') ? "−" + text[1..] : text[1..] : text;
    }

    /// <summary>A statistic without bounds: two decimals, or three digits where it is small or very large.</summary>
    public static string Statistic(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 100_000 or < 0.01 => Scientific(value),
        _ => Fixed(value, 2),
    };

    /// <summary>A number that cannot exceed 1 in size: three decimals.</summary>
    public static string Bounded(double value)
    {
        if (value != 0 && Math.Abs(value) < 0.0005)
            return value < 0 ? "> −.001" : "< .001";
        return Fixed(value, 3).Replace("0.", ".", StringComparison.Ordinal);
    }

    /// <summary>Degrees of freedom: whole where they are whole.</summary>
    public static string Df(double df) => Math.Abs(df - Math.Round(df)) < 1e-9 ? Count((long)Math.Round(df)) : Fixed(df, 2);

    /// <summary>A p-value by itself: <c>.023</c>, <c>&lt; .001</c>. No line breaks inside it.</summary>
    public static string P(double p) => p switch
    {
        < 0.001 => "<\u00A0.001",
        > 0.999 => ">\u00A0.999",
        _ => Fixed(p, 3)[1..],
    };

    /// <summary>A p-value in a sentence: <c>p = .023</c>, <c>p &lt; .001</c>.</summary>
    public static string PIs(double p) => P(p) is var text && text[0] == '.' ? $"p\u00A0=\u00A0{text}" : $"p\u00A0{text}";

    /// <summary>A p-value to four digits, in the far tail too.</summary>
    public static string ExactP(double p) => p is > 0 and < 0.001 ? Scientific(p, 3) : p.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary><c>1.234 × 10⁻⁵</c>.</summary>
    public static string Scientific(double value, int decimals = 2)
    {
        var parts = value.ToString("0." + new string('0', decimals) + "e+0", CultureInfo.InvariantCulture).Split('e');
        var power = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var raised = string.Concat(Math.Abs(power).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));
        return $"{parts[0].Replace('-', '−')} × 10{(power < 0 ? "⁻" : "")}{raised}";
    }

    /// <summary><c>58.9 to 66.3</c>.</summary>
    /// <param name="interval">Null for none.</param>
    /// <param name="scale">What each end is multiplied by: 100 for per cent.</param>
    public static string Range(Interval? interval, double scale = 1, int decimals = 1) =>
        interval is null ? None : $"{Fixed(scale * interval.Lower, decimals)} to {Fixed(scale * interval.Upper, decimals)}";

    /// <summary>The level of an interval: <c>95%</c>.</summary>
    public static string Level(double confidence) => (100 * confidence).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
