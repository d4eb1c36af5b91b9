using System.Globalization;
using System.Text;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>Draws how figures grow: two panels side by side over a logarithmic axis, as SVG.</summary>
internal static class Plot
{
    private const double Width = 420;
    private const double Height = 280;
    private const double Left = 60;
    private const double Right = 40;
    private const double Top = 44;
    private const double Bottom = 48;

    private static readonly string[] Colours = ["#00429d", "#8b5a00", "#a3123a"];

    /// <summary>Writes requests a second in the first panel, and latencies in the second.</summary>
    public static void Write(string path, string axis, string fixedPart, IReadOnlyList<SiteRound> rounds, Func<SiteRound, int> along)
    {
        double[] x = [.. rounds.Select(round => (double)along(round))];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * Width} {Height}" font-family="sans-serif" font-size="12">""").Append('\n');
        text.Append("""<rect width="100%" height="100%" fill="#fff"/>""").Append('\n');
        Panel(text, 0, $"requests a second, {fixedPart}", axis, x, [("", [.. rounds.Select(round => round.Report.RequestsPerSecond)])]);
        Panel(text, Width, $"milliseconds a request, {fixedPart}", axis, x,
        [
            ("p50", [.. rounds.Select(round => round.Report.Percentile(0.5))]),
            ("p95", [.. rounds.Select(round => round.Report.Percentile(0.95))]),
            ("p99", [.. rounds.Select(round => round.Report.Percentile(0.99))]),
        ]);
        text.Append("</svg>\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
    }

    private static void Panel(StringBuilder text, double offset, string title, string axis, double[] x, (string Name, double[] Values)[] lines)
    {
        var most = NiceCeiling(lines.SelectMany(line => line.Values).Max());
        text.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({offset} 0)"><text x="{Left}" y="20" font-size="13" font-weight="bold">{title}</text>""").Append('\n');
        for (var tick = 0; tick <= 4; tick++)
        {
            var value = most * tick / 4;
            text.Append(CultureInfo.InvariantCulture, $"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(value, most):0.0}" y2="{Y(value, most):0.0}" stroke="#ddd"/><text x="{Left - 6}" y="{Y(value, most) + 4:0.0}" text-anchor="end">{value:#,0.##}</text>""").Append('\n');
        }

        foreach (var value in x)
            text.Append(CultureInfo.InvariantCulture, $"""<text x="{X(value, x):0.0}" y="{Height - Bottom + 18}" text-anchor="middle">{value:#,0}</text>""").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"""<text x="{(Left + Width - Right) / 2}" y="{Height - 10}" text-anchor="middle">{axis}</text>""").Append('\n');
        for (var i = 0; i < lines.Length; i++)
            Line(text, Colours[i], lines[i].Name, x, lines[i].Values, most);
        text.Append("</g>\n");
    }

    private static void Line(StringBuilder text, string colour, string name, double[] x, double[] values, double most)
    {
        var points = string.Join(' ', x.Zip(values, (at, value) => string.Create(CultureInfo.InvariantCulture, $"{X(at, x):0.0},{Y(value, most):0.0}")));
        text.Append(CultureInfo.InvariantCulture, $"""<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>""").Append('\n');
        for (var i = 0; i < x.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"""<circle cx="{X(x[i], x):0.0}" cy="{Y(values[i], most):0.0}" r="3" fill="{colour}"/>""").Append('\n');
        if (name.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"""<text x="{X(x[^1], x) + 8:0.0}" y="{Y(values[^1], most) + 4:0.0}" fill="{colour}">{name}</text>""").Append('\n');
    }

    private static double X(double value, double[] x) => Left + 12 + (Width - Left - Right - 24) * Math.Log(value / x[0]) / Math.Log(x[^1] / x[0]);

    private static double Y(double value, double most) => Height - Bottom - (Height - Top - Bottom) * value / most;

    private static double NiceCeiling(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return new[] { 1, 2, 4, 6, 8, 10 }.First(step => step * unit >= value) * unit;
    }
}
