using System.Globalization;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>What was planned before the data came, and what was not.</summary>
internal static class PlanSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("plan", "Planned and exploratory");
        if (model.Plan is not { } plan)
        {
            page.Paragraph("No plan was given to this report, so every analysis in it is exploratory: its p-values describe these data and confirm nothing.");
            page.EndSection();
            return;
        }

        page.Paragraph("An analysis is marked as planned where the plan names it and it was done as the plan says. Every other one is exploratory: its p-values describe these data and confirm nothing.");
        page.Terms(
        [
            ("Plan", Cell.Code(plan.File)),
            ("SHA-256", Cell.Code(plan.Sha256)),
            ("Made", Cell.Text(Time(plan.Created))),
            ("First consent", Cell.Text(plan.FirstConsent is { } first ? Time(first) : "nobody yet")),
            ("Older than the data", Cell.Text(plan.PrecedesData switch { true => "yes, by the plan’s own word", false => "no: the plan was made after the first consent", null => "there are no data yet" })),
        ]);
        WriteList(page, "What was expected", plan.Hypotheses);
        WriteList(page, "Where this report departs from the plan", plan.Deviations);
        WriteList(page, "Planned, but not possible with these data", plan.NotDone);
        page.EndSection();
    }

    private static void WriteList(PageWriter page, string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        page.Heading(heading);
        page.List(items);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
