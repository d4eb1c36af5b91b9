using StudyPlatform.Explain.Attribution.Curvature;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution.Curvature;

public sealed class SampleKernelTests
{
    private const int Width = 7;
    private const int Classes = 3;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(true, 18)] // rows that are not four
    [InlineData(true, 300)] // more than a tile
    [InlineData(true, 533)]
    [InlineData(false, 18)]
    public void Products_and_columns_equal_those_of_the_plain_matrix(bool stored, int count)
    {
        var features = new RandomFeatures(count);
        SampleKernel kernel = stored ? new GramKernel(features) : new FeatureKernel(features);
        var stride = count + 1;
        var x = Numbers(Classes * stride);
        int[] samples = [0, count / 2, count - 1];
        double[][] weights = [Numbers(3), Numbers(3), Numbers(3)];

        var product = new double[x.Length];
        kernel.Multiply(x, product, Classes, stride);
        var columns = Numbers(x.Length);
        kernel.AddColumns(samples, weights, columns, stride);

        var before = Numbers(x.Length);
        for (var k = 0; k < Classes; k++)
        {
            for (var i = 0; i < count; i++)
            {
                var at = k * stride + i;
                Assert.Equal(Enumerable.Range(0, count).Sum(j => features.Plain(i, j) * x[k * stride + j]), product[at], 1e-9);
                Assert.Equal(before[at] + Enumerable.Range(0, 3).Sum(s => features.Plain(i, samples[s]) * weights[k][s]), columns[at], 1e-9);
            }

            Assert.Equal(0, product[k * stride + count]);
            Assert.Equal(before[k * stride + count], columns[k * stride + count]);
        }
    }

    private static double[] Numbers(int count)
    {
        var random = new SeededRandom(5);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    private sealed class RandomFeatures(int count) : IFeatureRows
    {
        private readonly float[][] _rows = [.. Enumerable.Range(0, count).Select(row =>
        {
            var random = SeededRandom.For(3, (ulong)row);
            return Enumerable.Range(0, SampleKernelTests.Width).Select(_ => (float)random.NextDouble()).ToArray();
        })];

        public int Count => count;

        public int Width => SampleKernelTests.Width;

        public ReadOnlySpan<float> Feature(int row) => _rows[row];

        public double Plain(int i, int j) => _rows[i].Zip(_rows[j], (left, right) => (double)left * right).Sum() + 1;
    }
}
