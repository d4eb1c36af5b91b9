using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class NearestNeighbourTests
{
    [Fact]
    public void It_equals_brute_force_over_the_predicted_class()
    {
        var images = new Samples(40, 32);
        var tests = new Samples(6, 32, seed: 7);
        using var nearest = new NearestNeighbour(images, new NearestNeighbourOptions { NextBest = 3 });

        for (var test = 0; test < 6; test++)
        {
            var stimulus = new Stimulus(test, tests[test].ToArray(), 0, test % 3, [1, 0, 0]);
            var found = Assert.IsType<Explanation.Example>(nearest.Explain(stimulus, default));

            var expected = Enumerable.Range(0, 40)
                .Where(i => images.ClassOf(i) == stimulus.Predicted)
                .Select(i => (Index: i, Error: MeanSquaredError(stimulus.Pixels, images[i].ToArray())))
                .OrderBy(pair => pair.Error)
                .Take(4)
                .ToArray();
            Assert.Equal(expected[0].Index, found.TrainingIndex);
            Assert.Equal(expected[0].Error, found.Score, 1e-12);
            Assert.Equal(expected.Skip(1).Select(pair => pair.Index), found.NextBest.Select(next => next.TrainingIndex));
            Assert.All(found.NextBest, next => Assert.Equal(stimulus.Predicted, next.TrainingClass));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(600_001)]
    public void Distances_of_bytes_are_exact_at_any_length(int length)
    {
        var random = new SeededRandom(1);
        var a = Enumerable.Range(0, length).Select(_ => (byte)random.NextInt(256)).ToArray();
        var b = Enumerable.Range(0, length).Select(_ => (byte)random.NextInt(256)).ToArray();

        Assert.Equal(a.Zip(b, (x, y) => (long)(x - y) * (x - y)).Sum(), SquaredDistance.Of(a, b));
        Assert.Equal(255L * 255 * length, SquaredDistance.Of(new byte[length], [.. Enumerable.Repeat((byte)255, length)]));
    }

    [Fact]
    public void Of_equally_near_images_the_first_is_shown()
    {
        var images = new Samples(9, 8);
        using var nearest = new NearestNeighbour(new Repeated(images[0].ToArray(), 8), new NearestNeighbourOptions());

        var found = Assert.IsType<Explanation.Example>(nearest.Explain(new Stimulus(0, images[1].ToArray(), 0, 0, [1]), default));

        Assert.Equal(0, found.TrainingIndex);
        Assert.Equal([1, 2, 3, 4, 5], found.NextBest.Select(next => next.TrainingIndex));
    }

    [Fact]
    public void A_class_without_training_images_is_refused_by_name()
    {
        using var nearest = new NearestNeighbour(new Samples(9, 8), new NearestNeighbourOptions());

        var refusal = Assert.Throws<PipelineException>(() => nearest.Explain(new Stimulus(4, new byte[192], 0, 3, [1]), default));

        Assert.Contains("test image 4", refusal.Message, StringComparison.Ordinal);
    }

    private static double MeanSquaredError(byte[] a, byte[] b) => a.Zip(b, (x, y) => (x / 255.0 - y / 255.0) * (x / 255.0 - y / 255.0)).Average();

    private sealed class Repeated(byte[] image, int side) : Explain.Training.IImageSet
    {
        public int Count => 7;

        public int Side => side;

        public ReadOnlySpan<byte> this[int index] => image;

        public int ClassOf(int index) => 0;
    }
}
