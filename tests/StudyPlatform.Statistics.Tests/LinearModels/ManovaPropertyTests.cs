using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests.LinearModels;

public sealed class ManovaPropertyTests
{
    private const string Dependents = "y1,y2,y3";

    private static readonly Config Studies = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void Affine_maps_of_the_dependents_change_nothing()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var study = RandomStudy.Unbalanced(seed);
            var random = RandomStream.For(seed, 1);
            var map = Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Select(j => (i == j ? 2 : 0) + random.NextDouble()).ToArray()).ToArray();
            var mapped = study with { Y = [.. map.Select(row => Enumerable.Range(0, study.G.Length).Select(i => 1000 * random.Next(1, 2) + row.Select((weight, j) => weight * study.Y[j][i]).Sum()).ToArray())] };

            AssertSame(study.Data(), mapped.Data(), "g * h + x", 1e-8);
        }));
    }

    [Fact]
    public void Names_and_order_of_levels_and_of_rows_change_nothing()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var study = RandomStudy.Unbalanced(seed);
            var order = Enumerable.Range(0, study.G.Length).ToArray();
            RandomStream.For(seed, 2).Shuffle(order);
            var reordered = new RandomStudy(
                [.. order.Select(i => 2 - study.G[i])], [.. order.Select(i => 1 - study.H[i])], [.. order.Select(i => study.X[i])], [.. study.Y.Select(column => order.Select(i => column[i]).ToArray())]);

            AssertSame(study.Data(), reordered.Data(["third", "second", "first"], ["1", "0"]), "g * h + g:x + x", 1e-9);
        }));
    }

    [Fact]
    public void The_unit_of_a_covariate_changes_nothing()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var study = RandomStudy.Unbalanced(seed);
            var inSeconds = study with { X = [.. study.X.Select(value => value * 3600)] };

            AssertSame(study.Data(), inSeconds.Data(), "g * x + h", 1e-9);
        }));
    }

    [Fact]
    public void The_three_types_coincide_when_the_design_is_balanced()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var data = RandomStudy.Balanced(seed).Data();
            var terms = ModelFormula.Parse(Dependents, "g * h").Require();

            var types = new[] { 1, 2, 3 }.Select(type => Manova.Test(data, terms, (SumOfSquares)type).Require()).ToArray();

            for (var i = 0; i < terms.Terms.Count; i++)
            {
                AssertSame(types[0].Terms[i], types[1].Terms[i], 1e-10);
                AssertSame(types[0].Terms[i], types[2].Terms[i], 1e-10);
            }
        }));
    }

    [Fact]
    public void All_four_statistics_coincide_for_two_groups()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var tests = Manova.Test(RandomStudy.Unbalanced(seed).Data(), ModelFormula.Parse(Dependents, "h").Require()).Require().Terms[0].Multivariate;

            Assert.All(tests, test => Close.AssertRelative(tests[0].P, test.P, 1e-10, $"{test.Statistic}"));
        }));
    }

    [Fact]
    public void Sequential_sums_of_squares_add_up_to_what_the_model_explains()
    {
        Check.One(Studies, Prop.ForAll(Seeds(), seed =>
        {
            var study = RandomStudy.Unbalanced(seed);

            var result = Manova.Test(study.Data(), ModelFormula.Parse(Dependents, "x + g * h").Require(), SumOfSquares.Sequential).Require();

            for (var j = 0; j < 3; j++)
            {
                var mean = study.Y[j].Average();
                var total = study.Y[j].Sum(value => (value - mean) * (value - mean));
                Close.AssertRelative(total, result.Terms.Sum(term => term.Univariate[j].SumOfSquares) + result.Terms[0].Univariate[j].ResidualSumOfSquares, 1e-12, $"y{j + 1}");
            }
        }));
    }

    // Wilks' F is exact for two dependents (Rao 1951).
    [Fact]
    public void P_is_uniform_without_an_effect_in_10000_studies()
    {
        const int studies = 10_000;
        var terms = ModelFormula.Parse("y1,y2", "g + x").Require();

        var p = Enumerable.Range(0, studies).Select(i => PWithoutEffect(terms, (ulong)i)).Order().ToArray();

        var distance = p.Select((value, i) => Math.Max(Math.Abs(value - (double)i / studies), Math.Abs((i + 1.0) / studies - value))).Max();
        Assert.True(distance < KolmogorovAtOnePercent / Math.Sqrt(studies), $"The largest distance from uniform is {distance}.");
        Assert.True(p.Select(Math.Sqrt).Order().Select((value, i) => Math.Abs(value - (double)i / studies)).Max() > 0.1, "The distance would not see roots of p.");
    }

    private const double KolmogorovAtOnePercent = 1.628;

    private static double PWithoutEffect(ModelTerms terms, ulong seed)
    {
        var random = RandomStream.For(20_26, seed);
        const int rows = 14;
        var data = ModelData.Of(
            new ModelColumn.Factor("g", [.. Enumerable.Range(0, rows).Select(i => i % 7 % 3)], RandomStudy.LevelsOfG),
            new ModelColumn.Numeric("x", RandomStudy.Normals(random, rows)),
            new ModelColumn.Numeric("y1", RandomStudy.Normals(random, rows)),
            new ModelColumn.Numeric("y2", RandomStudy.Normals(random, rows))).Require();
        return Manova.Test(data, terms, SumOfSquares.Marginal, level: null).Require().Terms[0].Multivariate[(int)MultivariateStatistic.Wilks].P;
    }

    private static Arbitrary<ulong> Seeds() => Arb.From(Gen.Choose(1, int.MaxValue).Select(seed => (ulong)seed));

    private static void AssertSame(ModelData one, ModelData other, string formula, double tolerance)
    {
        var terms = ModelFormula.Parse(Dependents, formula).Require();
        for (var type = 1; type <= 3; type++)
        {
            var first = Manova.Test(one, terms, (SumOfSquares)type, level: null).Require();
            var second = Manova.Test(other, terms, (SumOfSquares)type, level: null).Require();
            foreach (var (a, b) in first.Terms.Zip(second.Terms))
                AssertSame(a, b, tolerance);
        }
    }

    private static void AssertSame(TermTests one, TermTests other, double tolerance)
    {
        Assert.Equal(one.Term, other.Term);
        foreach (var (a, b) in one.Multivariate.Zip(other.Multivariate))
        {
            Close.AssertRelative(a.F, b.F, tolerance, $"{one.Term}, {a.Statistic}, F");
            Close.AssertRelative(a.P, b.P, tolerance, $"{one.Term}, {a.Statistic}, p");
        }
    }
}
