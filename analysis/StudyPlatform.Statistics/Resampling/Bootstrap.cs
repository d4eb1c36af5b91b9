using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>
/// The nonparametric bootstrap (Efron 1979). The units of the sample must be independent: where a person gave
/// several answers, the unit is the person with all of them.
/// </summary>
public static class Bootstrap
{
    /// <summary>Resamples whose statistic is undefined are left out with a warning, up to this part.</summary>
    public const double MostUndefined = 0.1;

    /// <summary>Interval of a statistic of one sample.</summary>
    /// <param name="sample">Two or more independent units.</param>
    /// <param name="statistic">Called from several threads at once, with a list that is only valid during the call. A resample whose statistic is not finite counts as undefined.</param>
    /// <param name="kind">How the interval is made.</param>
    /// <param name="options">Replications, seed, level.</param>
    /// <param name="cancellation">Stops the resampling.</param>
    public static Outcome<BootstrapResult> OfSample<T>(
        IReadOnlyList<T> sample, Func<IReadOnlyList<T>, double> statistic,
        BootstrapInterval kind = BootstrapInterval.BiasCorrectedAccelerated, ResamplingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(statistic);
        return OfGroups([sample], groups => statistic(groups[0]), kind, options, cancellation);
    }

    /// <summary>Interval of a statistic of several samples, each resampled on its own.</summary>
    /// <inheritdoc cref="OfSample{T}"/>
    /// <param name="groups">One or more samples.</param>
    public static Outcome<BootstrapResult> OfGroups<T>(
        IReadOnlyList<IReadOnlyList<T>> groups, Func<IReadOnlyList<IReadOnlyList<T>>, double> statistic,
        BootstrapInterval kind = BootstrapInterval.BiasCorrectedAccelerated, ResamplingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= new ResamplingOptions();
        if (options.Check() is { } refusal)
            return refusal;
        if (groups.Count == 0)
            return new Refusal(RefusalKind.NoData, "There is no sample to resample.");
        for (var g = 0; g < groups.Count; g++)
        {
            if (groups[g].Count < 2)
                return new Refusal(RefusalKind.TooFewRows, $"Sample {g + 1} has {groups[g].Count} units: resampling needs at least two.");
        }

        var estimate = statistic(groups);
        if (!double.IsFinite(estimate))
            return new Refusal(RefusalKind.ImpossibleValue, "The statistic of the sample itself is not a finite number.");

        var drawn = Draw(groups, statistic, options, cancellation);
        var values = drawn.Where(double.IsFinite).Order().ToArray();
        var undefined = drawn.Length - values.Length;
        if (undefined > MostUndefined * drawn.Length)
            return new Refusal(RefusalKind.ImpossibleValue, $"The statistic is undefined in {undefined} of {drawn.Length} resamples: the sample is too small for it.");
        if (values[0] == values[^1])
            return new Refusal(RefusalKind.NoVariation, "The statistic is the same in every resample: there is nothing an interval could show.");

        var warnings = new List<Warning>();
        if (undefined > 0)
            warnings.Add(new Warning(WarningKind.RowsLeftOut, $"{undefined} of {drawn.Length} resamples were left out: their statistic is undefined."));
        var acceleration = kind == BootstrapInterval.BiasCorrectedAccelerated ? Acceleration(groups, statistic) : 0;
        var interval = Endpoints.Of(kind, values, estimate, acceleration, options.Level, warnings);
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return new BootstrapResult(estimate, error, mean - estimate, interval, groups.Sum(group => group.Count), values.Length, options.Seed, warnings);
    }

    private static double[] Draw<T>(
        IReadOnlyList<IReadOnlyList<T>> groups, Func<IReadOnlyList<IReadOnlyList<T>>, double> statistic, ResamplingOptions options, CancellationToken cancellation)
    {
        var values = new double[options.Replications];
        Parallel.For(
            0, values.Length, new ParallelOptions { CancellationToken = cancellation },
            () => groups.Select(group => new T[group.Count]).ToArray(),
            (replication, _, resample) =>
            {
                var random = RandomStream.For(options.Seed, (ulong)replication);
                for (var g = 0; g < resample.Length; g++)
                {
                    for (var i = 0; i < resample[g].Length; i++)
                        resample[g][i] = groups[g][random.Next(resample[g].Length)];
                }

                values[replication] = statistic(resample);
                return resample;
            },
            _ => { });
        return values;
    }

    // Jackknife: a = Σ l³/n³ / (6 (Σ l²/n²)^(3/2)), l = (n − 1)(mean − value without the unit), group by group
    // (Davison and Hinkley 1997, equations 5.22 and 5.26). NaN where the statistic is undefined without a unit.
    private static double Acceleration<T>(IReadOnlyList<IReadOnlyList<T>> groups, Func<IReadOnlyList<IReadOnlyList<T>>, double> statistic)
    {
        double squares = 0, cubes = 0;
        var without = groups.ToArray();
        for (var g = 0; g < groups.Count; g++)
        {
            var n = groups[g].Count;
            var values = new double[n];
            for (var left = 0; left < n; left++)
            {
                without[g] = [.. groups[g].Where((_, i) => i != left)];
                values[left] = statistic(without);
            }

            without[g] = groups[g];
            var mean = values.Average();
            foreach (var value in values)
            {
                var influence = (n - 1) * (mean - value) / n;
                squares += influence * influence;
                cubes += influence * influence * influence;
            }
        }

        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : double.IsNaN(squares) ? double.NaN : 0;
    }
}
