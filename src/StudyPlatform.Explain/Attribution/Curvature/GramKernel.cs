using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// The kernel as an N × N matrix of float64, 8·N² bytes. A product reads the lower triangle once, in tiles whose parts
/// of x and y stay in the cache: memory is what limits it.
/// </summary>
internal sealed class GramKernel : SampleKernel
{
    // Rows whose features are compared while they lie in the cache.
    private const int Block = 16;

    // Columns of a tile: x and y of five classes and a row take 44 KiB less than a first-level cache.
    private const int Tile = 256;

    // Parts of a product that can run side by side; fixed, so that sums do not depend on the number of cores.
    private const int Stripes = 8;

    private readonly IFeatureRows _features;
    private readonly double[][] _rows;

    public GramKernel(IFeatureRows features)
        : base(features.Count)
    {
        _features = features;
        _rows = new double[Count][];
        for (var i = 0; i < Count; i++)
            _rows[i] = new double[Count];
        var blocks = (Count + Block - 1) / Block;
        Parallel.For(0, blocks, block =>
        {
            var (from, to) = (block * Block, Math.Min(Count, (block + 1) * Block));
            for (var j = 0; j < to; j++)
            {
                var feature = features.Feature(j);
                for (var i = Math.Max(from, j); i < to; i++)
                    _rows[i][j] = Dense.Dot(features.Feature(i), feature) + 1;
            }
        });
        Parallel.For(0, Count, i =>
        {
            for (var j = i + 1; j < Count; j++)
                _rows[i][j] = _rows[j][i];
        });
    }

    public override double Diagonal(int i) => _rows[i][i];

    public override void AddColumn(int i, double scale, Span<double> y) => Dense.AddScaled(y, scale, _rows[i]);

    public override void AddColumns(int[] samples, double[][] weights, double[] y, int stride)
    {
        var tiles = (Count + Tile - 1) / Tile;
        Parallel.For(0, tiles, tile =>
        {
            var (from, length) = (tile * Tile, Math.Min(Tile, Count - tile * Tile));
            for (var s = 0; s < samples.Length; s++)
            {
                var row = _rows[samples[s]].AsSpan(from, length);
                for (var k = 0; k < weights.Length; k++)
                    Dense.AddScaled(y.AsSpan(k * stride + from, length), weights[k][s], row);
            }
        });
    }

    public override void Multiply(double[] x, double[] y, int classes, int stride)
    {
        var parts = new double[Stripes][];
        Parallel.For(0, Stripes, stripe =>
        {
            var part = parts[stripe] = new double[classes * Count];
            for (var block = stripe * Block; block < Count; block += Stripes * Block)
                MultiplyRows(block, Math.Min(Count, block + Block), x, part, classes, stride);
        });
        for (var k = 0; k < classes; k++)
        {
            var sum = y.AsSpan(k * stride, Count);
            sum.Clear();
            foreach (var part in parts)
                Dense.AddScaled(sum, 1, part.AsSpan(k * Count, Count));
        }
    }

    public override double[] Cross(ReadOnlySpan<float> feature)
    {
        var own = feature.ToArray();
        var cross = new double[Count];
        Parallel.For(0, Count, i => cross[i] = Dense.Dot(own, _features.Feature(i)) + 1);
        return cross;
    }

    /// <summary>Adds what the rows' part of the lower triangle, and its mirror image, contribute to K·x.</summary>
    private void MultiplyRows(int first, int end, double[] x, double[] y, int classes, int stride)
    {
        for (var from = 0; from < end; from += Tile)
        {
            for (var i = first; i + SymmetricRows.Together <= end; i += SymmetricRows.Together)
            {
                var length = Math.Min(Tile, i - from);
                if (length <= 0)
                    continue;
                var rows = new SymmetricRows.Rows(
                    _rows[i].AsSpan(from, length), _rows[i + 1].AsSpan(from, length), _rows[i + 2].AsSpan(from, length), _rows[i + 3].AsSpan(from, length));
                for (var k = 0; k < classes; k++)
                {
                    SymmetricRows.Apply(
                        rows, x.AsSpan(k * stride + from, length), y.AsSpan(k * Count + from, length),
                        x.AsSpan(k * stride + i, SymmetricRows.Together), y.AsSpan(k * Count + i, SymmetricRows.Together));
                }
            }
        }

        // What is left: the corner at the diagonal of each four rows, and the rows that are not four.
        for (var i = first; i < end; i++)
        {
            var four = (i - first) / SymmetricRows.Together * SymmetricRows.Together + first;
            for (var j = four + SymmetricRows.Together <= end ? four : 0; j <= i; j++)
            {
                for (var k = 0; k < classes; k++)
                {
                    y[k * Count + i] += _rows[i][j] * x[k * stride + j];
                    if (j < i)
                        y[k * Count + j] += _rows[i][j] * x[k * stride + i];
                }
            }
        }
    }
}
