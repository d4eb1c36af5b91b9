using StudyPlatform.Statistics.Logistic;

namespace StudyPlatform.Statistics.Tests.Logistic;

/// <summary>
/// Against analysis/reference/logistic.json. Independent guesses and their sandwich: glm, 1e-9 relative. Mixed
/// models: a quadrature by integrate() of R to 1e-7 with 25 points; glmer of lme4 to 1e-4 (25 points) and to 1e-3
/// of a standard error (Laplace, where glmer's stopping rule is what limits agreement).
/// </summary>
public sealed class LogisticGoldenTests
{
    public static TheoryData<string> All => new("study", "study with order and position", "uneven", "intercept only");

    public static TheoryData<string> WithOwnQuadrature => new("study", "uneven", "intercept only");

    [Theory]
    [MemberData(nameof(All))]
    public void Independent_guesses_agree_with_glm_and_its_sandwich(string name)
    {
        var model = new GoldenModel(name);
        var golden = model.Expected("glm");

        var byModel = LogisticRegression.Fit(model.Data, new LogisticOptions(Covariance: ClusterCovariance.ModelBased)).Require();
        var robust = LogisticRegression.Fit(model.Data, new LogisticOptions(Covariance: ClusterCovariance.CR0)).Require();

        for (var i = 0; i < byModel.Coefficients.Count; i++)
        {
            Assert.Equal(golden.Numbers("beta")[i], byModel.Coefficients[i].Estimate, 1e-10);
            for (var j = 0; j < byModel.Coefficients.Count; j++)
            {
                Assert.Equal(golden.Rows("covariance")[i][j], byModel.Covariance[i, j], 1e-11);
                Assert.Equal(golden.Rows("CR0")[i][j], robust.Covariance[i, j], 1e-11);
            }
        }

        Close.AssertRelative(golden.Number("logLik"), byModel.LogLikelihood, 1e-12, "log-likelihood");
    }

    [Theory]
    [MemberData(nameof(WithOwnQuadrature))]
    public void Quadrature_agrees_with_integration_to_twelve_digits(string name)
    {
        var model = new GoldenModel(name);
        var golden = model.Expected("exact");

        var fit = MixedLogisticRegression.Fit(model.Data, new MixedLogisticOptions(Points: 25)).Require();

        var count = fit.Coefficients.Count;
        var covariance = golden.Rows("covariance");
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(golden.Numbers("beta")[i], fit.Coefficients[i].Estimate, 1e-7);
            for (var j = 0; j < count; j++)
                Assert.Equal(covariance[i][j], fit.Covariance[i, j], 1e-6);
        }

        Close.AssertRelative(golden.Number("sigma"), fit.PersonIntercept.StandardDeviation, 1e-7, "σ");
        Close.AssertRelative(Math.Sqrt(covariance[count][count]), fit.PersonIntercept.StandardError!.Value, 1e-5, "standard error of σ");
        Close.AssertRelative(golden.Number("logLik"), fit.LogLikelihood, 1e-10, "log-likelihood");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quadrature_agrees_with_glmer(string name)
    {
        var model = new GoldenModel(name);
        var golden = model.Expected("agq25");

        var fit = MixedLogisticRegression.Fit(model.Data, new MixedLogisticOptions(Points: 25)).Require();

        AssertGlmer(golden, fit, 1e-5, 1e-4);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Laplace_agrees_with_glmer(string name)
    {
        var model = new GoldenModel(name);
        var golden = model.Expected("laplace");

        var fit = MixedLogisticRegression.Fit(model.Data, new MixedLogisticOptions(Points: 1)).Require();

        AssertGlmer(golden, fit, 1e-4, 1e-3);
    }

    private static void AssertGlmer(System.Text.Json.JsonElement golden, MixedLogisticFit fit, double tolerance, double errorTolerance)
    {
        for (var i = 0; i < fit.Coefficients.Count; i++)
        {
            Assert.Equal(golden.Numbers("beta")[i], fit.Coefficients[i].Estimate, tolerance);
            Close.AssertRelative(golden.Numbers("se")[i], fit.Coefficients[i].StandardError, errorTolerance, $"standard error {i}");
        }

        Close.AssertRelative(golden.Number("sigma"), fit.PersonIntercept.StandardDeviation, tolerance, "σ");
        Close.AssertRelative(golden.Number("logLik"), fit.LogLikelihood, 1e-7, "log-likelihood");
    }
}
