using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Training;

/// <summary>Applies an <see cref="Augmentation"/> to bytes.</summary>
public static class Augmenter
{
    /// <summary>Writes the image as it is shown this time into <paramref name="target"/>.</summary>
    /// <param name="image">3 · side · side bytes, channel-major.</param>
    /// <param name="target">As many.</param>
    /// <param name="side">Width and height.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="random">Source of the decisions for this image and showing.</param>
    public static void Apply(ReadOnlySpan<byte> image, Span<byte> target, int side, Augmentation kind, SeededRandom random)
    {
        if (kind == Augmentation.None)
        {
            image.CopyTo(target);
            return;
        }

        var mirrored = random.NextBool();
        var reach = kind == Augmentation.FlipShift ? side / 8 : 0;
        var right = random.NextInt(2 * reach + 1) - reach;
        var down = random.NextInt(2 * reach + 1) - reach;
        for (var channel = 0; channel < 3; channel++)
        {
            for (var y = 0; y < side; y++)
            {
                var source = image.Slice((channel * side + Math.Clamp(y - down, 0, side - 1)) * side, side);
                var row = target.Slice((channel * side + y) * side, side);
                for (var x = 0; x < side; x++)
                {
                    var from = Math.Clamp(x - right, 0, side - 1);
                    row[x] = source[mirrored ? side - 1 - from : from];
                }
            }
        }
    }
}
