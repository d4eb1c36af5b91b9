using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Resampling;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Resampling;

public sealed class BootstrapTests
{
    public static TheoryData<string> Cases => new("mean of 25, 999 resamples", "mean of 25, 500 resamples", "standard deviation of 25, 999 resamples");

    /// <summary>Against analysis/reference/resampling.json (boot 1.3-28.1 of R 4.2.2), 1e-9 relative.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_ends_are_those_of_boot_ci(string name)
    {
        using var reference = Reference.Read("resampling.json");
        var golden = reference.RootElement.GetProperty("cases").Named(name);

        foreach (var (kind, key) in new[] { (BootstrapInterval.Percentile, "percentile"), (BootstrapInterval.Basic, "basic"), (BootstrapInterval.BiasCorrectedAccelerated, "bca") })
        {
            var interval = Endpoints.Of(kind, golden.Numbers("values"), golden.Number("estimate"), golden.Number("acceleration"), golden.Number("level"), []);
            Close.AssertRelative(golden.Numbers(key)[0], interval!.Lower, 1e-9, $"lower end, {key}");
            Close.AssertRelative(golden.Numbers(key)[1], interval.Upper, 1e-9, $"upper end, {key}");
        }
    }

    [Fact]
    public void The_result_is_that_of_the_resamples_one_after_the_other()
    {
        double[] sample = [1, 4, 2, 8, 5, 7, 1.5];

        var result = Bootstrap.OfSample(sample, values => values.Average(), BootstrapInterval.Percentile, new ResamplingOptions(999, Seed: 7)).Require();

        var alone = Enumerable.Range(0, 999).Select(replication =>
        {
            var random = RandomStream.For(7, (ulong)replication);
            return Enumerable.Range(0, sample.Length).Select(_ => sample[random.Next(sample.Length)]).Average();
        }).Order().ToArray();
        Assert.Equal(alone[24], result.Interval!.Lower);
        Assert.Equal(alone[974], result.Interval.Upper);
        Assert.Equal(alone.Average() - sample.Average(), result.Bias, 1e-12);
    }

    [Theory]
    [InlineData(BootstrapInterval.Percentile)]
    [InlineData(BootstrapInterval.Basic)]
    [InlineData(BootstrapInterval.BiasCorrectedAccelerated)]
    public void Nine_tenths_of_the_intervals_contain_the_truth(BootstrapInterval kind)
    {
        var hits = 0;
        for (var study = 0UL; study < 300; study++)
        {
            var random = RandomStream.For(300, study);
            double[] sample = [.. Enumerable.Range(0, 40).Select(_ => Normal.Sample(random, 1, 2))];

            var interval = Bootstrap.OfSample(sample, values => values.Average(), kind, new ResamplingOptions(399, study, 0.9)).Require().Interval!;

            hits += interval.Lower <= 1 && interval.Upper >= 1 ? 1 : 0;
        }

        // 270 expected, standard deviation 5.2; intervals of 40 values are a little short.
        Assert.InRange(hits, 248, 287);
    }

    [Fact]
    public void The_standard_error_of_a_mean_is_the_one_that_is_known()
    {
        double[] sample = [1, 4, 2, 8, 5, 7, 1.5, 3, 3, 9];
        var mean = sample.Average();

        var result = Bootstrap.OfSample(sample, values => values.Average(), options: new ResamplingOptions(20_000)).Require();

        Close.AssertRelative(Math.Sqrt(sample.Sum(value => (value - mean) * (value - mean))) / sample.Length, result.StandardError, 0.02, "standard error");
    }

    [Fact]
    public void Groups_keep_their_sizes_and_their_members()
    {
        int[] first = [1, 2, 3], second = [10, 20, 30, 40];

        var result = Bootstrap.OfGroups<int>(
            [first, second],
            groups =>
            {
                Assert.Equal([3, 4], groups.Select(group => group.Count));
                Assert.All(groups[0], value => Assert.InRange(value, 1, 3));
                return groups[1].Average() - groups[0].Average();
            },
            BootstrapInterval.Percentile, new ResamplingOptions(199)).Require();

        Assert.Equal(23, result.Estimate);
        Assert.Equal(7, result.N);
    }

    [Fact]
    public void A_statistic_that_is_sometimes_undefined_is_warned_of_and_one_that_often_is_refused()
    {
        double[] rarely = [.. Enumerable.Range(0, 5).Select(i => (double)i)], often = [0, 0, 0, 1];

        var warned = Bootstrap.OfSample(rarely, Spread, BootstrapInterval.Percentile, new ResamplingOptions(2_000)).Require();
        var refused = Bootstrap.OfSample(often, Spread, BootstrapInterval.Percentile, new ResamplingOptions(2_000));

        Assert.Contains(warned.Warnings, warning => warning.Kind == WarningKind.RowsLeftOut);
        Assert.InRange(warned.Replications, 1_900, 1_999);
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(refused));

        static double Spread(IReadOnlyList<double> values) => values.Distinct().Count() < 2 ? double.NaN : values.Max() - values.Min() + 0.01 * values.Average();
    }

    [Fact]
    public void Degenerate_input_is_refused_by_name()
    {
        Assert.Equal(RefusalKind.TooFewRows, Kind(Bootstrap.OfSample([1.0], values => values[0])));
        Assert.Equal(RefusalKind.NoVariation, Kind(Bootstrap.OfSample([2.0, 2.0, 2.0], values => values.Max())));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(Bootstrap.OfSample([2.0, 3.0], _ => double.NaN)));
        Assert.Equal(RefusalKind.NoData, Kind(Bootstrap.OfGroups<double>([], _ => 0)));
        Assert.Equal(RefusalKind.WrongOption, Kind(Bootstrap.OfSample([2.0, 3.0], values => values[0], options: new ResamplingOptions(10))));
        Assert.Equal(RefusalKind.WrongOption, Kind(Bootstrap.OfSample([2.0, 3.0], values => values[0], options: new ResamplingOptions(Level: 1))));
    }

    [Fact]
    public void A_level_that_the_resamples_cannot_show_is_answered_with_their_ends_and_a_warning()
    {
        double[] sample = [1, 4, 2, 8, 5, 7, 1.5];

        var result = Bootstrap.OfSample(sample, values => values.Average(), options: new ResamplingOptions(99, Level: Math.BitDecrement(1))).Require();

        Assert.True(double.IsFinite(result.Interval!.Lower) && result.Interval.Upper > result.Interval.Lower);
        Assert.Contains(result.Warnings, warning => warning.Kind == WarningKind.SmallSample);
    }

    [Fact]
    public void An_estimate_outside_its_resamples_has_no_corrected_interval()
    {
        // No resample has more different values than the sample, and hardly any as many: the estimate lies at their edge.
        int[] sample = [.. Enumerable.Range(0, 30)];

        var result = Bootstrap.OfSample(sample, values => values.Distinct().Count() + 1.0, options: new ResamplingOptions(499)).Require();

        Assert.Null(result.Interval);
        Assert.Contains(result.Warnings, warning => warning.Kind == WarningKind.NoInterval);
    }

    private static RefusalKind Kind(Outcome<BootstrapResult> outcome) => Assert.IsType<Outcome<BootstrapResult>.Refused>(outcome).Reason.Kind;
}
