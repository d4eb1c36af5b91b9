using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.LinearModels;

public sealed class ManovaRefusalTests
{
    private static readonly RandomStudy Study = RandomStudy.Unbalanced(3);

    [Fact]
    public void A_column_that_follows_from_others_is_named_with_them()
    {
        var data = With(new ModelColumn.Numeric("twice", [.. Study.X.Select(x => 2 * x - 1)]));

        var refusal = Refusal(data, "y1,y2", "x + g + twice");

        Assert.Equal(RefusalKind.RankDeficient, refusal.Kind);
        Assert.Equal("The column twice of the design follows from (Intercept), x: leave twice or what it follows from out.", refusal.Sentence);
    }

    [Fact]
    public void An_empty_cell_of_an_interaction_is_named()
    {
        var rows = Enumerable.Range(0, Study.G.Length).Where(i => Study.G[i] != 1 || Study.H[i] != 0).ToArray();
        var study = new RandomStudy(Pick(Study.G, rows), Pick(Study.H, rows), Pick(Study.X, rows), [.. Study.Y.Select(column => Pick(column, rows))]);

        var refusal = Refusal(study.Data(), "y1,y2", "g * h");

        Assert.Equal(RefusalKind.RankDeficient, refusal.Kind);
        Assert.Contains("no row has g = b with h = u", refusal.Sentence, StringComparison.Ordinal);
        Assert.NotNull(Manova.Test(study.Data(), ModelFormula.Parse("y1,y2", "g,h").Require()).ValueOrDefault);
    }

    [Fact]
    public void A_dependent_that_follows_from_others_is_named()
    {
        var data = With(new ModelColumn.Numeric("sum", [.. Study.Y[0].Zip(Study.Y[1], (a, b) => a + b)]));

        var refusal = Refusal(data, "y1,y2,sum", "g");

        Assert.Equal(RefusalKind.SingularResiduals, refusal.Kind);
        Assert.Equal("The residuals of sum follow from those of y1, y2: leave sum out.", refusal.Sentence);
    }

    [Fact]
    public void A_dependent_without_residuals_is_named()
    {
        var data = With(new ModelColumn.Numeric("exact", [.. Study.G.Select(level => 1.5 * level)]));

        var refusal = Refusal(data, "y1,exact", "g");

        Assert.Equal(RefusalKind.SingularResiduals, refusal.Kind);
        Assert.Contains("explains exact without residual", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_dependent_is_named()
    {
        var refusal = Refusal(With(new ModelColumn.Numeric("same", [.. Study.X.Select(_ => 0.1)])), "y1,same", "g");

        Assert.Equal(RefusalKind.NoVariation, refusal.Kind);
        Assert.Contains("same", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_of_one_level_is_named()
    {
        var refusal = Refusal(With(ModelColumn.Factor.Of("k", [.. Study.X.Select(_ => "only")])), "y1,y2", "g,k");

        Assert.Equal(RefusalKind.OneGroup, refusal.Kind);
        Assert.Contains("k has the single level only", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Too_few_rows_are_counted(int rows)
    {
        int[] first = [.. Enumerable.Range(0, rows)];
        var study = new RandomStudy(Pick(Study.G, first), Pick(Study.H, first), Pick(Study.X, first), [.. Study.Y.Select(column => Pick(column, first))]);

        var refusal = Refusal(study.Data(), "y1,y2,y3", "g");

        Assert.Equal(RefusalKind.TooFewRows, refusal.Kind);
        Assert.Contains(rows == 5 ? "5 rows are too few for 3 parameters and 3 dependents: at least 6 are needed" : "3 residual degrees of freedom are too few", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_with_a_level_for_nearly_every_row_is_named()
    {
        const int rows = 10_000;
        var data = ModelData.Of(
            new ModelColumn.Factor("id", [.. Enumerable.Range(0, rows).Select(i => i / 2)], [.. Enumerable.Range(0, rows / 2).Select(i => $"{i}")]),
            new ModelColumn.Numeric("y1", [.. Enumerable.Range(0, rows).Select(i => (double)(i * i % 97))]),
            new ModelColumn.Numeric("y2", [.. Enumerable.Range(0, rows).Select(i => (double)(i * i % 89))])).Require();

        var refusal = Refusal(data, "y1,y2", "id");

        Assert.Equal(RefusalKind.WrongOption, refusal.Kind);
        Assert.Contains("id alone has 5000 levels", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Infinity_is_named_with_its_row()
    {
        var refusal = Refusal(With(new ModelColumn.Numeric("z", [.. Study.X.Select((x, i) => i == 7 ? double.NegativeInfinity : x)])), "y1,y2", "z");

        Assert.Equal(RefusalKind.ImpossibleValue, refusal.Kind);
        Assert.Contains("row 8", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_do_not_exist_or_fit_are_named()
    {
        Assert.Contains("no column nothing", Refusal(Study.Data(), "y1,nothing", "g").Sentence, StringComparison.Ordinal);
        Assert.Contains("g is not a column of numbers", Refusal(Study.Data(), "y1,g", "h").Sentence, StringComparison.Ordinal);
        Assert.IsType<Outcome<ModelData>.Refused>(ModelData.Of(new ModelColumn.Numeric("a", [1, 2]), new ModelColumn.Numeric("b", [1])));
        Assert.IsType<Outcome<ModelData>.Refused>(ModelData.Of(new ModelColumn.Numeric("a", [1]), new ModelColumn.Numeric("a", [1])));
        Assert.IsType<Outcome<ModelData>.Refused>(ModelData.Of());
    }

    [Fact]
    public void Rows_with_missing_cells_are_left_out_and_counted()
    {
        var whole = Study.Data();
        var study = Study with { G = [.. Study.G, -1, 0], H = [.. Study.H, 0, 1], X = [.. Study.X, 1, 2], Y = [.. Study.Y.Select((column, j) => column.Append(j).Append(j == 1 ? double.NaN : 1).ToArray())] };

        var result = Manova.Test(study.Data(), ModelFormula.Parse("y1,y2", "g,x").Require()).Require();

        Assert.Equal(Study.G.Length, result.N);
        Assert.Equal("2 of 42 rows were left out because a cell of the model is missing.", Assert.Single(result.Warnings).Sentence);
        Close.AssertRelative(Manova.Test(whole, ModelFormula.Parse("y1,y2", "g,x").Require()).Require().Terms[0].Multivariate[0].P, result.Terms[0].Multivariate[0].P, 1e-12, "p");
    }

    [Fact]
    public void Every_row_incomplete_is_refused()
    {
        var refusal = Refusal(With(new ModelColumn.Numeric("none", [.. Study.X.Select(_ => double.NaN)])), "y1,none", "g");

        Assert.Equal(RefusalKind.NoData, refusal.Kind);
    }

    [Fact]
    public void A_level_without_rows_is_left_out_with_a_warning()
    {
        var result = Manova.Test(Study.Data(["a", "b", "c", "d"], RandomStudy.LevelsOfH), ModelFormula.Parse("y1,y2", "g").Require()).Require();

        Assert.Equal(2, result.Terms[0].Df);
        Assert.Equal(WarningKind.EmptyLevel, Assert.Single(result.Warnings).Kind);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Strange_units_change_no_test(double unit)
    {
        var strange = Study with { X = [.. Study.X.Select(x => x / unit)], Y = [.. Study.Y.Select(column => column.Select(y => y * unit).ToArray())] };
        var terms = ModelFormula.Parse("y1,y2", "g,x").Require();

        var tests = Manova.Test(strange.Data(), terms).Require().Terms;

        foreach (var (expected, actual) in Manova.Test(Study.Data(), terms).Require().Terms.Zip(tests))
            Close.AssertRelative(expected.Multivariate[1].P, actual.Multivariate[1].P, 1e-10, expected.Term);
        Assert.All(tests.SelectMany(test => test.Univariate), test => Assert.True(double.IsFinite(test.SumOfSquares)));
    }

    [Fact]
    public void A_distant_mean_costs_no_digits()
    {
        var distant = Study with { Y = [.. Study.Y.Select(column => column.Select(y => Math.ScaleB(Math.Round(y * 1024), -10) + 1_000_000_000).ToArray())] };
        var near = distant with { Y = [.. distant.Y.Select(column => column.Select(y => y - 1_000_000_000).ToArray())] };
        var terms = ModelFormula.Parse("y1,y2,y3", "g,h").Require();

        foreach (var (expected, actual) in Manova.Test(near.Data(), terms).Require().Terms.Zip(Manova.Test(distant.Data(), terms).Require().Terms))
            Close.AssertRelative(expected.Multivariate[0].P, actual.Multivariate[0].P, 1e-9, expected.Term);
    }

    private static Refusal Refusal(ModelData data, string dependents, string factors) =>
        Assert.IsType<Outcome<ManovaResult>.Refused>(ModelFormula.Parse(dependents, factors).Then(terms => Manova.Test(data, terms))).Reason;

    private static ModelData With(ModelColumn column) => ModelData.Of([.. Study.Data().Columns, column]).Require();

    private static T[] Pick<T>(T[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
