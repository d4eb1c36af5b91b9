using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests.LinearModels;

/// <summary>A small random table: factors g (3 levels) and h (2), covariate x, dependents y1, y2, y3.</summary>
internal sealed record RandomStudy(int[] G, int[] H, double[] X, double[][] Y)
{
    public static readonly string[] LevelsOfG = ["a", "b", "c"];

    public static readonly string[] LevelsOfH = ["u", "v"];

    /// <summary>Unbalanced, every cell with some rows.</summary>
    public static RandomStudy Unbalanced(ulong seed, int rows = 40)
    {
        var random = RandomStream.For(seed);
        var g = new int[rows];
        var h = new int[rows];
        for (var i = 0; i < rows; i++)
            (g[i], h[i]) = i < 12 ? (i % 3, i / 3 % 2) : (random.Next(3), random.NextDouble() < 0.3 ? 0 : 1);
        return new RandomStudy(g, h, Normals(random, rows), [Normals(random, rows), Normals(random, rows), Normals(random, rows)]);
    }

    public static RandomStudy Balanced(ulong seed, int perCell = 4)
    {
        var random = RandomStream.For(seed);
        var rows = 6 * perCell;
        return new RandomStudy(
            [.. Enumerable.Range(0, rows).Select(i => i % 3)], [.. Enumerable.Range(0, rows).Select(i => i / 3 % 2)], Normals(random, rows), [Normals(random, rows), Normals(random, rows), Normals(random, rows)]);
    }

    public ModelData Data() => Data(LevelsOfG, LevelsOfH);

    public ModelData Data(string[] levelsOfG, string[] levelsOfH) => ModelData.Of(
        new ModelColumn.Factor("g", G, levelsOfG),
        new ModelColumn.Factor("h", H, levelsOfH),
        new ModelColumn.Numeric("x", X),
        new ModelColumn.Numeric("y1", Y[0]),
        new ModelColumn.Numeric("y2", Y[1]),
        new ModelColumn.Numeric("y3", Y[2])).Require();

    public static double[] Normals(RandomSource random, int count)
    {
        var values = new double[count];
        Normal.Samples(random, values, 0, 1);
        return values;
    }
}
