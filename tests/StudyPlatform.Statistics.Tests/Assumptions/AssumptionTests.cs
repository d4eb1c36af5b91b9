using StudyPlatform.Statistics.Assumptions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;
using StudyPlatform.Statistics.Tests.LinearModels;

namespace StudyPlatform.Statistics.Tests.Assumptions;

public sealed class AssumptionTests
{
    private static readonly RandomStudy Study = RandomStudy.Unbalanced(5, 90);

    [Fact]
    public void Affine_maps_change_neither_test()
    {
        var mapped = Study with { Y = [[.. Study.Y[0].Select(y => 7 - 3 * y)], [.. Study.Y[1].Zip(Study.Y[0], (a, b) => a + 0.5 * b)], Study.Y[2]] };

        var (box, other) = (Box(Study.Data()), Box(mapped.Data()));
        var (normal, mappedNormal) = (Mardia.Test(["a", "b", "c"], Study.Y).Require(), Mardia.Test(["a", "b", "c"], mapped.Y).Require());

        Close.AssertRelative(box.ChiSquared, other.ChiSquared, 1e-10, "Box");
        Close.AssertRelative(normal.Skewness, mappedNormal.Skewness, 1e-10, "skewness");
        Close.AssertRelative(normal.Kurtosis, mappedNormal.Kurtosis, 1e-10, "kurtosis");
    }

    [Fact]
    public void Box_sees_a_group_that_varies_more()
    {
        var wider = Study with { Y = [.. Study.Y.Select(column => column.Select((y, i) => Study.G[i] == 1 ? 4 * y : y).ToArray())] };

        Assert.True(Box(Study.Data()).P > 0.001);
        Assert.True(Box(wider.Data()).P < 1e-10);
    }

    [Fact]
    public void Mardia_sees_skewness_and_heavy_tails()
    {
        var random = RandomStream.For(9);
        double[][] skewed = [[.. RandomStudy.Normals(random, 300).Select(Math.Exp)], RandomStudy.Normals(random, 300)];

        var result = Mardia.Test(["a", "b"], skewed).Require();

        Assert.True(result.SkewnessP < 1e-10);
        Assert.True(result.KurtosisP < 1e-10);
    }

    [Fact]
    public void Residuals_have_the_order_of_the_table()
    {
        var model = LinearModel.Fit(Study.Data(), ModelFormula.Parse("y1", "g").Require()).Require();

        var residuals = model.Residuals()[0];

        for (var i = 0; i < residuals.Length; i++)
        {
            var mean = Study.Y[0].Where((_, k) => Study.G[k] == Study.G[i]).Average();
            Assert.Equal(Study.Y[0][i] - mean, residuals[i], 1e-12);
        }
    }

    [Fact]
    public void What_cannot_be_tested_is_refused()
    {
        double[] few = [1, 2, 4];

        Assert.Equal(RefusalKind.TooFewRows, Reason(Mardia.Test(["a", "b"], [few, [2, 1, 7]])));
        Assert.Equal(RefusalKind.NoVariation, Reason(Mardia.Test(["a"], [[3, 3, 3, 3]])));
        Assert.Equal(RefusalKind.SingularResiduals, Reason(Mardia.Test(["a", "b"], [[1, 2, 4, 8, 3], [2, 4, 8, 16, 6]])));
        Assert.Equal(RefusalKind.LengthsDiffer, Reason(Mardia.Test(["a"], [])));
        Assert.Equal(RefusalKind.WrongOption, Reason(BoxM.Test(Study.Data(), ["y1"], ["x"])));
        Assert.Equal(RefusalKind.TooFewRows, Reason(BoxM.Test(RandomStudy.Unbalanced(1, 12).Data(), ["y1", "y2", "y3"], ["g", "h"])));
    }

    private static BoxMResult Box(ModelData data) => BoxM.Test(data, ["y1", "y2", "y3"], ["g", "h"]).Require();

    private static RefusalKind Reason<T>(Outcome<T> outcome)
        where T : notnull => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Kind;
}
