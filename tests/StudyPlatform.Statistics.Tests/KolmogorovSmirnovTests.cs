using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests;

public sealed class KolmogorovSmirnovTests
{
    [Fact]
    public void Uniform_values_pass_and_slightly_bent_ones_fail()
    {
        var random = RandomStream.For(1);
        var uniform = Enumerable.Range(0, 10_000).Select(_ => random.NextDouble()).ToArray();

        var bent = uniform.Select(value => Math.Pow(value, 1.1)).ToArray();

        Assert.InRange(KolmogorovSmirnov.P(uniform), 0.01, 1);
        Assert.InRange(KolmogorovSmirnov.P(bent), 0, 1e-6);
    }
}
