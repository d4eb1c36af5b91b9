using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>What every rank procedure checks of its input.</summary>
internal static class Sample
{
    /// <summary>Null when every value is a finite number and there is at least one.</summary>
    public static Refusal? Check(ReadOnlySpan<double> values, string name)
    {
        if (values.IsEmpty)
            return new Refusal(RefusalKind.NoData, $"{name} has no values: give it at least one.");
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                return new Refusal(RefusalKind.ImpossibleValue, $"Value {i + 1} of {name} is missing or infinite: leave it out or correct it.");
        }

        return null;
    }

    /// <summary>Null when the level lies inside (0, 1).</summary>
    public static Refusal? CheckLevel(double level) =>
        level is > 0 and < 1 ? null : new Refusal(RefusalKind.WrongOption, $"The confidence level {level} is outside (0, 1): choose for example 0.95.");

    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>A p-value that the smallest double stands in for where it is smaller still.</summary>
    public static double Positive(double p) => Math.Clamp(p, double.Epsilon, 1);
}
