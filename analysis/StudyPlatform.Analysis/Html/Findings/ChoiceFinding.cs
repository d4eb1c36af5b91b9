using StudyPlatform.Analysis.Html.Sections;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>Which method was chosen most often, and what the tests say of that.</summary>
internal static class ChoiceFinding
{
    /// <summary>Pairs that are named; more are only counted.</summary>
    private const int NamedPairs = 4;

    public static string Of(ReportModel model, ChoiceMatrix matrix)
    {
        var people = matrix.Pairs.Sum(pair => pair.People);
        var topic = matrix.Question switch { "preference" => "Preference", "understandability" => "Understandability", _ => matrix.Title };
        return people == 0
            ? $"{topic}: nobody has answered this question."
            : string.Join(' ', [$"{topic}: {Extremes(model, matrix)}", Overall(model, matrix), .. Pairs(model, matrix)]);
    }

    private static string Verb(string question) => question switch
    {
        "preference" => "preferred",
        "understandability" => "found the more understandable of the two",
        _ => "chosen",
    };

    private static string Extremes(ReportModel model, ChoiceMatrix matrix)
    {
        var shares = model.Methods.Select(method => Share(matrix, method.Id)).Where(share => share.Seen > 0).ToList();
        var (least, most) = (shares.Min(Ratio), shares.Max(Ratio));
        if (most <= least)
            return $"every method was {Verb(matrix.Question)} by the same share of those who saw it ({Numbers.Share(most)}).";
        var best = At(most);
        return $"{Words.And([.. best.Select(Named)])} {(best.Count == 1 ? "was" : "were")} {Verb(matrix.Question)} most often, {Words.And([.. At(least).Select(Named)])} least often.";

        List<(MethodId Method, int Chosen, int Seen)> At(double ratio) => [.. shares.Where(share => Math.Abs(Ratio(share) - ratio) < 1e-12)];

        string Named((MethodId Method, int Chosen, int Seen) share) =>
            $"{model.NameOf(share.Method)} (by {Numbers.Count(share.Chosen)} of the {Numbers.People(share.Seen)} who saw it, {Numbers.Share(Ratio(share))})";
    }

    private static double Ratio((MethodId Method, int Chosen, int Seen) share) => (double)share.Chosen / share.Seen;

    private static (MethodId Method, int Chosen, int Seen) Share(ChoiceMatrix matrix, MethodId method) => (
        method,
        matrix.Pairs.Sum(pair => pair.A == method ? pair.ChosenA : pair.B == method ? pair.ChosenB : 0),
        matrix.Pairs.Where(pair => pair.A == method || pair.B == method).Sum(pair => pair.People));

    private static string Overall(ReportModel model, ChoiceMatrix matrix)
    {
        var analysis = model.BradleyTerry.FirstOrDefault(analysis => analysis.Id.EndsWith($".{matrix.Question}", StringComparison.Ordinal));
        return analysis?.Result switch
        {
            Outcome<BradleyTerryRanking>.Computed { Value.EqualAbilities: var test } when test.P < model.Scope.Alpha =>
                $"Over all pairs the methods differ (Bradley–Terry model, {Tests.Text(test)}).",
            Outcome<BradleyTerryRanking>.Computed { Value.EqualAbilities: var test } =>
                $"Over all pairs the data do not show that the methods differ (Bradley–Terry model, {Tests.Text(test)}).",
            Outcome<BradleyTerryRanking>.Refused refused =>
                $"Whether the methods differ over all pairs could not be tested. {refused.Reason.Sentence}",
            _ => "Whether the methods differ over all pairs was not tested.",
        };
    }

    private static IEnumerable<string> Pairs(ReportModel model, ChoiceMatrix matrix)
    {
        if (model.Pairwise.FirstOrDefault(analysis => analysis.Id == $"pairwise.{matrix.Question}")?.Result.ValueOrDefault is not { } family)
            yield break;
        var tested = family.Tests.Where(test => test.P is not null).ToList();
        if (tested.Count == 0)
            yield break;
        var significant = tested.Where(test => test.PHolm < model.Scope.Alpha).OrderBy(test => test.PHolm).ThenBy(test => test.P).ToList();
        var of = tested.Count == 1 ? "the one pair tested" : $"the {tested.Count} pairs tested";
        if (significant.Count == 0)
        {
            yield return $"In none of {of} was one method chosen significantly more often than the other ({family.Correction}-corrected).";
            yield break;
        }

        var rest = significant.Count > NamedPairs ? $"; and {significant.Count - NamedPairs} more" : "";
        yield return $"In {significant.Count} of {of} one method was chosen significantly more often than the other ({family.Correction}-corrected): {string.Join("; ", significant.Take(NamedPairs).Select(test => Pair(model, test)))}{rest}.";
    }

    private static string Pair(ReportModel model, PairwiseTest test)
    {
        var chosenA = test.ChosenA ?? 0;
        var (ahead, behind, chosen) = 2 * chosenA >= test.N ? (test.A, test.B, chosenA) : (test.B, test.A, test.N - chosenA);
        return $"{model.NameOf(ahead)} over {model.NameOf(behind)} ({Numbers.Count(chosen)} of {Numbers.Count(test.N)}, {Numbers.PIs(test.PHolm ?? 1)})";
    }
}
