using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>
/// The Wald test of the methods' effects on right guesses in the mixed logistic regression: every pair of methods is
/// given to n people, who differ by a normal intercept and make the same number of guesses each.
/// </summary>
/// <param name="logOdds">Log odds of a right guess with average methods, for a person of intercept 0.</param>
/// <param name="effects">One effect per method, three or more; they are centred at their mean.</param>
/// <param name="personDeviation">Standard deviation of the persons' intercepts, 0 or more.</param>
/// <param name="guesses">Guesses per person, two or more.</param>
/// <param name="points">Quadrature points of each fit.</param>
public sealed class AccuracyPlan(
    double logOdds, IReadOnlyList<double> effects, double personDeviation, int guesses = 5, int points = 11) : PlannedTest
{
    private readonly string[] _names = [.. effects.Select((_, i) => $"method {i + 1}")];

    public override string Description =>
        $"mixed logistic regression, {guesses} guesses per person, log odds {logOdds:0.###}, effects {string.Join(", ", effects.Select(effect => $"{effect:0.###}"))}, person deviation {personDeviation:0.###}";

    public override string Unit => "people per pair";

    public override int FewestUnits => 1;

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        var k = effects.Count;
        var mean = effects.Average();
        var size = k * (k - 1) / 2 * n * guesses;
        var right = new bool[size];
        var (person, first, second) = (new string[size], new string[size], new string[size]);
        int row = 0, people = 0;
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                for (var p = 0; p < n; p++)
                {
                    var name = (people++).ToString();
                    var own = logOdds + effects[i] + effects[j] - 2 * mean + Normal.Sample(random, 0, personDeviation);
                    var probability = 1 / (1 + Math.Exp(-own));
                    for (var guess = 0; guess < guesses; guess++, row++)
                    {
                        right[row] = random.NextDouble() < probability;
                        (person[row], first[row], second[row]) = (name, _names[i], _names[j]);
                    }
                }
            }
        }

        var data = new GuessData(right, person, [new ModelTerm.Pair("method", first, second, _names)]);
        return MixedLogisticRegression.Fit(data, new MixedLogisticOptions(Points: points)).Then<double>(fit =>
            fit.Terms is [{ } term]
                ? term.Test.P
                : new Refusal(RefusalKind.TooFewRows, "The methods have no Wald test: there are too few persons."));
    }

    public override Refusal? Check()
    {
        if (effects.Count < 3)
            return new Refusal(RefusalKind.OneGroup, "Fewer than three methods: every person sees two, so effects of single methods need three.");
        if (!double.IsFinite(logOdds) || !effects.All(double.IsFinite) || personDeviation is not (>= 0 and < 20))
            return new Refusal(RefusalKind.ImpossibleValue, "Log odds and effects must be finite, and the persons' deviation between 0 and 20.");
        if (guesses < 2)
            return new Refusal(RefusalKind.TooFewRows, "Fewer than two guesses per person: persons cannot be told from guesses.");
        return points is < 1 or > MixedLogisticOptions.MostPoints
            ? new Refusal(RefusalKind.WrongOption, $"{points} quadrature points are not between 1 and {MixedLogisticOptions.MostPoints}.")
            : null;
    }
}
