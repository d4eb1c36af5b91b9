using System.Xml.Linq;
using StudyPlatform.Analysis.Html;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Tests.Html;

public sealed class ReportPageTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Models => ["full", "refused", "empty"];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_page_is_well_formed_and_needs_nothing_but_itself(string name)
    {
        var page = Read(Model(name));

        Assert.Empty(page.Descendants(Xhtml + "script"));
        Assert.Empty(page.Descendants(Xhtml + "link"));
        Assert.Empty(page.Descendants(Xhtml + "img"));
        Assert.All(page.Descendants(Xhtml + "a"), link => Assert.StartsWith("#", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "onload" or "onclick");
        Assert.DoesNotContain("url(", Style(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_id_is_there_once_and_every_link_leads_somewhere(string name)
    {
        var page = Read(Model(name));

        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.Descendants(Xhtml + "a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "aria-labelledby" or "aria-describedby"), attribute => Assert.Contains(attribute.Value, ids));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_table_has_a_caption_and_rows_of_one_width(string name)
    {
        Assert.All(Read(Model(name)).Descendants(Xhtml + "table"), table =>
        {
            Assert.NotEmpty(table.Element(Xhtml + "caption")!.Value);
            var widths = table.Descendants(Xhtml + "tr").Select(row => row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)).Distinct();
            Assert.Single(widths);
            Assert.DoesNotContain(table.Descendants(Xhtml + "th"), heading => heading.Value.Length == 0);
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_figure_holds_to_the_rules_of_figures(string name)
    {
        var page = Read(Model(name));

        Assert.NotEmpty(page.Descendants(Svg + "svg"));
        Assert.All(page.Descendants(Svg + "svg"), svg => Assert.Empty(Figures.Picture.Read(svg.ToString()).Faults()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void No_number_is_missing_or_impossible_in_sight(string name)
    {
        var text = Read(Model(name)).Descendants(Xhtml + "body").Single().Value;

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_is_a_sentence_in_its_place()
    {
        var page = Read(ExampleReport.Refused);

        foreach (var section in new[] { "choices", "abilities", "accuracy", "manova", "assumptions" })
            Assert.Contains(ExampleReport.Refusal.Sentence, page.Descendants(Xhtml + "section").Single(candidate => candidate.Attribute("id")!.Value == section).Value, StringComparison.Ordinal);
        // Each pair of a family that was tested pair by pair, and each term of the MANOVA.
        Assert.Equal(15 + 15 + 3 + 2, page.Descendants(Xhtml + "td").Count(cell => cell.Value == ExampleReport.Refusal.Sentence));
    }

    [Fact]
    public void Text_from_the_data_stays_text()
    {
        const string hostile = "<script>alert(1)</script> & \"quoted\" ]]>";
        var model = ExampleReport.Full with
        {
            Title = hostile,
            Methods = [.. ExampleReport.Full.Methods.Select((method, i) => i == 0 ? method with { Name = hostile } : method)],
            Flow = ExampleReport.Full.Flow with { LeftOut = [new FlowReason(hostile, 10)] },
            Notices = [hostile],
        };

        var page = Read(model);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal(hostile, page.Descendants(Xhtml + "h1").Single().Value);
        Assert.Contains(page.Descendants(Xhtml + "li"), item => item.Value == hostile);
        Assert.DoesNotContain("<script", ReportPage.Write(model), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Small_p_values_are_short_in_sight_and_exact_for_whoever_asks()
    {
        var page = Read(ExampleReport.Full);

        var small = page.Descendants(Xhtml + "abbr").First(p => p.Attribute("title")!.Value.Contains('⁴', StringComparison.Ordinal));
        Assert.Equal("<\u00A0.001", small.Value);
        Assert.Equal("p = 4.200 × 10⁻⁴¹", small.Attribute("title")!.Value);
    }

    [Fact]
    public void Every_analysis_says_whether_it_was_planned()
    {
        var planned = ExampleReport.Full with { BradleyTerry = [.. ExampleReport.Full.BradleyTerry.Select(analysis => analysis with { Status = AnalysisStatus.Planned })] };

        var page = Read(planned);

        var marks = page.Descendants(Xhtml + "span").Where(span => span.Attribute("class")?.Value.StartsWith("status", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(2, marks.Count(mark => mark.Value == "planned"));
        // Three families, two models, three terms.
        Assert.Equal(3 + 2 + 3, marks.Count(mark => mark.Value == "exploratory"));
    }

    [Fact]
    public void A_plan_is_shown_with_its_hash_and_its_deviations()
    {
        var model = ExampleReport.Full with
        {
            Plan = new PlanReference("plan.json", new string('e', 64), new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), ["Responsibility is preferred."], ["The seed is another one."], []),
        };

        var section = Read(model).Descendants(Xhtml + "section").Single(candidate => candidate.Attribute("id")!.Value == "plan").Value;

        Assert.Contains(new string('e', 64), section, StringComparison.Ordinal);
        Assert.Contains("1 March 2026, 09:30:00 UTC", section, StringComparison.Ordinal);
        Assert.Contains("no: the plan was made after the first consent", section, StringComparison.Ordinal);
        Assert.Contains("The seed is another one.", section, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        Assert.Equal(ReportPage.Write(ExampleReport.Full), ReportPage.Write(ExampleReport.Full));
    }

    private static ReportModel Model(string name) => name switch
    {
        "full" => ExampleReport.Full,
        "refused" => ExampleReport.Refused,
        _ => ExampleReport.Empty,
    };

    private static XDocument Read(ReportModel model)
    {
        var html = ReportPage.Write(model);
        if (Environment.GetEnvironmentVariable("STUDYPLATFORM_SCREENSHOTS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, $"report-{(model == ExampleReport.Full ? "full" : model == ExampleReport.Refused ? "refused" : "other")}.html"), html);
        return XDocument.Parse(html);
    }

    private static string Style(XDocument page) => page.Descendants(Xhtml + "style").Single().Value;
}
