namespace StudyPlatform.Explain.Attribution;

/// <summary>The figures that both forms of SHAP report.</summary>
internal static class ShapDiagnostics
{
    private const double Saturation = 0.999;

    /// <summary>Sum, what it should be, how far it is off, and the value at which colours saturate.</summary>
    public static Dictionary<string, double> Of(double[] map, double sum, double difference) => new(StringComparer.Ordinal)
    {
        ["sum"] = sum,
        ["difference"] = difference,
        ["additivity-error"] = Math.Abs(sum - difference) / Math.Max(Math.Abs(difference), 1e-12),
        ["limit"] = Percentile([.. map.Select(Math.Abs)], Saturation),
    };

    /// <summary>The value below which a share of all lies, between neighbours in proportion.</summary>
    internal static double Percentile(double[] values, double share)
    {
        Array.Sort(values);
        var at = share * (values.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, values.Length - 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }
}
