namespace StudyPlatform.Imaging.Resampling;

/// <summary>
/// For each of a run of output positions along one axis, which inputs count and how much. The filter is a triangle
/// that reaches one input pixel to both sides of the centre when enlarging and one output pixel when shrinking;
/// weights are normalised over the inputs that exist.
/// </summary>
internal sealed class TriangleFilter
{
    private readonly int[] _first;
    private readonly float[][] _weights;

    /// <param name="inputs">Pixels of the input.</param>
    /// <param name="scaled">Pixels the whole input is scaled to.</param>
    /// <param name="from">The first of the scaled pixels that is wanted.</param>
    /// <param name="count">How many of them are wanted.</param>
    public TriangleFilter(int inputs, int scaled, int from, int count)
    {
        _first = new int[count];
        _weights = new float[count][];
        var ratio = (double)inputs / scaled;
        var reach = Math.Max(1, ratio);
        for (var i = 0; i < count; i++)
        {
            var centre = (from + i + 0.5) * ratio;
            var first = Math.Max(0, (int)Math.Floor(centre - reach));
            var end = Math.Min(inputs, (int)Math.Ceiling(centre + reach));
            var weights = new double[end - first];
            for (var k = 0; k < weights.Length; k++)
                weights[k] = Math.Max(0, 1 - (Math.Abs(first + k + 0.5 - centre) / reach));
            var lead = 0;
            while (weights[lead] == 0)
                lead++;
            var trail = weights.Length;
            while (weights[trail - 1] == 0)
                trail--;
            var sum = weights.Sum();
            _first[i] = first + lead;
            _weights[i] = Array.ConvertAll(weights[lead..trail], w => (float)(w / sum));
        }
    }

    public int Count => _first.Length;

    /// <summary>The filter for all of the scaled pixels.</summary>
    public static TriangleFilter Spanning(int inputs, int scaled) => new(inputs, scaled, 0, scaled);

    public int First(int output) => _first[output];

    public ReadOnlySpan<float> Weights(int output) => _weights[output];
}
