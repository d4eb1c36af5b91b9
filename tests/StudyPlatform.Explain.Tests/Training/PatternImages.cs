using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Tests.Training;

/// <summary>
/// Small images of three kinds that a tiny network can learn: a class is brighter in its own channel.
/// </summary>
internal sealed class PatternImages : IImageSet
{
    public const int Kinds = 3;
    private readonly byte[][] _images;

    public PatternImages(int count, int side, ulong seed)
    {
        Side = side;
        _images = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            var random = SeededRandom.For(seed, (ulong)i);
            _images[i] = new byte[3 * side * side];
            for (var p = 0; p < _images[i].Length; p++)
                _images[i][p] = (byte)(random.NextInt(100) + (p / (side * side) == ClassOf(i) ? 120 : 20));
        }
    }

    public int Count => _images.Length;

    public int Side { get; }

    public ReadOnlySpan<byte> this[int index] => _images[index];

    public int ClassOf(int index) => index % Kinds;

    public static TrainingData Data(int train, int test, int side) =>
        new("patterns", new string('a', 64), ["red", "green", "blue"], new PatternImages(train, side, 1), new PatternImages(test, side, 2));
}
