using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>The kernel as an N × N matrix of float64, 8·N² bytes: one pass over it a product.</summary>
internal sealed class GramKernel : SampleKernel
{
    // Rows whose features are compared while they lie in the cache.
    private const int Block = 16;

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

    public override void Multiply(double[] x, double[] y, int classes, int stride) => Parallel.For(0, Count, i =>
    {
        for (var k = 0; k < classes; k++)
            y[k * stride + i] = Dense.Dot(_rows[i], x.AsSpan(k * stride, Count));
    });

    public override double[] Cross(ReadOnlySpan<float> feature)
    {
        var own = feature.ToArray();
        var cross = new double[Count];
        Parallel.For(0, Count, i => cross[i] = Dense.Dot(own, _features.Feature(i)) + 1);
        return cross;
    }
}
