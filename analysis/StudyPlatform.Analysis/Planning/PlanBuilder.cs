using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Results;
using StudyPlatform.Statistics.Planning;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Planning;

/// <summary>Makes the plan of a study's analysis: every test that a report of it holds.</summary>
public static class PlanBuilder
{
    /// <summary>The accuracy model is fitted anew in each simulated study, so that fewer have to do.</summary>
    private const int FewerForModels = 4;

    /// <param name="study">The study's id.</param>
    /// <param name="frame">Its methods and questions.</param>
    /// <param name="options">The choices that the report will be held to.</param>
    /// <param name="created">Now. UTC.</param>
    /// <param name="world">The smallest effects of interest.</param>
    /// <param name="peoplePerPair">People in each pair of methods.</param>
    /// <param name="simulations">Simulated studies of each test.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plan, or why a power cannot be simulated.</returns>
    public static Outcome<AnalysisPlan> Build(
        string study, StudyFrame frame, ReportOptions options, DateTimeOffset created, StudyWorld world, int peoplePerPair, int simulations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(world);
        List<PlannedPower> power = [];
        foreach (var (analysis, test) in Simulated(frame))
        {
            var studies = Math.Max(PowerOptions.FewestStudies, test is PowerTest.AccuracyModel ? simulations / FewerForModels : simulations);
            var estimate = PowerSimulation.Estimate(PowerTests.Of(test, world), peoplePerPair, new PowerOptions(PowerTests.Alpha(test, world, options.Alpha), studies, options.Seed), cancellationToken);
            if (estimate is Outcome<PowerEstimate>.Refused refused)
                return refused.Reason;
            var found = estimate.Require();
            power.Add(new PlannedPower(analysis, PowerTests.Effect(test, world), found.Power, found.Interval.Lower, found.Interval.Upper, found.Studies, found.Seed));
        }

        return new AnalysisPlan(
            AnalysisPlan.FormatName,
            study,
            frame.Title,
            frame.Definitions is [var current, ..] ? current : null,
            created,
            [.. frame.Methods.Select(method => method.Id.Value)],
            options.Alpha,
            options.Seed,
            options.Resamples,
            options.IncludeRehearsal,
            [.. options.Sources.Select(source => ResultText.Of(source))],
            [
                "Participants who did not complete the study are not analysed.",
                "Participants whom an operator excluded are not analysed; the report names each reason.",
                "Participants whose answers were deleted at their wish are not analysed.",
                options.IncludeRehearsal ? "Simulated participants of a rehearsal are analysed." : "Simulated participants of a rehearsal are not analysed.",
            ],
            Hypotheses(frame),
            Analyses(frame),
            new PlannedSize(peoplePerPair, peoplePerPair * world.Pairs, power));
    }

    private static IEnumerable<(string Analysis, PowerTest Test)> Simulated(StudyFrame frame) =>
    [
        .. frame.RankingQuestions.Take(1).SelectMany(question => new[] { (AnalysisIds.Pairwise(question), PowerTest.Pair), (AnalysisIds.BradleyTerry(question), PowerTest.Ranking) }),
        (AnalysisIds.Pairwise(AnalysisIds.Accuracy), PowerTest.Accuracy),
        (AnalysisIds.AccuracyMixed, PowerTest.AccuracyModel),
    ];

    private static List<PlannedHypothesis> Hypotheses(StudyFrame frame) =>
    [
        .. frame.RankingQuestions.Select(question => new PlannedHypothesis(Hypothesis(question), $"People do not choose all methods alike when asked for {question}.")),
        new(Hypothesis(AnalysisIds.Accuracy), "People do not guess the model's predictions alike with all methods."),
        new("H-people", "Neither the order of the two methods nor what people said about themselves changes guesses, preference, understandability and time."),
    ];

    private static List<PlannedAnalysis> Analyses(StudyFrame frame)
    {
        var overPairs = $"Holm over the {frame.Methods.Count * (frame.Methods.Count - 1) / 2} pairs";
        const string OverTerms = "Holm over the terms, statistic by statistic; follow-ups by Holm over the dependents";
        return
        [
            .. frame.RankingQuestions.Select(question => new PlannedAnalysis(AnalysisIds.Pairwise(question), Hypothesis(question), $"{PairwiseMeasure.BinomialName}, two-sided", overPairs)),
            new(AnalysisIds.Pairwise(AnalysisIds.Accuracy), Hypothesis(AnalysisIds.Accuracy), $"{PairwiseMeasure.MannWhitneyName}, two-sided", overPairs),
            .. frame.RankingQuestions.Select(question => new PlannedAnalysis(AnalysisIds.BradleyTerry(question), Hypothesis(question), "Bradley–Terry, likelihood-ratio test of equal abilities", "none")),
            new(AnalysisIds.AccuracyMixed, Hypothesis(AnalysisIds.Accuracy), "mixed logistic regression, Wald test of the methods", "none"),
            new(AnalysisIds.AccuracyClusterRobust, Hypothesis(AnalysisIds.Accuracy), "cluster-robust logistic regression, Wald test of the methods", "none"),
            .. Terms(frame).Select(term => new PlannedAnalysis(AnalysisIds.Manova(term), "H-people", "one-way MANOVA, four statistics, type II", OverTerms)),
        ];
    }

    private static IEnumerable<string> Terms(StudyFrame frame) =>
        [AnalysisIds.Order, .. (frame.Demographics ?? []).Where(question => question.Kind is not DemographicKind.Words).Select(question => AnalysisIds.Demographic(question.Id))];

    private static string Hypothesis(string question) => $"H-{question}";
}
