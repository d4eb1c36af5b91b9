using System.Globalization;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Results;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Writing;

/// <summary>
/// The report's tables. Numbers are written so that they read back as the same double; what could not be computed is
/// an empty cell, and where there is a column <c>note</c> it says why.
/// </summary>
public static class ReportTables
{
    /// <summary>Every table, in the order of the report.</summary>
    /// <param name="model">The report.</param>
    /// <param name="exclusions">The participants who are not analysed.</param>
    public static IReadOnlyList<ReportTable> Of(ReportModel model, IReadOnlyList<Exclusion> exclusions)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(exclusions);
        return [Table3(model), Pairwise(model), Manova(model), BradleyTerry(model), AccuracyModels(model), FlowTable.Of(model.Flow), Excluded(exclusions)];
    }

    private static ReportTable Table3(ReportModel model) => new(
        "table3.csv",
        ["method", "seen_by", "more_understandable", "more_preferred", "pair_accuracy_mean", "pair_accuracy_sd", "preference_accuracy"],
        [.. model.Table3.Rows.Select(row => (IReadOnlyList<string?>)
            [row.Method.Value, Text(row.SeenBy), Text(row.MoreUnderstandable), Text(row.MorePreferred), Text(row.PairAccuracyMean), Text(row.PairAccuracySd), Text(row.PreferenceAccuracy)])]);

    private static ReportTable Pairwise(ReportModel model) => new(
        "pairwise.csv",
        ["method_a", "method_b", "question", "n", "chosen_a", "test", "statistic", "p", "p_holm", "effect"],
        [.. model.Pairwise.Select(family => family.Result.ValueOrDefault).OfType<PairwiseFamily>().SelectMany(family => family.Tests.Select(test => (IReadOnlyList<string?>)
            [test.A.Value, test.B.Value, family.Question, Text(test.N), Text(test.ChosenA), test.Test, Text(test.Statistic), Text(test.P), Text(test.PHolm), Text(test.Effect?.Value)]))]);

    private static ReportTable Manova(ReportModel model)
    {
        List<IReadOnlyList<string?>> rows = [];
        foreach (var analysis in model.Manova)
        {
            var term = analysis.Id[(analysis.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (analysis.Result is Outcome<ManovaTerm>.Refused { Reason: var reason })
                rows.Add([term, null, null, null, null, null, null, null, null, null, null, Status(analysis.Status), reason.Sentence]);
            if (analysis.Result.ValueOrDefault is not { } result)
                continue;
            var note = Note(result.Warnings);
            rows.AddRange(result.Tests.Select(test => (IReadOnlyList<string?>)
                [term, null, Text(result.People), test.Statistic, Text(test.Value), Text(test.F), Text(test.Df1), Text(test.Df2), Text(test.P), Text(test.PHolm), Text(test.PartialEtaSquared), Status(analysis.Status), note]));
            rows.AddRange(result.Univariate.Select(test => (IReadOnlyList<string?>)
                [term, test.Dependent, Text(result.People), "anova", null, Text(test.F), Text(test.Df1), Text(test.Df2), Text(test.P), Text(test.PHolm), Text(test.PartialEtaSquared), Status(analysis.Status), null]));
        }

        return new("manova.csv", ["term", "dependent", "n", "statistic", "value", "f", "df1", "df2", "p", "p_holm", "partial_eta2", "planned", "note"], rows);
    }

    private static ReportTable BradleyTerry(ReportModel model)
    {
        List<IReadOnlyList<string?>> rows = [];
        foreach (var analysis in model.BradleyTerry)
        {
            var question = analysis.Id[(analysis.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (analysis.Result is Outcome<BradleyTerryRanking>.Refused { Reason: var reason })
                rows.Add([question, null, null, null, null, null, null, null, null, null, null, null, null, null, Status(analysis.Status), reason.Sentence]);
            if (analysis.Result.ValueOrDefault is not { } ranking)
                continue;
            var note = Note(ranking.Warnings);
            rows.AddRange(ranking.Methods.Select(method => (IReadOnlyList<string?>)
            [
                question, method.Method.Value, Text(method.Comparisons), Text(method.Wins), Text(method.LogAbility), Text(method.StandardError), Text(method.Interval.Lower), Text(method.Interval.Upper),
                Text(ranking.EqualAbilities.Statistic), Text(ranking.EqualAbilities.Df), Text(ranking.EqualAbilities.P), Text(ranking.Fit?.Statistic), Text(ranking.Fit?.Df), Text(ranking.Fit?.P),
                Status(analysis.Status), note,
            ]));
        }

        return new(
            "bradley_terry.csv",
            ["question", "method", "comparisons", "wins", "log_ability", "se", "lower", "upper", "equal_chi2", "equal_df", "equal_p", "fit_chi2", "fit_df", "fit_p", "planned", "note"],
            rows);
    }

    private static ReportTable AccuracyModels(ReportModel model)
    {
        List<IReadOnlyList<string?>> rows = [];
        foreach (var analysis in model.AccuracyModels)
        {
            var name = analysis.Id[(analysis.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (analysis.Result is Outcome<AccuracyModel>.Refused { Reason: var reason })
                rows.Add([name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, Status(analysis.Status), reason.Sentence]);
            if (analysis.Result.ValueOrDefault is not { } fit)
                continue;
            var note = Note(fit.Warnings);
            rows.AddRange(fit.Terms.Select(term => (IReadOnlyList<string?>)
            [
                name, term.Term, Text(term.Estimate), Text(term.StandardError), Text(term.Z), Text(term.P), Text(term.OddsRatio), Text(term.OddsRatioInterval.Lower), Text(term.OddsRatioInterval.Upper),
                Text(fit.People), Text(fit.Guesses), Text(fit.PersonSd), Text(fit.Methods?.Statistic), Text(fit.Methods?.Df), Text(fit.Methods?.P), fit.Method, Status(analysis.Status), note,
            ]));
        }

        return new(
            "accuracy_model.csv",
            ["model", "term", "estimate", "se", "z", "p", "odds_ratio", "lower", "upper", "people", "guesses", "person_sd", "methods_chi2", "methods_df", "methods_p", "fitted_by", "planned", "note"],
            rows);
    }

    private static ReportTable Excluded(IReadOnlyList<Exclusion> exclusions) => new(
        "excluded.csv", ["participant_id", "stage", "reason"], [.. exclusions.Select(left => (IReadOnlyList<string?>)[left.Participant, left.Stage, left.Reason])]);

    private static string Status(AnalysisStatus status) => ResultText.Of(status);

    private static string? Note(IReadOnlyList<Warning> warnings) => warnings.Count > 0 ? string.Join(' ', warnings.Select(warning => warning.Sentence)) : null;

    private static string? Text(int? value) => ResultText.Of(value);

    private static string? Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
