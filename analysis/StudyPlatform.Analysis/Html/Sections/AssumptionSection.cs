using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>What the tests take for granted, looked at in these data.</summary>
internal static class AssumptionSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("assumptions", "Assumptions");
        if (model.Assumptions.Count == 0)
            page.Absent("Nothing was there to check.");
        else
            page.Table(
                "What the tests take for granted.",
                [Cell.Text("Analysis"), Cell.Text("Assumption"), Cell.Text("Check"), Cell.Text("Result"), Cell.Text("Reading")],
                [
                    .. model.Assumptions.Select(check => (IReadOnlyList<Cell>)
                    [
                        Cell.Code(check.About),
                        Cell.Text(check.Assumption),
                        Cell.Text(check.Check),
                        check.Result is Outcome<TestResult>.Refused refused ? Cell.Across(1, refused.Reason.Sentence) : Tests.Sentence(check.Result.Require()),
                        Cell.Text(check.Reading),
                    ]),
                ]);
        page.EndSection();
    }
}
