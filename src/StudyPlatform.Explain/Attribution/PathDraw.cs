using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution;

/// <summary>A point on the straight path from a background image to the stimulus.</summary>
/// <param name="Background">Which background image.</param>
/// <param name="T">How far along, 0…1.</param>
/// <param name="Weight">Its share of the mean; all shares add up to 1.</param>
internal readonly record struct PathDraw(int Background, float T, double Weight)
{
    /// <summary>
    /// Draws for expected gradients. The samples are shared out evenly over the backgrounds (over a random
    /// choice of them where there are fewer samples), and along each path t falls once into each of as many
    /// equal strata as the path has samples. Each background then counts the same and each t is uniform, so the
    /// mean is unbiased, with far less variance than independent draws.
    /// </summary>
    public static PathDraw[] Stratified(int samples, int backgrounds, SeededRandom random)
    {
        var order = Enumerable.Range(0, backgrounds).ToArray();
        random.Shuffle(order.AsSpan());
        var used = Math.Min(samples, backgrounds);
        var draws = new List<PathDraw>(samples);
        for (var i = 0; i < used; i++)
        {
            var strata = samples / used + (i < samples % used ? 1 : 0);
            for (var stratum = 0; stratum < strata; stratum++)
                draws.Add(new PathDraw(order[i], (float)((stratum + random.NextDouble()) / strata), 1.0 / ((double)used * strata)));
        }

        return [.. draws];
    }
}
