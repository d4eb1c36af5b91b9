using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>A study is tried out through the participants' own pages, and nothing of it is kept.</summary>
public sealed class PreviewTests
{
    private const string Way = "/admin/studies/default/preview/1/lime/shap/";

    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_walk_goes_over_every_page_to_what_was_earned_and_leaves_no_trace()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await Colleague.JoinAsync(site, "alice", new Grant(AccountRole.Analyst, Study));
        var at = Way + "information";
        var pages = 0;
        IHtmlDocument page;

        for (; ; pages++)
        {
            page = await PageAsync(analyst, at);
            if (page.Forms.Length == 0)
                break;
            using var answer = await SendAsync(analyst, page, Walker.Answers(page.Forms[0]));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            at = answer.Headers.Location!.ToString();
        }

        Assert.Equal(18, pages);
        Assert.Contains("/completed?", at, StringComparison.Ordinal);
        Assert.Contains("What you have earned", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.Site.Stores.Counts.CountAsync(Stop));
        var version = Assert.Single(await site.Site.Stores.Studies.VersionsAsync(Study, Stop));
        Assert.True(await site.Site.Stores.Participations.HasRoomAsync(await new Web.Hosting.Studies.StudyLoading(site.Site.Stores.Studies, site.Site.Stores.Shelf).LoadAsync(version, Stop), Stop));
    }

    [Fact]
    public async Task An_answer_that_is_missing_is_asked_for_as_it_is_of_a_participant()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));
        var page = await PageAsync(owner, Way + "guess-1");

        using var answer = await SendAsync(owner, page, new Dictionary<string, string> { ["step"] = "guess-1" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("please choose one of the answers", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_methods_stand_in_the_order_of_the_cell()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));

        var one = await PageAsync(owner, Way + "labelled-1");
        var other = await PageAsync(owner, "/admin/studies/default/preview/1/shap/lime/labelled-1");

        Assert.Equal(["Picture", "LIME", "SHAP"], one.QuerySelectorAll("figcaption").Select(caption => caption.TextContent));
        Assert.Equal(["Picture", "SHAP", "LIME"], other.QuerySelectorAll("figcaption").Select(caption => caption.TextContent));
        Assert.Equal(Images(one).Order(StringComparer.Ordinal), Images(other).Order(StringComparer.Ordinal));
        Assert.NotEqual(Images(one), Images(await PageAsync(owner, Way + "labelled-1?images=2")));
    }

    [Theory]
    [InlineData("leave", "answers", "keep", "withdrawn")]
    [InlineData("leave", "answers", "delete", "withdrawn-deleted")]
    [InlineData("take-back", "answers", "delete", "completed-deleted")]
    [InlineData("information", "consent", "no", "declined")]
    public async Task Every_way_out_has_its_page(string place, string field, string value, string end)
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));

        using var answer = await SendAsync(owner, await PageAsync(owner, Way + place), new Dictionary<string, string> { [field] = value });
        using var page = await owner.GetAsync(answer.Headers.Location!.ToString());

        Assert.StartsWith(Way + end + "?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/admin/studies/default/preview/1/lime/lime/guess-1")]
    [InlineData("/admin/studies/default/preview/2/lime/shap/guess-1")]
    [InlineData("/admin/studies/default/preview/1/lime/shap/guess-6")]
    [InlineData("/admin/studies/default/preview/1/lime/other/guess-1")]
    [InlineData("/admin/studies/other/preview/1/lime/shap/guess-1")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));

        using var page = await owner.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Only_the_dashboard_itself_may_frame_it_and_nobody_a_participants_page()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));

        using var preview = await owner.GetAsync(Way + "information");
        using var participants = await site.Client.GetAsync("/s/default", Stop);

        Assert.EndsWith("frame-ancestors 'self'", Policy(preview), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Policy(participants), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static IReadOnlyList<string> Images(IHtmlDocument page) => [.. page.QuerySelectorAll("main img").Select(image => image.GetAttribute("src")!)];

    private static async Task<IHtmlDocument> PageAsync(Colleague person, string path) => new HtmlParser().ParseDocument(await person.Client.GetStringAsync(path, Stop));

    private static Task<HttpResponseMessage> SendAsync(Colleague person, IHtmlDocument page, IReadOnlyDictionary<string, string> fields) =>
        person.Client.PostAsync(page.Forms[0].GetAttribute("action"), new FormUrlEncodedContent(fields), Stop);
}
