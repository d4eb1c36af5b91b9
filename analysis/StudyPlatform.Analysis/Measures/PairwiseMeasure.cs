using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Every pair of methods compared, question by question, corrected by Holm.</summary>
internal static class PairwiseMeasure
{
    /// <summary>The names of the two tests, as a plan gives them.</summary>
    public const string BinomialName = "exact binomial";
    public const string MannWhitneyName = "Mann–Whitney U";

    public static Outcome<PairwiseFamily> OfChoices(ChoiceMatrix matrix, double confidence) =>
        Family(matrix.Question, [.. matrix.Pairs.Select(pair => OfChoice(pair, confidence))], "Nobody answered the question, so that no pair can be tested: wait for answers.");

    public static Outcome<PairwiseFamily> OfAccuracy(Cohort cohort, double confidence) =>
        Family(AnalysisIds.Accuracy, [.. cohort.Pairs.Select(pair => OfAccuracy(cohort, pair, confidence))], "No pair of methods has people who saw one without the other, with different accuracies: wait for more participants.");

    private static Outcome<PairwiseFamily> Family(string question, List<PairwiseTest> tests, string refusal)
    {
        var p = tests.Select(test => test.P).OfType<double>().ToList();
        if (p.Count == 0)
            return new Refusal(RefusalKind.NoData, refusal);
        var adjusted = new Queue<double>(AdjustedPValues.Of(p, Correction.Holm).Require().Values);
        return new PairwiseFamily(question, nameof(Correction.Holm), tests.ConvertAll(test => test.P is null ? test : test with { PHolm = adjusted.Dequeue() }));
    }

    private static PairwiseTest OfChoice(PairChoice pair, double confidence)
    {
        var empty = new PairwiseTest(pair.A, pair.B, pair.People, pair.ChosenA, BinomialName, null, null, null, null, null);
        return BinomialTest.Test(pair.ChosenA, pair.People, level: confidence) switch
        {
            Outcome<BinomialTestResult>.Computed { Value: var result } => empty with { Statistic = pair.ChosenA, P = result.P, Effect = CohensG(result.Proportion) },
            Outcome<BinomialTestResult>.Refused { Reason: var reason } => empty with { Refusal = reason },
            _ => throw new InvalidOperationException("An outcome is either computed or refused."),
        };
    }

    /// <summary>Cohen 1988, chapter 5: the share less a half.</summary>
    private static EffectSize CohensG(EffectSize share) => new(
        "Cohen's g", share.Value - 0.5, share.Interval is { } interval ? interval with { Lower = interval.Lower - 0.5, Upper = interval.Upper - 0.5 } : null);

    private static PairwiseTest OfAccuracy(Cohort cohort, (int A, int B) pair, double confidence)
    {
        double[] Without(int method, int other) => [.. cohort.People.Where(person => person.Saw(method) && !person.Saw(other)).Select(person => person.Accuracy)];
        var (a, b) = (Without(pair.A, pair.B), Without(pair.B, pair.A));
        var empty = new PairwiseTest(cohort.Data.Frame.Methods[pair.A].Id, cohort.Data.Frame.Methods[pair.B].Id, a.Length + b.Length, null, MannWhitneyName, null, null, null, null, null);
        return MannWhitneyU.Test(a, b, new MannWhitneyOptions { Level = confidence }) switch
        {
            Outcome<MannWhitneyResult>.Computed { Value: var result } => empty with
            {
                Test = $"{MannWhitneyName}, {(result.Distribution is NullDistribution.Asymptotic ? "asymptotic" : "exact")}",
                Statistic = result.U,
                P = result.P,
                Effect = result.RankBiserial,
            },
            Outcome<MannWhitneyResult>.Refused { Reason: var reason } => empty with { Refusal = reason },
            _ => throw new InvalidOperationException("An outcome is either computed or refused."),
        };
    }
}
