using StudyPlatform.Statistics.PairedComparisons;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.PairedComparisons;

public sealed class ExistenceTests
{
    private static readonly string[] Names = ["lime", "shap", "influence", "grad-cam"];

    [Fact]
    public void Groups_that_were_never_compared_are_named()
    {
        var reason = Refused(new long[,] { { 0, 3, 0, 0 }, { 2, 0, 0, 0 }, { 0, 0, 0, 4 }, { 0, 0, 5, 0 } });

        Assert.Equal(RefusalKind.NotConnected, reason.Kind);
        Assert.Contains("'lime', 'shap' and 'influence', 'grad-cam' were never compared", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_competitor_that_always_won_is_named()
    {
        var reason = Refused(new long[,] { { 0, 3, 1, 2 }, { 0, 0, 2, 2 }, { 0, 3, 0, 4 }, { 0, 2, 5, 0 } });

        Assert.Equal(RefusalKind.Separation, reason.Kind);
        Assert.Contains("'lime' always won against 'shap', 'influence', 'grad-cam'", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_competitor_that_always_lost_is_named()
    {
        var reason = Refused(new long[,] { { 0, 3, 1, 2 }, { 2, 0, 2, 2 }, { 1, 3, 0, 4 }, { 0, 0, 0, 0 } });

        Assert.Equal(RefusalKind.Separation, reason.Kind);
        Assert.Contains("always won against 'grad-cam'", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_undecided_answers_is_no_variation()
    {
        var undecided = new long[,] { { 0, 3 }, { 3, 0 } };

        var outcome = WinsTable.Of(["a", "b"], new long[2, 2], undecided).Then(table => BradleyTerry.Fit(table));

        Assert.Equal(RefusalKind.NoVariation, Reason(outcome).Kind);
    }

    [Fact]
    public void An_empty_table_has_no_data()
    {
        Assert.Equal(RefusalKind.NoData, Refused(new long[4, 4]).Kind);
    }

    /// <summary>
    /// The conditions of <c>Existence</c> are difference constraints with whole numbers; for three competitors a
    /// direction, if there is one, is found among δ in −4 … 4 and τ in −1, 0, 1. This looks at all of them.
    /// </summary>
    [Fact]
    public void The_verdict_is_that_of_a_search_over_all_directions()
    {
        var (finite, infinite) = (0, 0);
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var random = RandomStream.For(seed);
            var (wins, undecided) = (new long[3, 3], new long[3, 3]);
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    if (i != j && random.NextDouble() < 0.4)
                        wins[i, j] = 1 + random.Next(3);
                    if (i < j && random.NextDouble() < 0.4)
                        undecided[i, j] = undecided[j, i] = 1 + random.Next(3);
                }
            }

            if (Total(wins) == 0)
                continue;

            var outcome = WinsTable.Of(["a", "b", "c"], wins, undecided).Then(table => BradleyTerry.Fit(table));

            var refused = outcome is Outcome<BradleyTerryFit>.Refused;
            Assert.Equal(HasDirection(wins, undecided), refused);
            finite += refused ? 0 : 1;
            infinite += refused ? 1 : 0;
        }

        Assert.True(finite > 200 && infinite > 200, $"{finite} finite and {infinite} infinite estimates: the tables are too one-sided.");
    }

    private static bool HasDirection(long[,] wins, long[,] undecided)
    {
        var anyUndecided = Total(undecided) > 0;
        for (var tau = anyUndecided ? -1 : 0; tau <= (anyUndecided ? 1 : 0); tau++)
        {
            for (var b = -4; b <= 4; b++)
            {
                for (var c = -4; c <= 4; c++)
                {
                    int[] delta = [0, b, c];
                    if ((tau != 0 || b != 0 || c != 0) && NothingBecomesLessProbable(wins, undecided, delta, tau, anyUndecided))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool NothingBecomesLessProbable(long[,] wins, long[,] undecided, int[] delta, int tau, bool anyUndecided)
    {
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                var lead = delta[i] - delta[j];
                if (wins[i, j] > 0 && (lead < 0 || (anyUndecided && lead < 2 * tau)))
                    return false;
                if (undecided[i, j] > 0 && Math.Abs(lead) > 2 * tau)
                    return false;
            }
        }

        return true;
    }

    private static long Total(long[,] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
            sum += count;
        return sum;
    }

    private static Refusal Refused(long[,] wins) => Reason(WinsTable.Of(Names, wins).Then(table => BradleyTerry.Fit(table)));

    private static Refusal Reason<T>(Outcome<T> outcome)
        where T : notnull => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
}
