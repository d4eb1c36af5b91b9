using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Corrections;

/// <summary>P-values adjusted for being several, as R's p.adjust: each is the smallest level at which its hypothesis is rejected.</summary>
/// <param name="Correction">How they were adjusted.</param>
/// <param name="Values">In the order of the p-values given, each in [0, 1].</param>
public sealed record AdjustedPValues(Correction Correction, IReadOnlyList<double> Values)
{
    /// <param name="p">P-values of one family, in any order; tests that were refused are left out by the caller.</param>
    /// <param name="correction">How they are adjusted.</param>
    /// <returns>The adjusted values, or a refusal: NoData, ImpossibleValue (outside [0, 1]), WrongOption.</returns>
    public static Outcome<AdjustedPValues> Of(IReadOnlyList<double> p, Correction correction)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (p.Count == 0)
            return new Refusal(RefusalKind.NoData, "There are no p-values to adjust.");
        for (var i = 0; i < p.Count; i++)
        {
            if (p[i] is not (>= 0 and <= 1))
                return new Refusal(RefusalKind.ImpossibleValue, $"P-value {i + 1} is {p[i]}, outside [0, 1]: leave it out or correct it.");
        }

        return correction switch
        {
            Correction.Bonferroni => new AdjustedPValues(correction, [.. p.Select(value => Math.Min(1, value * p.Count))]),
            Correction.Holm => new AdjustedPValues(correction, Holm(p)),
            Correction.BenjaminiHochberg => new AdjustedPValues(correction, BenjaminiHochberg(p)),
            _ => new Refusal(RefusalKind.WrongOption, $"{correction} is not a correction: choose Bonferroni, Holm or BenjaminiHochberg."),
        };
    }

    // From the smallest up: each times how many are left, and never below the one before.
    private static double[] Holm(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var (left, largest) = (p.Count, 0.0);
        foreach (var i in Ascending(p))
        {
            largest = Math.Max(largest, Math.Min(1, left * p[i]));
            adjusted[i] = largest;
            left--;
        }

        return adjusted;
    }

    // From the largest down: each times their number over its rank, and never above the one before.
    private static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var (rank, smallest) = (p.Count, 1.0);
        foreach (var i in Ascending(p).Reverse())
        {
            smallest = Math.Min(smallest, (double)p.Count / rank * p[i]);
            adjusted[i] = smallest;
            rank--;
        }

        return adjusted;
    }

    private static IEnumerable<int> Ascending(IReadOnlyList<double> p) => Enumerable.Range(0, p.Count).OrderBy(i => p[i]);
}
