using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// The columns G of H = λI + G·Gᵀ, one √(p/N)·(e_k − pᵢ) ⊗ f̃ᵢ a sample i and class k, by their inner products;
/// column k·N + i.
/// </summary>
internal sealed class CurvatureColumns(SoftmaxCurvature curvature)
{
    // A column with less than this share of the largest one's norm left is already spanned by those chosen.
    private const double Spanned = 1e-10;

    /// <summary>√(p/N) of a column.</summary>
    public double Scale(int sample, int ofClass) => Math.Sqrt(curvature.Probability(sample, ofClass) / curvature.Count);

    /// <summary>Rows R with Gᵀ·G ≈ Rᵀ·R, one a pivot, the largest remaining diagonal entry next, and the trace that they leave.</summary>
    public (List<int> Pivots, List<double[]> Rows, double Left) PivotedCholesky(int rank)
    {
        var c = curvature;
        var left = new double[c.Classes * c.Count];
        for (var i = 0; i < c.Count; i++)
        {
            var squares = SquaredNorm(i);
            for (var k = 0; k < c.Classes; k++)
                left[k * c.Count + i] = c.Probability(i, k) / c.Count * c.Kernel.Diagonal(i) * (1 - 2 * c.Probability(i, k) + squares);
        }

        var enough = Spanned * left.Max();
        var (pivots, rows) = (new List<int>(), new List<double[]>());
        while (rows.Count < rank)
        {
            var pivot = Array.IndexOf(left, left.Max());
            if (!(left[pivot] > enough))
                break;
            var row = Column(pivot);
            foreach (var earlier in rows)
                Dense.AddScaled(row, -earlier[pivot], earlier);
            var scale = 1 / Math.Sqrt(left[pivot]);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] *= scale;
                left[j] = Math.Max(0, left[j] - row[j] * row[j]);
            }

            // Earlier pivots are spanned exactly; what rounding leaves there must not be picked up or carried on.
            foreach (var earlier in pivots)
                row[earlier] = 0;
            left[pivot] = 0;
            pivots.Add(pivot);
            rows.Add(row);
        }

        return (pivots, rows, left.Sum());
    }

    private double SquaredNorm(int sample)
    {
        var sum = 0.0;
        for (var k = 0; k < curvature.Classes; k++)
            sum += curvature.Probability(sample, k) * curvature.Probability(sample, k);
        return sum;
    }

    /// <summary>Inner products of one column of G with all of them.</summary>
    private double[] Column(int pivot)
    {
        var c = curvature;
        var (sample, ofClass) = (pivot % c.Count, pivot / c.Count);
        var kernel = new double[c.Count];
        c.Kernel.AddColumn(sample, Scale(sample, ofClass), kernel);
        var column = new double[c.Classes * c.Count];
        for (var i = 0; i < c.Count; i++)
        {
            var common = -c.Probability(i, ofClass);
            for (var k = 0; k < c.Classes; k++)
                common += c.Probability(i, k) * c.Probability(sample, k);
            for (var k = 0; k < c.Classes; k++)
                column[k * c.Count + i] = kernel[i] * Scale(i, k) * (common - c.Probability(sample, k) + (k == ofClass ? 1 : 0));
        }

        return column;
    }
}
