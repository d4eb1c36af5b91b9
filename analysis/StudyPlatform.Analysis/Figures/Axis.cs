using System.Globalization;

namespace StudyPlatform.Analysis.Figures;

/// <summary>Puts values on a stretch of the picture, linearly or by their logarithm.</summary>
/// <param name="Least">The value at the start.</param>
/// <param name="Most">The value at the end; greater.</param>
/// <param name="Start">The coordinate of the start.</param>
/// <param name="End">The coordinate of the end.</param>
/// <param name="Logarithmic">Whether equal ratios take equal room; the values are then above 0.</param>
internal sealed record Axis(double Least, double Most, double Start, double End, bool Logarithmic = false)
{
    /// <summary>Few enough that their labels do not touch.</summary>
    private const int MostTicks = 7;

    private static readonly double[] LinearSteps = [1, 2, 2.5, 5, 10];
    private static readonly double[][] LogarithmicSteps = [[1], [1, 3], [1, 2, 5]];

    /// <summary>An axis that begins and ends at a tick and holds every value.</summary>
    /// <param name="values">At least one, all finite.</param>
    public static Axis Around(IReadOnlyCollection<double> values, double start, double end)
    {
        var (least, most) = (values.Min(), values.Max());
        if (most - least < 1e-9 * Math.Max(1, Math.Abs(most)))
            (least, most) = (least - 1, most + 1);
        // Rounding the ends outwards lengthens the axis, which may ask for the next larger step, twice at most.
        for (var step = 0.0; step < Step(most - least);)
        {
            step = Step(most - least);
            (least, most) = (Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((most / step) - 1e-9) * step);
        }

        return new Axis(least, most, start, end);
    }

    /// <summary>An axis by logarithms that holds every value.</summary>
    /// <param name="values">At least one, all above 0.</param>
    public static Axis AroundLogarithms(IReadOnlyCollection<double> values, double start, double end)
    {
        var (least, most) = (values.Min() / 1.1, values.Max() * 1.1);
        if (most / least < 4)
            (least, most) = (least / 2, most * 2);
        return new Axis(least, most, start, end, Logarithmic: true);
    }

    /// <summary>The coordinate of a value; one outside is put at the nearer end.</summary>
    public double At(double value)
    {
        var share = Logarithmic ? Math.Log(Math.Max(value, Least) / Least) / Math.Log(Most / Least) : (value - Least) / (Most - Least);
        return Start + (Math.Clamp(share, 0, 1) * (End - Start));
    }

    /// <summary>Round values along the axis, at most eight.</summary>
    public IReadOnlyList<double> Ticks()
    {
        if (Logarithmic)
            return LogarithmicSteps.Select(LogarithmicTicks).LastOrDefault(ticks => ticks.Count is >= 2 and <= MostTicks) ?? [Least, Most];
        var step = Step(Most - Least);
        var first = (long)Math.Ceiling((Least / step) - 1e-9);
        var last = (long)Math.Floor((Most / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => Math.Round((first + i) * step, 12))];
    }

    /// <summary>A tick as it is written, with a minus sign.</summary>
    public static string Label(double tick) => tick.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    private static double Step(double span)
    {
        var rough = span / (MostTicks - 1);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return unit * LinearSteps.First(step => step * unit >= rough * (1 - 1e-9));
    }

    private List<double> LogarithmicTicks(double[] steps)
    {
        var ticks = new List<double>();
        for (var power = (int)Math.Floor(Math.Log10(Least)); power <= (int)Math.Ceiling(Math.Log10(Most)); power++)
            ticks.AddRange(steps.Select(step => Math.Round(step * Math.Pow(10, power), 12)).Where(tick => tick >= Least && tick <= Most));
        return ticks;
    }
}
