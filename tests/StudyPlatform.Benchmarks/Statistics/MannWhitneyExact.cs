using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>Mann and Whitney's exact test of 200 and 200 values.</summary>
internal sealed class MannWhitneyExact : StatisticsPart
{
    private const int Group = 200;

    public override string Name => "mann-whitney-exact";

    public override string Title => "exact Mann–Whitney of 200 and 200 values";

    public override string Script => "mann-whitney-exact.R";

    public override void Prepare(string folder) => TwoGroups.Write(folder, Group, Group, 0.2);

    public override Func<double[]> Load(string folder)
    {
        var (first, second) = TwoGroups.Read(folder);
        return () =>
        {
            var result = MannWhitneyU.Test(first, second, new MannWhitneyOptions { Distribution = DistributionChoice.Exact }).Require();
            return [result.U, result.P];
        };
    }
}
