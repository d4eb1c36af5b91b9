using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>Mann and Whitney's test of a million values: sorting, and one pass.</summary>
internal sealed class MannWhitneyLarge : StatisticsPart
{
    private const int Group = 500_000;

    public override string Name => "mann-whitney";

    public override string Title => "Mann–Whitney of a million values";

    public override string Script => "mann-whitney.R";

    public override void Prepare(string folder) => TwoGroups.Write(folder, Group, Group, 0.003);

    public override Func<double[]> Load(string folder)
    {
        var (first, second) = TwoGroups.Read(folder);
        return () =>
        {
            var result = MannWhitneyU.Test(first, second).Require();
            return [result.U, result.P];
        };
    }
}
