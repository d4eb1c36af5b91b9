using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Chooses the training images that SHAP compares with.</summary>
internal static class BackgroundChoice
{
    /// <summary>
    /// Up to <paramref name="count"/> different images, as even over the classes as they come: each class is
    /// shuffled, then the classes give one image after the other in turn.
    /// </summary>
    public static int[] Draw(IImageSet images, int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var classes = Enumerable.Range(0, images.Count).GroupBy(images.ClassOf).OrderBy(group => group.Key).Select(group => group.ToArray()).ToList();
        foreach (var members in classes)
            random.Shuffle(members.AsSpan());
        var chosen = new List<int>();
        for (var turn = 0; chosen.Count < Math.Min(count, images.Count); turn++)
            chosen.AddRange(classes.Where(members => turn < members.Length).Select(members => members[turn]));
        return [.. chosen.Take(count)];
    }
}
