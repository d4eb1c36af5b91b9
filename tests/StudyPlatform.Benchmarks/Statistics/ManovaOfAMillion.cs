using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>A million rows, four dependents, three factors with an interaction; all four statistics of every term.</summary>
/// <param name="type">Type I is beside base R's manova, type II beside car's Manova of lm.</param>
internal sealed class ManovaOfAMillion(SumOfSquares type) : StatisticsPart
{
    private const string Formula = "g * h + k";

    public override string Name => type == SumOfSquares.Sequential ? "manova" : "manova-car";

    public override string Title => type == SumOfSquares.Sequential
        ? "MANOVA of a million rows, four dependents, three factors, type I (R: manova)"
        : "MANOVA of a million rows, four dependents, three factors, type II (R: car)";

    public override string Script => type == SumOfSquares.Sequential ? "manova.R" : "manova-car.R";

    public override void Prepare(string folder) => ManovaTable.Write(folder);

    public override Func<double[]> Load(string folder)
    {
        var data = ManovaTable.Read(folder);
        return () => ModelFormula.Parse(string.Join(',', ManovaTable.Dependents), Formula)
            .Then(terms => Manova.Test(data, terms, type))
            .Require().Terms
            .SelectMany(term => term.Multivariate.SelectMany(test => new[] { test.Value, test.F, test.P }))
            .ToArray();
    }
}
