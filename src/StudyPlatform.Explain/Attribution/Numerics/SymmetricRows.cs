using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>
/// Four rows of a symmetric matrix, used twice in one pass: as rows, aᵣ·x, and as the columns that mirror them,
/// y += Σᵣ scaleᵣ·aᵣ. Eight products for six numbers read keep arithmetic, not the cache, the limit.
/// </summary>
internal static class SymmetricRows
{
    /// <summary>How many rows go together.</summary>
    public const int Together = 4;

    /// <summary>Adds aᵣ·x to <paramref name="sums"/> and Σᵣ scaleᵣ·aᵣ to <paramref name="y"/>.</summary>
    /// <param name="a">The rows' parts over the same columns, one after another, each as long as x.</param>
    /// <param name="x">The vector's part over these columns.</param>
    /// <param name="y">The result's part over these columns.</param>
    /// <param name="scales">The vector's values at the rows.</param>
    /// <param name="sums">The result's values at the rows.</param>
    public static void Apply(in Rows a, ReadOnlySpan<double> x, Span<double> y, ReadOnlySpan<double> scales, Span<double> sums)
    {
        if (a.First.Length != x.Length || a.Second.Length != x.Length || a.Third.Length != x.Length || a.Fourth.Length != x.Length || y.Length != x.Length)
            throw new ArgumentException("All vectors must have the same length.", nameof(x));
        ref var a0 = ref MemoryMarshal.GetReference(a.First);
        ref var a1 = ref MemoryMarshal.GetReference(a.Second);
        ref var a2 = ref MemoryMarshal.GetReference(a.Third);
        ref var a3 = ref MemoryMarshal.GetReference(a.Fourth);
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var (s0, s1, s2, s3) = (scales[0], scales[1], scales[2], scales[3]);
        var (v0, v1, v2, v3) = (new Vector<double>(s0), new Vector<double>(s1), new Vector<double>(s2), new Vector<double>(s3));
        var (t0, t1, t2, t3) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var lanes = Vector<double>.Count;
        var i = 0;
        for (; i <= x.Length - lanes; i += lanes)
        {
            var at = (nuint)i;
            var (r0, r1, r2, r3) = (Vector.LoadUnsafe(ref a0, at), Vector.LoadUnsafe(ref a1, at), Vector.LoadUnsafe(ref a2, at), Vector.LoadUnsafe(ref a3, at));
            var vx = Vector.LoadUnsafe(ref px, at);
            t0 = Vector.FusedMultiplyAdd(r0, vx, t0);
            t1 = Vector.FusedMultiplyAdd(r1, vx, t1);
            t2 = Vector.FusedMultiplyAdd(r2, vx, t2);
            t3 = Vector.FusedMultiplyAdd(r3, vx, t3);
            var vy = Vector.FusedMultiplyAdd(r0, v0, Vector.LoadUnsafe(ref py, at));
            vy = Vector.FusedMultiplyAdd(r1, v1, vy);
            vy = Vector.FusedMultiplyAdd(r2, v2, vy);
            vy = Vector.FusedMultiplyAdd(r3, v3, vy);
            vy.StoreUnsafe(ref py, at);
        }

        sums[0] += Vector.Sum(t0);
        sums[1] += Vector.Sum(t1);
        sums[2] += Vector.Sum(t2);
        sums[3] += Vector.Sum(t3);
        for (; i < x.Length; i++)
        {
            sums[0] += a.First[i] * x[i];
            sums[1] += a.Second[i] * x[i];
            sums[2] += a.Third[i] * x[i];
            sums[3] += a.Fourth[i] * x[i];
            y[i] += s0 * a.First[i] + s1 * a.Second[i] + s2 * a.Third[i] + s3 * a.Fourth[i];
        }
    }

    /// <summary>Four rows.</summary>
    public readonly ref struct Rows(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> third, ReadOnlySpan<double> fourth)
    {
        public ReadOnlySpan<double> First { get; } = first;

        public ReadOnlySpan<double> Second { get; } = second;

        public ReadOnlySpan<double> Third { get; } = third;

        public ReadOnlySpan<double> Fourth { get; } = fourth;
    }
}
