using System.Text.Json;
using StudyPlatform.Statistics.Planning;

namespace StudyPlatform.Statistics.Tests.Planning;

/// <summary>Against analysis/reference/logistic.json, part equivalence: t.test of R 4.2.2 to 1e-11, the restricted likelihood by optimize and uniroot to 1e-9.</summary>
public sealed class EquivalenceGoldenTests
{
    [Theory]
    [InlineData("welch")]
    [InlineData("paired")]
    public void Tests_of_means_agree_with_two_one_sided_t_tests(string name)
    {
        using var reference = Reference.Read("logistic.json");
        var golden = reference.RootElement.GetProperty("equivalence").GetProperty(name);
        var (x, y) = (golden.Numbers("x"), golden.Numbers("y"));

        var result = (string.Equals(name, "welch", StringComparison.Ordinal)
            ? EquivalenceTest.Means(x, y, golden.Number("lower"), golden.Number("upper"))
            : EquivalenceTest.Paired(x, y, golden.Number("lower"), golden.Number("upper"))).Require();

        Close.AssertRelative(golden.Number("tLower"), result.AgainstLower.Statistic, 1e-11, "t against the lower bound");
        Close.AssertRelative(golden.Number("tUpper"), result.AgainstUpper.Statistic, 1e-11, "t against the upper bound");
        Close.AssertRelative(golden.Number("df"), result.AgainstLower.DegreesOfFreedom!.Value, 1e-11, "degrees of freedom");
        Close.AssertRelative(golden.Number("pLower"), result.AgainstLower.P, 1e-10, "p against the lower bound");
        Close.AssertRelative(golden.Number("pUpper"), result.AgainstUpper.P, 1e-10, "p against the upper bound");
        Close.AssertRelative(golden.Numbers("ci")[0], result.Difference.Interval!.Lower, 1e-10, "lower end");
        Close.AssertRelative(golden.Numbers("ci")[1], result.Difference.Interval.Upper, 1e-10, "upper end");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Tests_of_proportions_agree_with_the_restricted_likelihood(int place)
    {
        using var reference = Reference.Read("logistic.json");
        var golden = reference.RootElement.GetProperty("equivalence").GetProperty("proportions")[place];

        var score = Test(golden, EquivalenceMethod.Score);
        var wald = Test(golden, EquivalenceMethod.Wald);

        Close.AssertRelative(golden.Numbers("scoreZ")[0], score.AgainstLower.Statistic, 1e-9, "score z against the lower bound");
        Close.AssertRelative(golden.Numbers("scoreZ")[1], score.AgainstUpper.Statistic, 1e-9, "score z against the upper bound");
        Close.AssertRelative(golden.Numbers("scoreP").Max(), score.P, 1e-8, "score p");
        Close.AssertRelative(golden.Numbers("waldZ")[0], wald.AgainstLower.Statistic, 1e-11, "Wald z");
        Close.AssertRelative(golden.Numbers("waldP").Max(), wald.P, 1e-10, "Wald p");
        Close.AssertRelative(golden.Numbers("waldCi")[0], wald.Difference.Interval!.Lower, 1e-10, "lower end");
    }

    private static EquivalenceResult Test(JsonElement golden, EquivalenceMethod method) => EquivalenceTest.Proportions(
        (long)golden.Number("s1"), (long)golden.Number("n1"), (long)golden.Number("s2"), (long)golden.Number("n2"),
        golden.Number("lower"), golden.Number("upper"), method: method).Require();
}
