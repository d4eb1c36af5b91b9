using StudyPlatform.Analysis.Html.Findings;
using StudyPlatform.Analysis.Html.Sections;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html;

/// <summary>
/// The whole report as one page: it needs no script, no other file and no network, and reads on a screen, on a phone and
/// on paper. It is well-formed XML besides. The same model gives the same bytes.
/// </summary>
public static class ReportPage
{
    /// <summary>Nothing is fetched and nothing is run, whatever stands in the data.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    public static string Write(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var page = new Markup();
        page.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en-GB"), ("xmlns", "http://www.w3.org/1999/xhtml")).Line();
        WriteHead(page, model);
        page.Open("body").Line();
        page.Open("header").Line();
        page.Element("h1", model.Title).Line();
        page.Element("p", Lead(model), ("class", "lead")).Line();
        page.CloseLine();
        WriteContents(page, model);
        page.Open("main").Line().Raw(Body(model)).CloseLine();
        page.Open("footer").Element("p", "Made by StudyPlatform from the files named above.").CloseLine();
        return page.CloseLine().CloseLine().ToString();
    }

    private static void WriteHead(Markup page, ReportModel model)
    {
        page.Open("head").Line();
        page.Empty("meta", ("charset", "utf-8")).Line();
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line();
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Empty("meta", ("name", "color-scheme"), ("content", "light")).Line();
        page.Element("title", $"Report: {model.Title}").Line();
        page.Open("style").Line().Raw(Stylesheet.Text).CloseLine();
        page.CloseLine();
    }

    private static string Lead(ReportModel model) =>
        $"Report of the study {model.Study}: {Numbers.People(model.Flow.Analysed)} analysed, {model.Methods.Count} methods, {model.Flow.Conditions.Count} pairs of methods.";

    private static void WriteContents(Markup page, ReportModel model)
    {
        page.Open("nav", ("aria-labelledby", "contents")).Line();
        page.Element("h2", "Contents", ("id", "contents")).Line();
        page.Open("ol").Line();
        foreach (var (id, title) in Contents(model))
            page.Open("li").Element("a", title, ("href", $"#{id}")).CloseLine();
        page.CloseLine().CloseLine();
    }

    private static IEnumerable<(string Id, string Title)> Contents(ReportModel model) =>
    [
        ("summary", "What was found"),
        .. model.Notices.Count > 0 ? [("notices", "What to know about these data")] : Array.Empty<(string, string)>(),
        ("flow", "Participant flow"),
        ("sample", "Sample"),
        ("table3", "The paper’s Table 3"),
        ("choices", "Choices between two methods"),
        ("abilities", "All choices on one scale"),
        ("accuracy", "Accuracy of the guesses"),
        ("times", "Response times"),
        ("manova", "Order and demographics"),
        ("assumptions", "Assumptions"),
        ("plan", "Planned and exploratory"),
        ("definitions", "Definitions and slips"),
        ("provenance", "Where this comes from"),
    ];

    private static string Body(ReportModel model)
    {
        var page = new PageWriter();
        page.BeginSection("summary", "What was found");
        page.List(Summary.Of(model));
        page.EndSection();
        if (model.Notices.Count > 0)
        {
            page.BeginSection("notices", "What to know about these data");
            page.List(model.Notices);
            page.EndSection();
        }

        FlowSection.Write(page, model);
        SampleSection.Write(page, model);
        Table3Section.Write(page, model);
        ChoiceSection.Write(page, model);
        AbilitySection.Write(page, model);
        AccuracySection.Write(page, model);
        TimeSection.Write(page, model);
        ManovaSection.Write(page, model);
        AssumptionSection.Write(page, model);
        PlanSection.Write(page, model);
        DefinitionSection.Write(page, model);
        ProvenanceSection.Write(page, model);
        return page.ToString();
    }
}
