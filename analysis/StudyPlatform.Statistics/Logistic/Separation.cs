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

        var names = Culprits(design, direction);
        return new Refusal(
            RefusalKind.Separation,
            $"{names} tells right guesses from wrong ones without exception: its effect has no finite estimate; leave the term out, join levels, or collect more guesses.");
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
