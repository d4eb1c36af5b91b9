using System.Runtime.InteropServices;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>Two groups of values as files of little-endian doubles, which R reads too.</summary>
internal static class TwoGroups
{
    private const ulong Seed = 1;

    /// <summary>Writes uniform values, the second group's moved up.</summary>
    public static void Write(string folder, int first, int second, double shift)
    {
        WriteGroup(Path.Combine(folder, "first"), first, 0, 0);
        WriteGroup(Path.Combine(folder, "second"), second, shift, 1);
    }

    public static (double[] First, double[] Second) Read(string folder) =>
        (ReadGroup(Path.Combine(folder, "first")), ReadGroup(Path.Combine(folder, "second")));

    private static void WriteGroup(string file, int count, double shift, ulong key)
    {
        var random = RandomStream.For(Seed, key);
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = random.NextDouble() + shift;
        File.WriteAllBytes(file, MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static double[] ReadGroup(string file) => MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file)).ToArray();
}
