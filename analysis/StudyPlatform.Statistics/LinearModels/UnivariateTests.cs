using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The analyses of variance that follow a multivariate test.</summary>
internal static class UnivariateTests
{
    public static IReadOnlyList<UnivariateTest> Of(double[,] effects, ReducedModel model, double? level)
    {
        var tests = new UnivariateTest[model.Dependents];
        for (var j = 0; j < tests.Length; j++)
        {
            var numbers = model.Frame.Dependents[j];
            double hypothesis = 0, residual = 0;
            for (var row = 0; row < effects.GetLength(0); row++)
                hypothesis += effects[row, j] * effects[row, j];
            for (var row = 0; row <= j; row++)
                residual += model.Residual(row, j) * model.Residual(row, j);
            double df1 = effects.GetLength(0), df2 = model.ResidualDf;
            var f = hypothesis / df1 / (residual / df2);
            var effect = new EffectSize("partial η²", hypothesis / (hypothesis + residual), level is { } chosen ? PartialEtaSquaredInterval.Of(f, df1, df2, chosen) : null);
            tests[j] = new UnivariateTest(
                numbers.Name, Unscaled(hypothesis, numbers.Scale), Unscaled(residual, numbers.Scale), f, df1, df2, FisherF.UpperTail(f, df1, df2), effect);
        }

        return tests;
    }

    // In two steps: the square of the scale alone may overflow.
    private static double Unscaled(double sum, double scale) => Math.Clamp(sum / scale / scale, 0, double.MaxValue);
}
