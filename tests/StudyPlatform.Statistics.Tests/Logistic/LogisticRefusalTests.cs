using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Logistic;

public sealed class LogisticRefusalTests
{
    private static readonly bool[] Right = [true, false, true, true, false, true, false, true, true, false, true, false];
    private static readonly string[] Person = ["a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"];
    private static readonly string[] Group = ["x", "x", "y", "y", "y", "x", "x", "y", "x", "y", "x", "y"];

    [Fact]
    public void A_level_that_is_always_right_is_named_as_separating()
    {
        var right = Right.Select((value, i) => value || string.Equals(Group[i], "y", StringComparison.Ordinal)).ToArray();
        string[] group = [.. Group.Select((value, i) => string.Equals(value, "x", StringComparison.Ordinal) && i % 6 == 0 ? "z" : value)];

        foreach (var reason in Both(new GuessData(right, Person, [new ModelTerm.Factor("group", group)])))
        {
            Assert.Equal(RefusalKind.Separation, reason.Kind);
            Assert.StartsWith("'group' ('y') tells right guesses from wrong ones", reason.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_covariate_beyond_which_all_guesses_are_right_is_named()
    {
        double[] dose = [.. Right.Select((value, i) => value ? 10 + i : i * 0.5)];

        foreach (var reason in Both(Data(new ModelTerm.Factor("group", Group), new ModelTerm.Covariate("dose", dose))))
        {
            Assert.Equal(RefusalKind.Separation, reason.Kind);
            Assert.Contains("'dose'", reason.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_threshold_that_both_kinds_of_guesses_touch_separates_too()
    {
        double[] dose = [.. Right.Select((value, i) => i < 2 ? 5.0 : value ? 6 + i : 1 + 0.1 * i)];

        Assert.All(Both(Data(new ModelTerm.Covariate("dose", dose))), reason => Assert.Equal(RefusalKind.Separation, reason.Kind));
    }

    /// <summary>Two factors without interaction: separation exactly if a direction in {−1, 0, 1}³ of (intercept, two level effects) separates.</summary>
    [Fact]
    public void Separation_is_found_exactly_where_it_is()
    {
        var (found, none) = (0, 0);
        for (var seed = 0UL; seed < 400; seed++)
        {
            var random = RandomStream.For(seed, 5);
            const int N = 10;
            bool[] right = [.. Enumerable.Range(0, N).Select(_ => random.Next(2) == 0)];
            int[] first = [.. Enumerable.Range(0, N).Select(_ => random.Next(2))], second = [.. Enumerable.Range(0, N).Select(_ => random.Next(2))];
            if (right.Distinct().Count() < 2 || first.Distinct().Count() < 2 || second.Distinct().Count() < 2)
                continue;
            var data = new GuessData(right, [.. Enumerable.Range(0, N).Select(i => $"p{i / 2}")], [
                new ModelTerm.Factor("first", [.. first.Select(level => $"{level}")]), new ModelTerm.Factor("second", [.. second.Select(level => $"{level}")])]);

            var outcome = LogisticRegression.Fit(data, new LogisticOptions(Covariance: ClusterCovariance.ModelBased));

            if (outcome is Outcome<LogisticFit>.Refused { Reason.Kind: RefusalKind.RankDeficient })
                continue;
            var refused = outcome is Outcome<LogisticFit>.Refused { Reason.Kind: RefusalKind.Separation };
            Assert.Equal(Separates(right, first, second), refused);
            Assert.True(refused || outcome is Outcome<LogisticFit>.Computed);
            found += refused ? 1 : 0;
            none += refused ? 0 : 1;
        }

        Assert.True(found > 50 && none > 50, $"{found} separated and {none} others: the data are too one-sided.");
    }

    [Fact]
    public void A_column_that_follows_from_others_is_named()
    {
        string[] same = [.. Group.Select(value => value + value)];

        Assert.All(Both(Data(new ModelTerm.Factor("group", Group), new ModelTerm.Factor("twin", same))), reason =>
        {
            Assert.Equal(RefusalKind.RankDeficient, reason.Kind);
            Assert.Contains("'twin[xx]'", reason.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Pairs_that_do_not_tell_their_levels_apart_are_rank_deficient()
    {
        // a–b and c–d only: the effects of the two pairs cannot be divided among their members.
        string[] first = [.. Person.Select((_, i) => i % 2 == 0 ? "a" : "c")], second = [.. Person.Select((_, i) => i % 2 == 0 ? "b" : "d")];

        Assert.All(Both(Data(new ModelTerm.Pair("method", first, second))), reason => Assert.Equal(RefusalKind.RankDeficient, reason.Kind));
    }

    [Fact]
    public void Degenerate_input_is_refused_by_name()
    {
        Assert.All(Both(new GuessData([], [], [])), reason => Assert.Equal(RefusalKind.NoData, reason.Kind));
        Assert.All(Both(new GuessData(Right, ["a"], [])), reason => Assert.Equal(RefusalKind.LengthsDiffer, reason.Kind));
        Assert.All(Both(Data() with { Right = [.. Right.Select(_ => true)] }), reason => Assert.Equal(RefusalKind.NoVariation, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Factor("group", ["x"]))), reason => Assert.Equal(RefusalKind.LengthsDiffer, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Factor("group", [.. Right.Select(_ => "x")]))), reason => Assert.Equal(RefusalKind.OneGroup, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Covariate("dose", new double[12]))), reason => Assert.Equal(RefusalKind.NoVariation, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Covariate("dose", [.. Right.Select((_, i) => i == 3 ? double.NaN : i)]))), reason =>
        {
            Assert.Equal(RefusalKind.ImpossibleValue, reason.Kind);
            Assert.Contains("'dose' has no finite value in row 4", reason.Sentence, StringComparison.Ordinal);
        });
        Assert.All(Both(Data(new ModelTerm.Factor("group", Group, ["x", "z"]))), reason => Assert.Equal(RefusalKind.ImpossibleValue, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Pair("method", Group, Group))), reason => Assert.Equal(RefusalKind.OneGroup, reason.Kind));
        Assert.All(Both(Data(new ModelTerm.Factor("group", Group), new ModelTerm.Factor("group", Group))), reason => Assert.Equal(RefusalKind.WrongOption, reason.Kind));
    }

    [Fact]
    public void A_level_without_guesses_is_left_out_with_a_warning()
    {
        var fit = LogisticRegression.Fit(Data(new ModelTerm.Factor("group", Group, ["x", "w", "y"]))).Require();

        Assert.Equal(["x", "y"], fit.Levels.Select(level => level.Level));
        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.EmptyLevel && warning.Sentence.Contains("'w'", StringComparison.Ordinal));
        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.SmallSample);
    }

    [Fact]
    public void A_person_intercept_needs_repeated_guesses_persons_who_differ_within_and_two_persons()
    {
        Assert.Equal(RefusalKind.TooFewRows, Mixed(Data() with { Person = [.. Right.Select((_, i) => $"p{i}")] }).Kind);
        Assert.Equal(RefusalKind.OneGroup, Mixed(Data() with { Person = [.. Right.Select(_ => "p")] }).Kind);
        Assert.Equal(RefusalKind.Separation, Mixed(new GuessData([.. Person.Select(person => person is "a" or "c")], Person, [])).Kind);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Equal(RefusalKind.WrongOption, Mixed(Data(), new MixedLogisticOptions(Points: 0)).Kind);
        Assert.Equal(RefusalKind.WrongOption, Mixed(Data(), new MixedLogisticOptions(Points: 102)).Kind);
        Assert.Equal(RefusalKind.WrongOption, Mixed(Data(), new MixedLogisticOptions(Level: 0)).Kind);
    }

    private static bool Separates(bool[] right, int[] first, int[] second)
    {
        for (var a = -2; a <= 2; a++)
        {
            for (var b = -2; b <= 2; b++)
            {
                for (var c = -2; c <= 2; c++)
                {
                    var moves = right.Select((value, i) => (a + b * first[i] + c * second[i]) * (value ? 1 : -1)).ToArray();
                    if (moves.All(move => move >= 0) && moves.Any(move => move > 0))
                        return true;
                }
            }
        }

        return false;
    }

    private static GuessData Data(params ModelTerm[] terms) => new(Right, Person, terms);

    private static Refusal[] Both(GuessData data) =>
        [Assert.IsType<Outcome<LogisticFit>.Refused>(LogisticRegression.Fit(data)).Reason, Mixed(data)];

    private static Refusal Mixed(GuessData data, MixedLogisticOptions? options = null) =>
        Assert.IsType<Outcome<MixedLogisticFit>.Refused>(MixedLogisticRegression.Fit(data, options)).Reason;
}
