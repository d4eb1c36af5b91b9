using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>What holds for any data, on seeded samples with and without ties.</summary>
public sealed class LawTests
{
    private static readonly BootstrapOptions NoBootstrap = new() { Replications = 0 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Swapping_the_groups_mirrors_U_and_leaves_p(int seed)
    {
        var (x, y) = Samples(seed);

        foreach (var distribution in Enum.GetValues<DistributionChoice>())
        {
            var (one, other) = (Test(x, y, Alternative.TwoSided), Test(y, x, Alternative.TwoSided));
            if (one is null)
                continue;

            Assert.Equal((double)x.Length * y.Length, one.U + other!.U);
            Near.P(one.P, other.P);
            Near.P(Test(x, y, Alternative.Less)!.P, Test(y, x, Alternative.Greater)!.P);
            Near.Absolute(-one.RankBiserial.Value, other.RankBiserial.Value, 1e-14);
            Near.Absolute(-one.RankBiserial.Interval!.Upper, other.RankBiserial.Interval!.Lower, 1e-12);

            MannWhitneyResult? Test(double[] first, double[] second, Alternative alternative) =>
                MannWhitneyU.Test(first, second, new MannWhitneyOptions { Distribution = distribution, Alternative = alternative }).ValueOrDefault;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_rising_transformation_of_the_values_changes_nothing(int seed)
    {
        var (x, y) = Samples(seed);

        foreach (var rising in new Func<double, double>[] { Math.Exp, Math.Atan, value => value * value * value, value => 7 + value / 1024 })
        {
            var (a, b) = (Array.ConvertAll(x, value => rising(value)), Array.ConvertAll(y, value => rising(value)));
            var (before, after) = (MannWhitneyU.Test(x, y).Require(), MannWhitneyU.Test(a, b).Require());

            Assert.Equal((before.U, before.P, before.TiedValues, before.Distribution), (after.U, after.P, after.TiedValues, after.Distribution));
            Assert.Equal(KruskalWallis.Test([x, y], NoBootstrap).Require().H, KruskalWallis.Test([a, b], NoBootstrap).Require().H);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_the_rows_changes_nothing(int seed)
    {
        var (x, y) = Samples(seed);
        var random = RandomStream.For(99, (ulong)seed);
        var pairs = Math.Min(x.Length, y.Length);
        var order = Enumerable.Range(0, pairs).OrderBy(_ => random.NextDouble()).ToArray();
        var (a, b) = (x.OrderBy(_ => random.NextDouble()).ToArray(), y.OrderBy(_ => random.NextDouble()).ToArray());

        var (mannWhitney, shuffled) = (MannWhitneyU.Test(x, y).Require(), MannWhitneyU.Test(a, b).Require());
        var wilcoxon = WilcoxonSignedRank.Test(x[..pairs], y[..pairs]).ValueOrDefault;
        var reordered = WilcoxonSignedRank.Test(Array.ConvertAll(order, i => x[i]), Array.ConvertAll(order, i => y[i])).ValueOrDefault;

        Assert.Equal((mannWhitney.U, mannWhitney.P), (shuffled.U, shuffled.P));
        Assert.Equal((wilcoxon?.V, wilcoxon?.P), (reordered?.V, reordered?.P));
        Assert.Equal(HodgesLehmann.Shift(x, y).Require().Interval, HodgesLehmann.Shift(a, b).Require().Interval);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Turning_the_differences_round_mirrors_V_and_leaves_p(int seed)
    {
        var (x, _) = Samples(seed);
        var turned = Array.ConvertAll(x, value => -value);

        foreach (var zeros in Enum.GetValues<ZeroRule>())
        {
            var (one, other) = (WilcoxonSignedRank.Test(x, new WilcoxonOptions { Zeros = zeros }).Require(), WilcoxonSignedRank.Test(turned, new WilcoxonOptions { Zeros = zeros }).Require());

            Near.P(one.P, other.P);
            Near.Absolute(-one.RankBiserial.Value, other.RankBiserial.Value, 1e-14);
            Near.Absolute(1 - one.CommonLanguage.Value, other.CommonLanguage.Value, 1e-14);
        }

        var (centre, mirrored) = (HodgesLehmann.Location(x).Require(), HodgesLehmann.Location(turned).Require());
        Near.Absolute(-centre.Estimate, mirrored.Estimate, 1e-14);
        Near.Absolute(-centre.Interval!.Lower, mirrored.Interval!.Upper, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_shift_of_one_group_shifts_the_estimate_and_its_interval(int seed)
    {
        // Sixteenths and a whole shift: every difference is exact.
        var (x, y) = Samples(seed);
        var (a, b) = (Array.ConvertAll(x, value => Math.Round(value * 16) / 16), Array.ConvertAll(y, value => Math.Round(value * 16) / 16));

        var options = new HodgesLehmannOptions { Distribution = DistributionChoice.Asymptotic };
        var (before, after) = (HodgesLehmann.Shift(a, b, options).Require(), HodgesLehmann.Shift(Array.ConvertAll(a, value => value + 3), b, options).Require());

        Assert.Equal(before.Estimate + 3, after.Estimate);
        Assert.Equal((before.Interval!.Lower + 3, before.Interval.Upper + 3), (after.Interval!.Lower, after.Interval.Upper));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void U_is_the_count_of_pairs_and_the_estimate_the_median_of_differences(int seed)
    {
        var (x, y) = Samples(seed);
        var differences = x.SelectMany(first => y.Select(second => first - second)).Order().ToArray();

        var result = MannWhitneyU.Test(x, y).Require();

        Assert.Equal(differences.Sum(difference => difference > 0 ? 1 : difference == 0 ? 0.5 : 0), result.U);
        Near.Absolute((differences[(differences.Length - 1) / 2] + differences[differences.Length / 2]) / 2, HodgesLehmann.Shift(x, y).Require().Estimate, 1e-14);
    }

    [Fact]
    public void Two_groups_of_Kruskal_and_Wallis_are_the_uncorrected_Mann_Whitney_test()
    {
        foreach (var (x, y) in Enumerable.Range(1, 20).Select(Samples))
        {
            var z = MannWhitneyU.Test(x, y, new MannWhitneyOptions { Distribution = DistributionChoice.Asymptotic, ContinuityCorrection = false }).Require();

            Near.Absolute(z.Z!.Value * z.Z.Value, KruskalWallis.Test([x, y], NoBootstrap).Require().H, 1e-10);
        }
    }

    // Odd seeds without ties, even ones with many.
    private static (double[] X, double[] Y) Samples(int seed)
    {
        var random = RandomStream.For(7, (ulong)seed);
        var (x, y) = (Simulated.Normal(random, 4 + random.Next(60)), Simulated.Normal(random, 4 + random.Next(60)));
        return seed % 2 == 1 ? (x, y) : (Array.ConvertAll(x, value => Math.Round(value * 2) / 2), Array.ConvertAll(y, value => Math.Round(value * 2) / 2));
    }
}
