using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>Tests by rearrangement (Fisher 1935; Pitman 1937). The units must be exchangeable under the null: where a person gave several answers, the unit is the person with all of them.</summary>
public static class PermutationTest
{
    /// <summary>Whether samples come from one distribution: the units are dealt anew to samples of the same sizes.</summary>
    /// <param name="groups">Two or more samples.</param>
    /// <param name="statistic">Called from several threads at once, with lists that are only valid during the call; must be finite.</param>
    /// <param name="alternative">Greater for statistics that grow with any difference.</param>
    /// <param name="options">Most arrangements, seed, level.</param>
    /// <param name="cancellation">Stops the test.</param>
    public static Outcome<PermutationResult> OfGroups<T>(
        IReadOnlyList<IReadOnlyList<T>> groups, Func<IReadOnlyList<IReadOnlyList<T>>, double> statistic,
        Alternative alternative = Alternative.TwoSided, ResamplingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= new ResamplingOptions();
        if (options.Check() is { } refusal)
            return refusal;
        if (groups.Count < 2)
            return new Refusal(RefusalKind.OneGroup, "There are fewer than two samples: nothing can be exchanged between them.");
        for (var g = 0; g < groups.Count; g++)
        {
            if (groups[g].Count == 0)
                return new Refusal(RefusalKind.NoData, $"Sample {g + 1} is empty: leave it out.");
        }

        var units = groups.SelectMany(group => group).ToArray();
        var sizes = groups.Select(group => group.Count).ToArray();
        var count = Arrangements.OfGroups(sizes, options.Replications);
        return Rearranged.Test(
            new Rearranged.Plan<T[][]>(
                units.Length,
                () => sizes.Select(size => new T[size]).ToArray(),
                count,
                place => count is { } all ? Arrangements.Grouping(sizes, all, place) : Arrangements.InOrder(sizes),
                (random, target) => Deal(Arrangements.Shuffled(random, sizes), units, target),
                (labels, target) => Deal(labels, units, target)),
            target => statistic(target), alternative, options, cancellation);
    }

    /// <summary>Whether paired differences are symmetric about 0: their signs are drawn anew.</summary>
    /// <param name="differences">Finite differences; zeros stay as they are.</param>
    /// <inheritdoc cref="OfGroups{T}"/>
    public static Outcome<PermutationResult> OfDifferences(
        IReadOnlyList<double> differences, Func<IReadOnlyList<double>, double> statistic,
        Alternative alternative = Alternative.TwoSided, ResamplingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= new ResamplingOptions();
        if (options.Check() is { } refusal)
            return refusal;
        if (differences.Count == 0)
            return new Refusal(RefusalKind.NoData, "There are no differences.");
        if (differences.Any(difference => !double.IsFinite(difference)))
            return new Refusal(RefusalKind.ImpossibleValue, "A difference is not a finite number: leave its pair out.");
        var moving = Enumerable.Range(0, differences.Count).Where(i => differences[i] != 0).ToArray();
        if (moving.Length == 0)
            return new Refusal(RefusalKind.NoVariation, "Every difference is 0: there is no sign to exchange.");

        var count = Arrangements.OfSigns(moving.Length, options.Replications);
        return Rearranged.Test(
            new Rearranged.Plan<double[]>(
                differences.Count,
                () => [.. differences],
                count,
                place => Arrangements.Signing(moving.Length, place),
                (random, target) =>
                {
                    foreach (var i in moving)
                        target[i] = random.Next(2) == 0 ? differences[i] : -differences[i];
                },
                (signs, target) =>
                {
                    for (var i = 0; i < moving.Length; i++)
                        target[moving[i]] = signs[i] == 0 ? differences[moving[i]] : -differences[moving[i]];
                }),
            target => statistic(target), alternative, options, cancellation);
    }

    private static void Deal<T>(int[] labels, T[] units, T[][] target)
    {
        var filled = new int[target.Length];
        for (var i = 0; i < labels.Length; i++)
            target[labels[i]][filled[labels[i]]++] = units[i];
    }
}
