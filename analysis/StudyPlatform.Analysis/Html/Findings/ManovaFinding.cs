using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>Whether order or a demographic answer goes with what people did.</summary>
internal static class ManovaFinding
{
    private const string OrderTerm = "order";

    public static IEnumerable<string> Of(ReportModel model)
    {
        var tested = model.Manova.Select(analysis => analysis.Result.ValueOrDefault).OfType<ManovaTerm>()
            .SelectMany(term => term.Tests.Where(test => test.Statistic == "pillai").Select(test => (Term: term, Test: test))).ToList();
        var refused = model.Manova.Count - tested.Count;
        if (tested.Count == 0)
            return refused == 0 ? [] : ["Order and demographics: these data do not allow the multivariate tests."];

        List<string> sentences = [.. tested.Where(term => term.Term.Term == OrderTerm).Select(term => Order(model, term.Test))];
        var others = tested.Where(term => term.Term.Term != OrderTerm).ToList();
        if (others.Count > 0)
            sentences.Add(Demographics(model, others));
        if (refused > 0)
            sentences.Add(refused == 1 ? "One further term could not be tested." : $"{refused} further terms could not be tested.");
        return [$"Order and demographics (MANOVA, Pillai’s trace, Holm-corrected): {string.Join(' ', sentences)}"];
    }

    private static string Order(ReportModel model, ManovaTest test) => test.PHolm < model.Scope.Alpha
        ? $"which method was shown first made a difference ({Text(test)})."
        : $"the data do not show that it mattered which method was shown first ({Text(test)}).";

    private static string Demographics(ReportModel model, List<(ManovaTerm Term, ManovaTest Test)> terms)
    {
        var significant = terms.Where(term => term.Test.PHolm < model.Scope.Alpha).Select(term => $"{term.Term.Label} ({Text(term.Test)})").ToList();
        var tested = terms.Count == 1 ? "The one demographic question tested" : $"Of the {terms.Count} demographic questions tested,";
        return (terms.Count, significant.Count) switch
        {
            (1, 0) => $"{tested} is not found to go with guesses, choices and time.",
            (1, _) => $"{tested} goes with guesses, choices and time taken together: {significant[0]}.",
            (_, 0) => $"{tested} none is found to go with guesses, choices and time.",
            _ => $"{tested} {significant.Count} {(significant.Count == 1 ? "goes" : "go")} with guesses, choices and time taken together: {Words.And(significant)}.",
        };
    }

    private static string Text(ManovaTest test) =>
        $"V\u00A0=\u00A0{Numbers.Bounded(test.Value)}, F({Numbers.Df(test.Df1)},\u00A0{Numbers.Df(test.Df2)})\u00A0=\u00A0{Numbers.Statistic(test.F)}, {Numbers.PIs(test.PHolm)}";
}
