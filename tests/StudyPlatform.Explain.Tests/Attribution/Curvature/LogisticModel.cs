using StudyPlatform.Explain.Attribution.Curvature;
using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution.Curvature;

/// <summary>
/// A small softmax regression with penalty λ/2·‖θ‖², trained to its minimum by Newton's method on the explicit
/// Hessian, parameters class after class: (w_k, b_k).
/// </summary>
internal sealed class LogisticModel : IFeatureRows
{
    private readonly float[][] _features;

    private LogisticModel(float[][] features, int[] classes, int kinds, double penalty, int? without)
    {
        (_features, Classes, Kinds, Penalty) = (features, classes, kinds, penalty);
        Parameters = new double[kinds * (Width + 1)];
        for (var step = 0; step < 40; step++)
        {
            var newton = Solve(Hessian(without), Gradient(without), Parameters.Length);
            for (var i = 0; i < Parameters.Length; i++)
                Parameters[i] -= newton[i];
        }
    }

    public int Count => _features.Length;

    public int Width => _features[0].Length;

    public int Kinds { get; }

    public int[] Classes { get; }

    public double Penalty { get; }

    public double[] Parameters { get; }

    public ReadOnlySpan<float> Feature(int row) => _features[row];

    /// <summary>Overlapping Gaussian clouds, one a class.</summary>
    public static LogisticModel Train(int count, int width, int kinds, double penalty, ulong seed)
    {
        var random = new SeededRandom(seed);
        var centres = Enumerable.Range(0, kinds * width).Select(_ => random.NextGaussian()).ToArray();
        var classes = Enumerable.Range(0, count).Select(i => i % kinds).ToArray();
        var features = classes.Select(kind => Enumerable.Range(0, width).Select(d => (float)(centres[kind * width + d] + 1.2 * random.NextGaussian())).ToArray()).ToArray();
        return new LogisticModel(features, classes, kinds, penalty, without: null);
    }

    public LogisticModel RetrainedWithout(int sample) => new(_features, Classes, Kinds, Penalty, sample);

    public double[] Probabilities(ReadOnlySpan<float> feature)
    {
        var z = new double[Kinds];
        for (var k = 0; k < Kinds; k++)
        {
            z[k] = Parameters[k * (Width + 1) + Width];
            for (var d = 0; d < Width; d++)
                z[k] += Parameters[k * (Width + 1) + d] * feature[d];
        }

        Softmax.InPlace(z);
        return z;
    }

    /// <summary>∇ of the cross-entropy of one sample.</summary>
    public double[] Gradient(ReadOnlySpan<float> feature, int ofClass)
    {
        var p = Probabilities(feature);
        p[ofClass] -= 1;
        var gradient = new double[Parameters.Length];
        for (var k = 0; k < Kinds; k++)
        {
            for (var d = 0; d <= Width; d++)
                gradient[k * (Width + 1) + d] = p[k] * (d == Width ? 1 : feature[d]);
        }

        return gradient;
    }

    /// <summary>Hessian of the mean loss over all samples, the penalty on its diagonal, row-major.</summary>
    public double[] Hessian(int? without = null)
    {
        var n = Parameters.Length;
        var hessian = new double[n * n];
        for (var i = 0; i < Count; i++)
        {
            if (i == without)
                continue;
            var p = Probabilities(_features[i]);
            for (var r = 0; r < n; r++)
            {
                for (var c = 0; c < n; c++)
                {
                    var (k, l) = (r / (Width + 1), c / (Width + 1));
                    hessian[r * n + c] += p[k] * ((k == l ? 1 : 0) - p[l]) * Extended(i, r % (Width + 1)) * Extended(i, c % (Width + 1)) / Count;
                }
            }
        }

        for (var i = 0; i < n; i++)
            hessian[i * n + i] += Penalty;
        return hessian;
    }

    /// <summary>x with A·x = b by elimination with pivoting, independent of the code under test.</summary>
    public static double[] Solve(double[] matrix, double[] b, int n)
    {
        var (a, x) = (matrix.ToArray(), b.ToArray());
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row * n + column]));
            for (var j = 0; j < n; j++)
                (a[column * n + j], a[pivot * n + j]) = (a[pivot * n + j], a[column * n + j]);
            (x[column], x[pivot]) = (x[pivot], x[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row * n + column] / a[column * n + column];
                for (var j = column; j < n; j++)
                    a[row * n + j] -= factor * a[column * n + j];
                x[row] -= factor * x[column];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var j = row + 1; j < n; j++)
                x[row] -= a[row * n + j] * x[j];
            x[row] /= a[row * n + row];
        }

        return x;
    }

    private double[] Gradient(int? without)
    {
        var gradient = Parameters.Select(parameter => Penalty * parameter).ToArray();
        for (var i = 0; i < Count; i++)
        {
            if (i == without)
                continue;
            var one = Gradient(_features[i], Classes[i]);
            for (var j = 0; j < gradient.Length; j++)
                gradient[j] += one[j] / Count;
        }

        return gradient;
    }

    private double Extended(int sample, int d) => d == Width ? 1 : _features[sample][d];
}
