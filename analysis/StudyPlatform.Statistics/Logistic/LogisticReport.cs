using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Numerics;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>What is said about estimated coefficients: Wald intervals and tests, levels and contrasts.</summary>
internal sealed class LogisticReport
{
    private readonly CodedDesign _design;
    private readonly double[] _coefficients;
    private readonly double _level;
    private readonly double _z;
    private readonly Marginal? _marginal;

    public LogisticReport(CodedDesign design, double[] coefficients, double[,] covariance, double level, Marginal? marginal)
    {
        _design = design;
        _coefficients = coefficients;
        _level = level;
        _z = -StandardNormal.Quantile((1 - level) / 2);
        _marginal = marginal;
        Covariance = new CovarianceMatrix(design.CoefficientNames, covariance);
        Warnings = [.. design.Warnings];
        Coefficients = [.. design.CoefficientNames.Select(Coefficient)];
        Terms = [.. design.Terms.Select(Test).OfType<TermTest>()];
        Levels = [.. design.Terms.SelectMany(term => term.Levels.Select((_, level) => Level(term, level)))];
        Contrasts = [.. design.Terms.SelectMany(ContrastsOf)];
    }

    public CovarianceMatrix Covariance { get; }

    public List<Warning> Warnings { get; }

    public IReadOnlyList<LogisticCoefficient> Coefficients { get; }

    public IReadOnlyList<TermTest> Terms { get; }

    public IReadOnlyList<LevelEstimate> Levels { get; }

    public IReadOnlyList<LevelContrast> Contrasts { get; }

    public static Refusal? LevelRefusal(double level) => level is > 0 and < 1
        ? null
        : new Refusal(RefusalKind.WrongOption, $"The confidence level {level} is not between 0 and 1: give for example 0.95.");

    private LogisticCoefficient Coefficient(string name, int column)
    {
        var weights = new double[_coefficients.Length];
        weights[column] = 1;
        var (estimate, error) = Estimate(weights);
        return new LogisticCoefficient(name, estimate, error, Wald(estimate, error), estimate / error, TwoSided(estimate / error));
    }

    private LevelEstimate Level(CodedTerm term, int level)
    {
        var (effect, error) = Estimate(term.EffectWeights(level, _coefficients.Length));
        var weights = term.LogOddsWeights(level, _coefficients.Length);
        var (logOdds, logOddsError) = Estimate(weights);
        return new LevelEstimate(
            term.Name, term.Levels[level], term.Guesses[level], effect, error, Wald(effect, error), TwoSided(effect / error),
            Probability(_marginal is null ? "probability" : "conditional probability (person intercept 0)", logOdds, logOddsError),
            _marginal is null ? null : MarginalProbability(_marginal, weights, logOdds));
    }

    private IEnumerable<LevelContrast> ContrastsOf(CodedTerm term)
    {
        for (var i = 0; i < term.Levels.Count; i++)
        {
            for (var j = i + 1; j < term.Levels.Count; j++)
            {
                var weights = term.EffectWeights(i, _coefficients.Length);
                var other = term.EffectWeights(j, _coefficients.Length);
                for (var c = 0; c < weights.Length; c++)
                    weights[c] -= other[c];
                var (difference, error) = Estimate(weights);
                var upper = Math.Exp(difference + _z * error);
                // Beyond the largest double there is nothing to report.
                var interval = double.IsFinite(upper) ? new Interval(Math.Exp(difference - _z * error), upper, _level, "Wald, from the log odds") : null;
                if (interval is null)
                    Warnings.Add(new Warning(WarningKind.NoInterval, $"The odds ratio of '{term.Levels[i]}' and '{term.Levels[j]}' is so uncertain that its interval has no upper end."));
                yield return new LevelContrast(
                    term.Name, term.Levels[i], term.Levels[j], difference, error, difference / error,
                    TwoSided(difference / error), new EffectSize("odds ratio", Math.Exp(difference), interval));
            }
        }
    }

    private TermTest? Test(CodedTerm term)
    {
        var part = new double[term.Columns, term.Columns];
        for (var i = 0; i < term.Columns; i++)
        {
            for (var j = 0; j < term.Columns; j++)
                part[i, j] = Covariance[term.First + i, term.First + j];
        }

        var estimates = _coefficients.AsSpan(term.First, term.Columns);
        if (Cholesky.TryFactor(part, out _, LogisticMaximum.RankTolerance) is not { } factor)
        {
            Warnings.Add(new Warning(WarningKind.TermLeftOut, $"'{term.Name}' has no Wald test: there are fewer persons than its {term.Columns} coefficients need."));
            return null;
        }

        var statistic = Math.Max(0, Linear.Dot(factor.Solve(estimates), estimates.ToArray()));
        return new TermTest(term.Name, ChiSquareTest.Of("Wald", statistic, term.Columns));
    }

    private static double TwoSided(double z) => Math.Max(double.Epsilon, StandardNormal.TwoSided(z));

    private (double Estimate, double Error) Estimate(double[] weights) =>
        (Linear.Dot(weights, _coefficients), Math.Sqrt(Covariance.Variance(weights)));

    private Interval Wald(double estimate, double error) => new(estimate - _z * error, estimate + _z * error, _level, "Wald");

    private EffectSize Probability(string name, double logOdds, double error) => new(
        name, Linear.Logistic(logOdds),
        new Interval(Linear.Logistic(logOdds - _z * error), Linear.Logistic(logOdds + _z * error), _level, "Wald, from the log odds"));

    // Delta method on the log odds of the marginal probability, with the uncertainty of σ.
    private EffectSize MarginalProbability(Marginal marginal, double[] weights, double logOdds)
    {
        var (mean, byLogOdds, bySigma) = Marginal.Mean(logOdds, marginal.Sigma);
        var size = marginal.Covariance.GetLength(0);
        var gradient = new double[size];
        for (var i = 0; i < size; i++)
            gradient[i] = i < weights.Length ? byLogOdds * weights[i] : bySigma;
        var variance = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                variance += gradient[i] * marginal.Covariance[i, j] * gradient[j];
        }

        // The complement on its own: 1 − mean would lose its digits near 1.
        var (complement, _, _) = Marginal.Mean(-logOdds, marginal.Sigma);
        var centre = Math.Log(mean / complement);
        var error = Math.Sqrt(Math.Max(0, variance)) / (mean * complement);
        return Probability("marginal probability (averaged over persons)", centre, error) with { Value = mean };
    }
}
