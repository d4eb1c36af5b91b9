using StudyPlatform.Statistics.Logistic;

namespace StudyPlatform.Statistics.Tests.Logistic;

public sealed class MixedLikelihoodTests
{
    /// <summary>Also for few points, where the movement of the nodes with the parameters matters most.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(25)]
    public void The_score_is_the_derivative_of_the_value(int points)
    {
        var study = SimulatedGuesses.Of(3, perCell: 3, sigma: 1.2);
        var design = CodedDesign.Of(study.With(study.Method, new ModelTerm.Covariate("position", study.Position))).Require();
        var likelihood = new MixedLikelihood(design, points);
        double[] at = [0.2, 0.3, -0.1, 0.05, -0.2, 0.1, 0.07, 0.9];
        var score = new double[at.Length];
        var unused = new double[at.Length];

        likelihood.Evaluate(at, score);

        for (var i = 0; i < at.Length; i++)
        {
            double Moved(double by)
            {
                var moved = (double[])at.Clone();
                moved[i] += by;
                return likelihood.Evaluate(moved, unused);
            }

            // Richardson's extrapolation of two central differences.
            const double H = 1e-3;
            var difference = (4 * (Moved(H / 2) - Moved(-H / 2)) / H - (Moved(H) - Moved(-H)) / (2 * H)) / 3;
            Assert.Equal(difference, score[i], 1e-7);
        }
    }

    [Fact]
    public void With_many_points_Louis_information_is_minus_the_derivative_of_the_score()
    {
        var study = SimulatedGuesses.Of(4, perCell: 3, sigma: 1.2);
        var design = CodedDesign.Of(study.Data).Require();
        var likelihood = new MixedLikelihood(design, 41);
        double[] at = [0.2, 0.3, -0.1, 0.05, -0.2, 0.1, 0.9];
        var information = new double[at.Length, at.Length];
        var (above, below) = (new double[at.Length], new double[at.Length]);

        likelihood.Evaluate(at, above, information);

        const double H = 1e-4;
        for (var j = 0; j < at.Length; j++)
        {
            var moved = (double[])at.Clone();
            moved[j] = at[j] + H;
            likelihood.Evaluate(moved, above);
            moved[j] = at[j] - H;
            likelihood.Evaluate(moved, below);
            for (var i = 0; i < at.Length; i++)
                Assert.Equal((below[i] - above[i]) / (2 * H), information[i, j], 1e-5);
        }
    }

    [Fact]
    public void More_points_come_closer_to_the_integral()
    {
        var design = CodedDesign.Of(SimulatedGuesses.Of(5, perCell: 3, sigma: 1.5).Data).Require();
        double[] at = [0.2, 0.3, -0.1, 0.05, -0.2, 0.1, 1.5];
        double Value(int points) => new MixedLikelihood(design, points).Evaluate(at, new double[at.Length]);

        var limit = Value(101);

        Assert.InRange(Math.Abs(Value(1) - limit), 0.1, 10);
        Assert.InRange(Math.Abs(Value(7) - limit), 1e-9, 1e-2);
        Assert.InRange(Math.Abs(Value(25) - limit), 0, 1e-7);
    }

    [Fact]
    public void Without_person_deviation_the_value_is_that_of_independent_guesses()
    {
        var design = CodedDesign.Of(SimulatedGuesses.Of(6, perCell: 3, sigma: 1).Data).Require();
        var independent = LogisticMaximum.Find(design).Require();
        var score = new double[independent.Coefficients.Length + 1];

        var value = new MixedLikelihood(design, 25).Evaluate([.. independent.Coefficients, 0], score);

        Assert.Equal(independent.LogLikelihood, value, 1e-9);
        Assert.All(score, entry => Assert.Equal(0, entry, 1e-8));
    }

    [Fact]
    public void Persons_with_the_same_guesses_are_kept_once()
    {
        var study = SimulatedGuesses.Of(7, perCell: 100, sigma: 0.7);

        var design = CodedDesign.Of(study.Data).Require();

        // 15 pairs, 0 to 5 right guesses: whichever order, the row of the design is the same.
        Assert.InRange(design.Patterns.Count, 60, 90);
        Assert.Equal(3_000, design.Patterns.Persons);
        Assert.Equal(15_000, design.Patterns.Guesses);
        Assert.Equal(15, design.Rows.Length);
    }
}
