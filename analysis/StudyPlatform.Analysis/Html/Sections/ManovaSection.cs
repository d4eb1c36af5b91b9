using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>Whether order or a demographic answer goes with guesses, choices and time taken together.</summary>
internal static class ManovaSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("manova", "Order and demographics (MANOVA)");
        var terms = model.Manova.Select(analysis => (Analysis: analysis, Term: analysis.Result.ValueOrDefault)).ToList();
        if (terms.Count == 0)
            page.Absent("No multivariate analysis was made.");
        else
            WriteTerms(page, terms);
        page.EndSection();
    }

    private static void WriteTerms(PageWriter page, List<(Analysis<ManovaTerm> Analysis, ManovaTerm? Term)> terms)
    {
        foreach (var description in terms.Select(term => term.Analysis.Description).Distinct(StringComparer.Ordinal).Take(1))
            page.Paragraph(description);
        page.Table(
            "Multivariate tests of all dependents together.",
            [Cell.Text("Term and statistic"), Cell.Number("n"), Cell.Number("Value"), Cell.Number("F"), Cell.Number("df"), Cell.Number("p"), Cell.Number("p (Holm)"), Cell.Number("Partial η²")],
            [.. terms.SelectMany(term => Multivariate(term.Analysis))],
            "F is exact where the term has one degree of freedom and approximate otherwise; that of Roy’s root is an upper bound, so that its p is too small. p (Holm): corrected over the terms, statistic by statistic.");
        if (terms.Any(term => term.Term is { Univariate.Count: > 0 }))
            page.Table(
                "Each dependent by itself, to follow up the multivariate tests.",
                [Cell.Text("Dependent"), Cell.Number("F"), Cell.Number("df"), Cell.Number("p"), Cell.Number("p (Holm)"), Cell.Number("Partial η²")],
                [.. terms.Where(term => term.Term is not null).SelectMany(term => Univariate(term.Term!))],
                "p (Holm): corrected over the dependents of a term.");
        foreach (var (_, term) in terms.Where(term => term.Term is { Warnings.Count: > 0 }))
            page.List([.. term!.Warnings.Select(warning => $"{term.Label}: {warning.Sentence}")], "notes");
    }

    private static IEnumerable<IReadOnlyList<Cell>> Multivariate(Analysis<ManovaTerm> analysis)
    {
        yield return [new Cell(new Markup().Text($"{Label(analysis)} ").Raw(StatusMark.Of(analysis.Status)).ToString(), IsNumber: false)];
        if (analysis.Result is Outcome<ManovaTerm>.Refused refused)
        {
            yield return [Cell.Text("Not tested"), Cell.Across(7, refused.Reason.Sentence)];
            yield break;
        }

        var term = analysis.Result.Require();
        foreach (var test in term.Tests)
        {
            yield return
            [
                Cell.Text(Name(test.Statistic)),
                Cell.Number(Numbers.Count(term.People)),
                Cell.Number(Numbers.Fixed(test.Value, 3)),
                Cell.Number(Numbers.Statistic(test.F)),
                Cell.Number($"{Numbers.Df(test.Df1)}, {Numbers.Df(test.Df2)}"),
                Cell.P(test.P),
                Cell.P(test.PHolm),
                Cell.Number(Numbers.Bounded(test.PartialEtaSquared)),
            ];
        }
    }

    private static string Label(Analysis<ManovaTerm> analysis) => analysis.Result.ValueOrDefault?.Label ?? analysis.Title;

    private static IEnumerable<IReadOnlyList<Cell>> Univariate(ManovaTerm term)
    {
        yield return [Cell.Text(term.Label)];
        foreach (var test in term.Univariate)
        {
            yield return
            [
                Cell.Text(Dependent(test.Dependent)),
                Cell.Number(Numbers.Statistic(test.F)),
                Cell.Number($"{Numbers.Df(test.Df1)}, {Numbers.Df(test.Df2)}"),
                Cell.P(test.P),
                Cell.P(test.PHolm),
                Cell.Number(Numbers.Bounded(test.PartialEtaSquared)),
            ];
        }
    }

    /// <summary>A dependent's name for readers: <c>Guesses right</c>, and <c>Preference</c> for <c>preference_of_a</c>.</summary>
    internal static string Dependent(string name)
    {
        if (name == "log_time")
            return "Time (logarithm)";
        var question = name.EndsWith("_of_a", StringComparison.Ordinal) ? name[..^"_of_a".Length] : name;
        return char.ToUpperInvariant(question[0]) + question[1..].Replace('_', ' ');
    }

    /// <summary>A statistic's name for readers.</summary>
    internal static string Name(string statistic) => statistic switch
    {
        "pillai" => "Pillai’s trace",
        "wilks" => "Wilks’ Λ",
        "hotelling-lawley" => "Hotelling–Lawley trace",
        "roy" => "Roy’s largest root",
        _ => statistic,
    };
}
