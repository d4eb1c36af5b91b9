using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Logistic;

public sealed class MixedConvergenceTests
{
    /// <summary>Two guesses a person and few points are where the approximation bends most; σ = 6 is where it nearly has no maximum.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(2.0)]
    [InlineData(6.0)]
    public void Small_studies_settle_whatever_the_number_of_points_and_guesses(double sigma)
    {
        var settled = 0;
        for (var seed = 0UL; seed < 8; seed++)
        {
            foreach (var guesses in new[] { 2, 5, 20 })
            {
                foreach (var points in new[] { 1, 2, 5, 25 })
                {
                    var study = SimulatedGuesses.Of(seed, 1, sigma, guesses: guesses);
                    var outcome = MixedLogisticRegression.Fit(
                        study.With(study.Method, new ModelTerm.Covariate("position", study.Position)), new MixedLogisticOptions(Points: points));

                    if (outcome is Outcome<MixedLogisticFit>.Refused refused)
                    {
                        Assert.Equal(RefusalKind.Separation, refused.Reason.Kind);
                        continue;
                    }

                    settled++;
                    AssertFinite(outcome.Require());
                }
            }
        }

        Assert.InRange(settled, 80, 96);
    }

    /// <summary>∂ log-likelihood / ∂σ² at 0 is half the excess of the persons' variance over the binomial one: where it is positive, the maximum lies inside.</summary>
    [Fact]
    public void The_edge_is_reported_only_where_persons_vary_no_more_than_chance_makes_them()
    {
        var (edge, inside) = (0, 0);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var study = SimulatedGuesses.Of(seed, 2, 0.2);
            var design = CodedDesign.Of(study.Data).Require();
            var independent = LogisticMaximum.Find(design).Require();

            var maximum = MixedMaximum.Find(design, independent, 11).Require();

            if (maximum.IsAtEdge)
                Assert.Equal(0, MixedMaximum.MomentSigma(design, independent.Coefficients));
            else
                Assert.True(maximum.LogLikelihood > independent.LogLikelihood);
            edge += maximum.IsAtEdge ? 1 : 0;
            inside += maximum.IsAtEdge ? 0 : 1;
        }

        Assert.True(edge > 10 && inside > 10, $"{edge} at the edge and {inside} inside: the studies are too one-sided.");
    }

    private static void AssertFinite(MixedLogisticFit fit)
    {
        Assert.All(fit.Coefficients, coefficient =>
        {
            Assert.True(double.IsFinite(coefficient.Estimate) && coefficient.StandardError > 0 && coefficient.P is > 0 and <= 1);
            Assert.True(double.IsFinite(coefficient.Interval.Lower) && double.IsFinite(coefficient.Interval.Upper));
        });
        Assert.All(fit.Levels, level =>
        {
            Assert.InRange(level.MarginalProbability!.Interval!.Lower, 0, level.MarginalProbability.Value);
            Assert.InRange(level.MarginalProbability.Interval.Upper, level.MarginalProbability.Value, 1);
        });
        Assert.InRange(fit.PersonIntercept.AgainstNone.P, double.Epsilon, 1);
    }
}
