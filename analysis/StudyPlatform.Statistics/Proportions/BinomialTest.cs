using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The exact test of a proportion, as R's binom.test: two-sided p adds up all outcomes that are no more probable than the one seen.</summary>
public static class BinomialTest
{
    // Outcomes whose probabilities differ by less are taken to be equally probable, as in R.
    private const double RelativeTolerance = 1e-7;

    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="hypothesis">The probability of a success under the null hypothesis, in (0, 1).</param>
    /// <param name="alternative">Greater: successes are more probable than that.</param>
    /// <param name="level">The confidence level of both intervals, in (0, 1).</param>
    /// <returns>The result, or a refusal: NoData (no trials), ImpossibleValue (successes outside their range), WrongOption.</returns>
    public static Outcome<BinomialTestResult> Test(long successes, long trials, double hypothesis = 0.5, Alternative alternative = Alternative.TwoSided, double level = 0.95)
    {
        if (trials < 1)
            return new Refusal(RefusalKind.NoData, "There are no trials: an exact binomial test needs at least one.");
        if (successes < 0 || successes > trials)
            return new Refusal(RefusalKind.ImpossibleValue, $"{successes} successes in {trials} trials are impossible.");
        if (hypothesis is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The hypothesis {hypothesis} is outside (0, 1): choose for example 0.5.");
        if (level is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The confidence level {level} is outside (0, 1): choose for example 0.95.");

        var p = alternative switch
        {
            Alternative.Less => Binomial.Cdf(successes, trials, hypothesis),
            Alternative.Greater => Binomial.UpperTail(successes, trials, hypothesis),
            _ => TwoSided(successes, trials, hypothesis),
        };
        var share = (double)successes / trials;
        return new BinomialTestResult(
            successes,
            trials,
            hypothesis,
            Math.Clamp(p, double.Epsilon, 1),
            alternative,
            new EffectSize("proportion", share, Wilson.Interval(successes, trials, level)),
            ClopperPearson.Interval(successes, trials, level, alternative));
    }

    private static double TwoSided(long successes, long trials, double hypothesis)
    {
        var mean = trials * hypothesis;
        if (successes == mean)
            return 1;

        // Seen from the side of the failures, many successes are few.
        if (successes > mean)
            return Binomial.UpperTail(successes, trials, hypothesis) + Binomial.Cdf(OtherTail(0, (long)Math.Floor(mean), isRising: true), trials, hypothesis);
        return Binomial.Cdf(successes, trials, hypothesis) + Binomial.UpperTail(OtherTail((long)Math.Ceiling(mean), trials, isRising: false), trials, hypothesis);

        // The outcome of the other side nearest to the mean that is no more probable, or one outside the range.
        long OtherTail(long from, long to, bool isRising)
        {
            var limit = Binomial.LogPmf(successes, trials, hypothesis) + Math.Log(1 + RelativeTolerance);
            var (low, high) = isRising ? (from - 1, to) : (from, to + 1);
            while (low < high)
            {
                var middle = isRising ? high - (high - low) / 2 : low + (high - low) / 2;
                var isNoMoreProbable = Binomial.LogPmf(middle, trials, hypothesis) <= limit;
                if (isRising)
                    (low, high) = isNoMoreProbable ? (middle, high) : (low, middle - 1);
                else
                    (low, high) = isNoMoreProbable ? (low, middle) : (middle + 1, high);
            }

            return low;
        }
    }
}
