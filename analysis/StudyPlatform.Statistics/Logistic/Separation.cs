using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>
/// Complete or quasi-complete separation (Albert and Anderson 1984, Biometrika 71, 1–10): a direction of the
/// coefficients along which no guess becomes less probable, so that the estimate lies at infinity. Newton's steps
/// tend to such a direction; here it is checked row by row, so that the answer is a proof.
/// </summary>
internal static class Separation
{
    // Components of the step this small beside the largest are what the other coefficients still move by.
    private const double Negligible = 1e-5;

    /// <returns>Null if the direction separates nothing.</returns>
    public static Refusal? Find(CodedDesign design, long[] trials, long[] right, double[] direction)
    {
        var moves = design.Rows.Select(row => Linear.Dot(row, direction)).ToArray();
        var largest = moves.Max(Math.Abs);
        if (!double.IsFinite(largest) || largest == 0)
            return null;
        for (var r = 0; r < moves.Length; r++)
        {
            var move = moves[r] / largest;
            if ((right[r] > 0 && move < -Negligible) || (right[r] < trials[r] && move > Negligible))
                return null;
        }

        var pure = PureLevels(design, trials, right);
        var names = pure.Count > 0 ? string.Join(" with ", pure) : Culprits(design, direction);
        return new Refusal(
            RefusalKind.Separation,
            $"{names} tells right guesses from wrong ones without exception: its effect has no finite estimate; leave the term out, join levels, or collect more guesses.");
    }

    // Levels whose guesses are all right or all wrong: the plainest reason, where there is one.
    private static List<string> PureLevels(CodedDesign design, long[] trials, long[] right)
    {
        var pure = new List<string>();
        foreach (var term in design.Terms)
        {
            var (seen, good) = (new long[term.Levels.Count], new long[term.Levels.Count]);
            for (var r = 0; r < trials.Length && seen.Length > 0; r++)
            {
                var (first, second) = term.Members[term.Codes[design.Examples[r]]];
                seen[first] += trials[r];
                good[first] += right[r];
                if (second < 0)
                    continue;
                seen[second] += trials[r];
                good[second] += right[r];
            }

            pure.AddRange(term.Levels.Where((_, level) => good[level] == 0 || good[level] == seen[level]).Select(level => $"'{term.Name}' ('{level}')"));
        }

        return pure;
    }

    private static string Culprits(CodedDesign design, double[] direction)
    {
        var effects = new List<(string Name, double Size)>();
        foreach (var term in design.Terms)
        {
            if (term.Levels.Count == 0)
                effects.Add(($"'{term.Name}'", term.Values.Max(value => Math.Abs(value[0])) * Math.Abs(direction[term.First])));
            for (var level = 0; level < term.Levels.Count; level++)
                effects.Add(($"'{term.Name}' ('{term.Levels[level]}')", Math.Abs(Linear.Dot(term.EffectWeights(level, direction.Length), direction))));
        }

        // A separating level moves most; with k levels the others move the other way by a (k − 1)th each.
        var most = effects.Max(effect => effect.Size);
        return string.Join(" with ", effects.Where(effect => effect.Size > 0.6 * most).Select(effect => effect.Name));
    }
}
