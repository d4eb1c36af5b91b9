using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>The few vectorised kernels that the methods' float64 arithmetic rests on.</summary>
internal static class Dense
{
    /// <summary>Σ aᵢ bᵢ.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException("Both vectors must have the same length.", nameof(b));
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        var (first, second) = (Vector<double>.Zero, Vector<double>.Zero);
        var i = 0;
        for (; i + 1 < va.Length; i += 2)
        {
            first += va[i] * vb[i];
            second += va[i + 1] * vb[i + 1];
        }

        if (i < va.Length)
            first += va[i] * vb[i];
        var sum = Vector.Sum(first + second);
        for (i = va.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Σ aᵢ bᵢ of float32 data, each product and the sum in float64.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException("Both vectors must have the same length.", nameof(b));
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        var (low, high) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var i = 0; i < va.Length; i++)
        {
            Vector.Widen(va[i], out var aLow, out var aHigh);
            Vector.Widen(vb[i], out var bLow, out var bHigh);
            low += aLow * bLow;
            high += aHigh * bHigh;
        }

        var sum = Vector.Sum(low + high);
        for (var i = va.Length * Vector<float>.Count; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }

    /// <summary>Σ aᵢ bᵢ with b widened to float64.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<float> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException("Both vectors must have the same length.", nameof(b));
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        var (first, second) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var i = 0; i < vb.Length; i++)
        {
            Vector.Widen(vb[i], out var low, out var high);
            first += va[2 * i] * low;
            second += va[2 * i + 1] * high;
        }

        var sum = Vector.Sum(first + second);
        for (var i = vb.Length * Vector<float>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>y += scale · x.</summary>
    public static void AddScaled(Span<double> y, double scale, ReadOnlySpan<double> x)
    {
        if (y.Length != x.Length)
            throw new ArgumentException("Both vectors must have the same length.", nameof(x));
        var vy = MemoryMarshal.Cast<double, Vector<double>>(y);
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        for (var i = 0; i < vy.Length; i++)
            vy[i] += scale * vx[i];
        for (var i = vy.Length * Vector<double>.Count; i < y.Length; i++)
            y[i] += scale * x[i];
    }

    /// <summary>y += scale · x, x widened to float64.</summary>
    public static void AddScaled(Span<double> y, double scale, ReadOnlySpan<float> x)
    {
        if (y.Length != x.Length)
            throw new ArgumentException("Both vectors must have the same length.", nameof(x));
        var vy = MemoryMarshal.Cast<double, Vector<double>>(y);
        var vx = MemoryMarshal.Cast<float, Vector<float>>(x);
        for (var i = 0; i < vx.Length; i++)
        {
            Vector.Widen(vx[i], out var low, out var high);
            vy[2 * i] += scale * low;
            vy[2 * i + 1] += scale * high;
        }

        for (var i = vx.Length * Vector<float>.Count; i < y.Length; i++)
            y[i] += scale * x[i];
    }
}
