using StudyPlatform.Analysis.Html.Sections;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>How well people guessed, and whether the methods differ in that.</summary>
internal static class AccuracyFinding
{
    public static string Of(ReportModel model)
    {
        var guesses = model.PairAccuracy.Sum(pair => pair.Guesses);
        if (guesses == 0)
            return "Accuracy: there are no guesses.";
        var right = model.PairAccuracy.Sum(pair => pair.Right);
        return string.Join(' ',
        [
            $"Accuracy: {Numbers.Count(right)} of {Numbers.Count(guesses)} guesses of the model’s prediction were right ({Numbers.Share((double)right / guesses)}).",
            .. Extremes(model),
            .. Overall(model),
            .. Pairs(model),
        ]);
    }

    private static IEnumerable<string> Extremes(ReportModel model)
    {
        var known = model.Accuracy.Where(method => method.Mean is not null).ToList();
        if (known.Count < 2)
            yield break;
        var (best, worst) = (known.MaxBy(method => method.Mean!.Value)!, known.MinBy(method => method.Mean!.Value)!);
        if (best.Mean!.Value > worst.Mean!.Value)
            yield return $"The people who saw {model.NameOf(best.Method)} were right most often ({Text(best.Mean)}), those who saw {model.NameOf(worst.Method)} least often ({Text(worst.Mean)}).";
    }

    private static string Text(Estimate estimate) => estimate.Interval is { } interval
        ? $"{Numbers.Share(estimate.Value)}, {Numbers.Level(interval.Level)} interval {Numbers.Range(interval, 100)}%"
        : Numbers.Share(estimate.Value);

    /// <summary>The first of the models that came to a test: the mixed one where it did.</summary>
    private static IEnumerable<string> Overall(ReportModel model)
    {
        var fitted = model.AccuracyModels.Select(analysis => analysis.Result.ValueOrDefault).FirstOrDefault(result => result?.Methods is not null);
        if (fitted?.Methods is { } test)
        {
            var name = fitted.Model == "mixed" ? "mixed logistic regression" : "logistic regression with cluster-robust errors";
            yield return test.P < model.Scope.Alpha
                ? $"Accuracy differs with the methods that a person saw ({name}, {Tests.Text(test)})."
                : $"The data do not show that accuracy depends on the methods that a person saw ({name}, {Tests.Text(test)}).";
        }
        else if (model.AccuracyModels.Select(analysis => analysis.Result).OfType<Outcome<AccuracyModel>.Refused>().FirstOrDefault() is { } refused)
        {
            yield return $"Whether accuracy depends on the methods could not be tested. {refused.Reason.Sentence}";
        }
    }

    private static IEnumerable<string> Pairs(ReportModel model)
    {
        if (model.Pairwise.FirstOrDefault(analysis => analysis.Id == "pairwise.accuracy")?.Result.ValueOrDefault is not { } family)
            yield break;
        var tested = family.Tests.Where(test => test.P is not null).ToList();
        var significant = tested.Count(test => test.PHolm < model.Scope.Alpha);
        if (tested.Count > 0)
            yield return significant == 0
                ? $"None of the {tested.Count} comparisons of two methods is significant ({family.Correction}-corrected)."
                : $"{significant} of the {tested.Count} comparisons of two methods {(significant == 1 ? "is" : "are")} significant ({family.Correction}-corrected).";
    }
}
