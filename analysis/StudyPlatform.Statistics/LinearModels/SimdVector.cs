using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The two kernels of a Householder reflection.</summary>
internal static class SimdVector
{
    /// <summary>Σ a b; four running sums, which is also more accurate than one.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Vector<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector<double>>(b)[..left.Length];
        Vector<double> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i <= left.Length - 4; i += 4)
        {
            s0 += left[i] * right[i];
            s1 += left[i + 1] * right[i + 1];
            s2 += left[i + 2] * right[i + 2];
            s3 += left[i + 3] * right[i + 3];
        }

        for (; i < left.Length; i++)
            s0 += left[i] * right[i];
        var sum = Vector.Sum(s0 + s1 + (s2 + s3));
        for (var rest = left.Length * Vector<double>.Count; rest < a.Length; rest++)
            sum += a[rest] * b[rest];
        return sum;
    }

    /// <summary>y += factor x.</summary>
    public static void Add(double factor, ReadOnlySpan<double> x, Span<double> y)
    {
        var from = MemoryMarshal.Cast<double, Vector<double>>(x);
        var to = MemoryMarshal.Cast<double, Vector<double>>(y)[..from.Length];
        var factors = new Vector<double>(factor);
        for (var i = 0; i < from.Length; i++)
            to[i] += factors * from[i];
        for (var rest = from.Length * Vector<double>.Count; rest < x.Length; rest++)
            y[rest] += factor * x[rest];
    }
}
