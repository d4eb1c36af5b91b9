using StudyPlatform.Statistics.Distributions;

namespace StudyPlatform.Statistics.Tests.Distributions;

public sealed class NoncentralFTests
{
    // mpmath 1.3.0: the Poisson mixture of regularised incomplete beta functions in 40 digits; see noncentral-f.py.
    [Fact]
    public void Agrees_with_40_digits()
    {
        using var golden = Reference.Read("noncentral-f.json");

        foreach (var row in golden.RootElement.GetProperty("rows").EnumerateArray())
        {
            var a = row.EnumerateArray().Select(value => value.GetDouble()).ToArray();
            Assert.Equal(a[4], NoncentralF.Cdf(a[0], a[1], a[2], a[3]), 1e-12);
        }
    }

    [Fact]
    public void Without_noncentrality_it_is_Fishers()
    {
        Close.AssertRelative(FisherF.Cdf(2, 3, 20), NoncentralF.Cdf(2, 3, 20, 0), 1e-14, "λ = 0");
        Close.AssertRelative(FisherF.Cdf(2, 3, 20), NoncentralF.Cdf(2, 3, 20, 1e-320), 1e-14, "λ below every normal number");
    }

    [Fact]
    public void Falls_with_noncentrality_from_the_smallest_to_the_largest()
    {
        double[] noncentralities = [0, 1e-200, 1e-12, 1e-3, 1, 40, 1e3, 1e5, 1e7];

        foreach (var f in new[] { 1e-6, 0.5, 3, 500, 1e6 })
        {
            var p = noncentralities.Select(noncentrality => NoncentralF.Cdf(f, 4, 900, noncentrality)).ToArray();

            Assert.All(p, each => Assert.InRange(each, 0, 1));
            Assert.All(p.Zip(p.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1e-15));
        }
    }
}
