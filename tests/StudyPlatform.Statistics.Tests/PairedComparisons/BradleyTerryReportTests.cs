using StudyPlatform.Statistics.PairedComparisons;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.PairedComparisons;

public sealed class BradleyTerryReportTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void Pairs_that_nobody_compared_are_warned_of_and_their_contrast_rests_on_others()
    {
        var fit = Fit(new long[,] { { 0, 6, 0 }, { 4, 0, 7 }, { 0, 3, 0 } }).Require();

        var contrast = fit.Contrasts.Single(pair => pair is { First: "a", Second: "c" });

        Assert.Equal(Math.Log(6.0 / 4) + Math.Log(7.0 / 3), contrast.Difference, 1e-9);
        Assert.Equal(0, contrast.Comparisons);
        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.EmptyLevel && warning.Sentence.Contains("'a' with 'c'", StringComparison.Ordinal));
        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.Unbalanced);
        Assert.Null(fit.Fit);
        Assert.False(fit.Design.IsBalanced);
    }

    [Fact]
    public void A_balanced_table_with_enough_answers_has_no_warning()
    {
        var fit = Fit(new long[,] { { 0, 12, 14 }, { 8, 0, 11 }, { 6, 9, 0 } }).Require();

        Assert.Empty(fit.Warnings);
        Assert.True(fit.Design.IsBalanced);
        Assert.Equal(60, fit.Comparisons);
    }

    [Fact]
    public void Undecided_answers_are_refused_left_out_or_modelled_as_asked()
    {
        var wins = new long[,] { { 0, 12, 14 }, { 8, 0, 11 }, { 6, 9, 0 } };
        var undecided = new long[,] { { 0, 5, 4 }, { 5, 0, 3 }, { 4, 3, 0 } };

        var refused = Fit(wins, undecided, UndecidedRule.Refuse);
        var leftOut = Fit(wins, undecided, UndecidedRule.LeaveOut).Require();
        var modelled = Fit(wins, undecided).Require();

        Assert.Equal(RefusalKind.ImpossibleValue, Assert.IsType<Outcome<BradleyTerryFit>.Refused>(refused).Reason.Kind);
        Assert.Equal(PairedComparisonModel.BradleyTerry, leftOut.Model);
        Assert.Equal(60, leftOut.Comparisons);
        Assert.Contains(leftOut.Warnings, warning => warning.Kind == WarningKind.Ties);
        Assert.Equal(PairedComparisonModel.Davidson, modelled.Model);
        Assert.Equal(72, modelled.Comparisons);
        Assert.Equal(9, modelled.Abilities[0].Undecided);
    }

    [Fact]
    public void Intervals_contain_their_estimate_and_their_probability()
    {
        var fit = Fit(new long[,] { { 0, 12, 14 }, { 8, 0, 11 }, { 6, 9, 0 } }).Require();

        Assert.All(fit.Abilities, ability =>
        {
            Assert.InRange(ability.LogAbility, ability.Interval.Lower, ability.Interval.Upper);
            Assert.InRange(ability.ChosenOverAverage.Value, ability.ChosenOverAverage.Interval!.Lower, ability.ChosenOverAverage.Interval.Upper);
        });
        Assert.Equal(1 / (1 + Math.Exp(-fit.Abilities[0].LogAbility)), fit.Abilities[0].ChosenOverAverage.Value, 1e-15);
    }

    [Fact]
    public void Few_answers_warn_that_the_chi_square_of_the_fit_is_doubtful()
    {
        var fit = Fit(new long[,] { { 0, 3, 2 }, { 1, 0, 3 }, { 2, 1, 0 } }).Require();

        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.SmallSample);
    }

    [Fact]
    public void Single_answers_make_the_same_table_as_their_counts()
    {
        Choice[] choices = [new("a", "b"), new("a", "b"), new("b", "a"), new("c", "a"), new("a", "c"), new("b", "c", Undecided: true)];

        var table = WinsTable.FromChoices(Names, choices).Require();

        Assert.Equal(2, table.Wins(0, 1));
        Assert.Equal(1, table.Wins(1, 0));
        Assert.Equal(1, table.Undecided(2, 1));
        Assert.Equal(6, table.Total);
        Assert.Equal(1, table.TotalUndecided);
    }

    [Fact]
    public void Answers_about_strangers_and_about_one_thing_are_named_by_row()
    {
        var stranger = WinsTable.FromChoices(Names, [new("a", "b"), new("a", "x")]);
        var same = WinsTable.FromChoices(Names, [new("a", "a")]);

        Assert.Contains("Answer 2 compares 'a' with 'x'", Assert.IsType<Outcome<WinsTable>.Refused>(stranger).Reason.Sentence, StringComparison.Ordinal);
        Assert.Contains("Answer 1 compares 'a' with itself", Assert.IsType<Outcome<WinsTable>.Refused>(same).Reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_tables_are_refused_by_name()
    {
        Assert.Equal(RefusalKind.OneGroup, Kind(WinsTable.Of(["a"], new long[1, 1])));
        Assert.Equal(RefusalKind.WrongOption, Kind(WinsTable.Of(["a", "a"], new long[2, 2])));
        Assert.Equal(RefusalKind.LengthsDiffer, Kind(WinsTable.Of(Names, new long[2, 2])));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(WinsTable.Of(["a", "b"], new long[,] { { 0, -1 }, { 1, 0 } })));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(WinsTable.Of(["a", "b"], new long[,] { { 1, 1 }, { 1, 0 } })));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(WinsTable.Of(["a", "b"], new long[2, 2], new long[,] { { 0, 1 }, { 2, 0 } })));
    }

    [Fact]
    public void A_level_outside_0_and_1_is_refused()
    {
        var table = WinsTable.Of(["a", "b"], new long[,] { { 0, 1 }, { 1, 0 } }).Require();

        Assert.Equal(RefusalKind.WrongOption, Kind(BradleyTerry.Fit(table, new BradleyTerryOptions(Level: 1))));
    }

    [Fact]
    public void The_level_next_to_1_still_has_finite_intervals()
    {
        var table = WinsTable.Of(["a", "b"], new long[,] { { 0, 3 }, { 2, 0 } }).Require();

        var fit = BradleyTerry.Fit(table, new BradleyTerryOptions(Level: Math.BitDecrement(1))).Require();

        Assert.InRange(fit.Abilities[0].Interval.Upper, fit.Abilities[0].LogAbility, 10);
    }

    [Fact]
    public void Abilities_far_apart_keep_their_p_in_the_tail()
    {
        var fit = Fit(new long[,] { { 0, 400_000, 400_000 }, { 1, 0, 400_000 }, { 1, 1, 0 } }).Require();

        Assert.True(fit.Contrasts[0].P > 0);
        Assert.True(fit.EqualAbilities.P > 0 || fit.EqualAbilities.Statistic > 1_400);
    }

    private static RefusalKind Kind<T>(Outcome<T> outcome)
        where T : notnull => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Kind;

    private static Outcome<BradleyTerryFit> Fit(long[,] wins, long[,]? undecided = null, UndecidedRule rule = UndecidedRule.Davidson) =>
        WinsTable.Of(Names, wins, undecided).Then(table => BradleyTerry.Fit(table, new BradleyTerryOptions(Undecided: rule)));
}
