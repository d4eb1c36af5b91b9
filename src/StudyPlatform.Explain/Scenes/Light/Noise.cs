using System.Numerics;
using System.Runtime.CompilerServices;

namespace StudyPlatform.Explain.Scenes.Light;

/// <summary>Lattice value noise with a quintic-free cubic fade; integer hashing, so equal everywhere.</summary>
internal static class Noise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(int x, int y, int z)
    {
        var h = ((uint)x * 0x8DA6B343u) ^ ((uint)y * 0xD8163841u) ^ ((uint)z * 0xCB1AB31Fu);
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return h ^ (h >> 15);
    }

    /// <summary>Uniform in [0, 1) for a lattice cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cell(int x, int y, int z) => (Hash(x, y, z) >> 8) * (1f / 16777216f);

    /// <summary>Smooth noise in [-1, 1] with features of about one unit.</summary>
    public static float Value(Vector3 p)
    {
        var fx = MathF.Floor(p.X);
        var fy = MathF.Floor(p.Y);
        var fz = MathF.Floor(p.Z);
        int x = (int)fx, y = (int)fy, z = (int)fz;
        float u = p.X - fx, v = p.Y - fy, w = p.Z - fz;
        u = u * u * (3f - (2f * u));
        v = v * v * (3f - (2f * v));
        w = w * w * (3f - (2f * w));
        var a = Mix(Mix(Cell(x, y, z), Cell(x + 1, y, z), u), Mix(Cell(x, y + 1, z), Cell(x + 1, y + 1, z), u), v);
        var b = Mix(Mix(Cell(x, y, z + 1), Cell(x + 1, y, z + 1), u), Mix(Cell(x, y + 1, z + 1), Cell(x + 1, y + 1, z + 1), u), v);
        return (2f * Mix(a, b, w)) - 1f;
    }

    /// <summary>Smooth noise in [-1, 1] over a plane.</summary>
    public static float Value(float px, float py, int layer)
    {
        var fx = MathF.Floor(px);
        var fy = MathF.Floor(py);
        int x = (int)fx, y = (int)fy;
        float u = px - fx, v = py - fy;
        u = u * u * (3f - (2f * u));
        v = v * v * (3f - (2f * v));
        return (2f * Mix(Mix(Cell(x, y, layer), Cell(x + 1, y, layer), u), Mix(Cell(x, y + 1, layer), Cell(x + 1, y + 1, layer), u), v)) - 1f;
    }

    /// <summary>Sum of octaves, each twice as fine and half as strong; about [-1, 1].</summary>
    public static float Fractal(Vector3 p, int octaves)
    {
        float sum = 0f, weight = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += weight * Value(p);
            p = (p * 2.03f) + new Vector3(17.1f, 5.3f, 9.7f);
            weight *= 0.5f;
        }
        return sum;
    }

    /// <inheritdoc cref="Fractal(Vector3, int)"/>
    public static float Fractal(float x, float y, int layer, int octaves)
    {
        float sum = 0f, weight = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += weight * Value(x, y, layer + i);
            x = (x * 2.03f) + 17.1f;
            y = (y * 2.03f) + 5.3f;
            weight *= 0.5f;
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Mix(float a, float b, float t) => a + ((b - a) * t);

    /// <summary>0 below <paramref name="low"/>, 1 above <paramref name="high"/>, smooth between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(float low, float high, float x)
    {
        var t = Math.Clamp((x - low) / (high - low), 0f, 1f);
        return t * t * (3f - (2f * t));
    }
}
