using StudyPlatform.Analysis.Concurrency;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Results;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>Makes a report of results. The same results and options give the same report.</summary>
public static class ReportBuilder
{
    /// <param name="data">Read from tables, or live.</param>
    /// <param name="options">Who is analysed, how surely, by which plan.</param>
    public static ReportModel Build(ResultData data, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        var cohort = Cohort.Of(data, options);
        var confidence = 1 - options.Alpha;
        var plan = new PlanCheck(data, options);
        var choices = ChoiceMeasure.Of(cohort, confidence);
        var dependents = new ManovaData(cohort);
        var guesses = AccuracyModelMeasure.Guesses(cohort);
        List<Analysis<BradleyTerryRanking>> rankings =
        [
            .. choices.Select(matrix => plan.Mark(AnalysisIds.BradleyTerry(matrix.Question), $"{matrix.Title}, on one scale", AnalysisDescriptions.BradleyTerry, BradleyTerryMeasure.Of(cohort, matrix, confidence))),
        ];

        // What takes long for many people; each is a function of the cohort alone.
        List<Analysis<ManovaTerm>> manova = [];
        List<ResponseTimes> times = [];
        IReadOnlyList<AssumptionCheck> assumptions = [];
        Outcome<PairwiseFamily>? accuracies = null;
        Outcome<AccuracyModel>? mixed = null;
        Outcome<AccuracyModel>? robust = null;
        SideBySide.Run(
            () => manova = ManovaMeasure.Of(cohort, dependents, plan),
            () => times = ResponseTimeMeasure.Of(cohort, confidence),
            () => mixed = AccuracyModelMeasure.Mixed(guesses, cohort, confidence),
            () => accuracies = PairwiseMeasure.OfAccuracy(cohort, confidence),
            () => assumptions = AssumptionMeasure.Of(dependents, rankings, options.Alpha),
            () => robust = AccuracyModelMeasure.ClusterRobust(guesses, cohort, confidence));

        List<Analysis<PairwiseFamily>> pairwise =
        [
            .. choices.Select(matrix => plan.Mark(AnalysisIds.Pairwise(matrix.Question), $"{matrix.Title}, pair by pair", AnalysisDescriptions.PairwiseChoices, PairwiseMeasure.OfChoices(matrix, confidence))),
            plan.Mark(AnalysisIds.Pairwise(AnalysisIds.Accuracy), "Accuracy, pair by pair", AnalysisDescriptions.PairwiseAccuracy, accuracies!),
        ];
        List<Analysis<AccuracyModel>> models =
        [
            plan.Mark(AnalysisIds.AccuracyMixed, "Accuracy, with a person's own level", AnalysisDescriptions.Mixed, mixed!),
            plan.Mark(AnalysisIds.AccuracyClusterRobust, "Accuracy, on the average of people", AnalysisDescriptions.ClusterRobust, robust!),
        ];
        return new ReportModel(
            data.Frame.Title ?? (data.Study.Length > 0 ? data.Study : "Results without participants"),
            data.Study,
            data.Frame.Methods,
            new ReportScope(options.IncludeRehearsal, [.. options.Sources.Select(source => ResultText.Of(source))], options.Alpha, confidence, options.Seed, options.Resamples, data.Part),
            plan.Reference(cohort, [.. Refusals(pairwise), .. Refusals(rankings), .. Refusals(models), .. Refusals(manova)]),
            cohort.Flow(),
            SampleMeasure.Of(cohort),
            Table3Measure.Of(cohort),
            choices,
            AccuracyMeasure.OfPairs(cohort, options),
            AccuracyMeasure.OfMethods(cohort, options),
            times,
            manova,
            pairwise,
            rankings,
            models,
            assumptions,
            Reporting.Definitions.All,
            Reporting.PaperSlips.All,
            NoticeMeasure.Of(cohort),
            ProvenanceMeasure.Of(data, options));
    }

    /// <summary>The participants who are not analysed, and why, in the order of the table.</summary>
    public static IReadOnlyList<Exclusion> Excluded(ResultData data, ReportOptions options) => Cohort.Of(data, options).Exclusions;

    private static IEnumerable<(string Id, Refusal Reason)> Refusals<T>(IEnumerable<Analysis<T>> analyses)
        where T : notnull =>
        analyses.Select(analysis => (analysis.Id, Refused: analysis.Result as Outcome<T>.Refused)).Where(analysis => analysis.Refused is not null).Select(analysis => (analysis.Id, analysis.Refused!.Reason));
}
