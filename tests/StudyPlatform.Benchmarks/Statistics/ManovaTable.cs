using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>A table of a million rows as files of little-endian numbers, which R reads too: unbalanced factors, small effects.</summary>
internal static class ManovaTable
{
    public static readonly IReadOnlyList<string> Dependents = ["y1", "y2", "y3", "y4"];

    private const ulong Seed = 4;

    private const int Rows = 1_000_000;

    private static readonly (string Name, int Levels)[] Factors = [("g", 3), ("h", 4), ("k", 5)];

    public static void Write(string folder)
    {
        var random = RandomStream.For(Seed);
        foreach (var (name, levels) in Factors)
        {
            // The smaller of two draws: low levels are more frequent.
            var codes = new int[Rows];
            for (var i = 0; i < Rows; i++)
                codes[i] = Math.Min(random.Next(levels), random.Next(levels));
            File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(codes.AsSpan()));
        }

        var common = new double[Rows];
        Normal.Samples(random, common, 0, 1);
        foreach (var name in Dependents)
        {
            var values = new double[Rows];
            Normal.Samples(random, values, 0, 1);
            for (var i = 0; i < Rows; i++)
                values[i] += 0.7 * common[i] + 50;
            File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(values.AsSpan()));
        }
    }

    public static ModelData Read(string folder)
    {
        var factors = Factors.Select(factor => (ModelColumn)new ModelColumn.Factor(
            factor.Name, Numbers<int>(folder, factor.Name), [.. Enumerable.Range(1, factor.Levels).Select(level => $"{level}")]));
        var dependents = Dependents.Select(name => (ModelColumn)new ModelColumn.Numeric(name, Numbers<double>(folder, name)));
        return ModelData.Of([.. factors, .. dependents]).Require();
    }

    private static T[] Numbers<T>(string folder, string name)
        where T : unmanaged
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        var numbers = new T[Rows];
        file.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
