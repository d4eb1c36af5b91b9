using System.Net;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class ArrivalTests
{
    private static readonly StudyDefinition OnPlatforms = SampleStudy.Definition with
    {
        Platforms = new PlatformSettings(
            Plain: null, new ProlificSettings("DONE1", "NOCON", "SCREEN", "LATE1", "ATTN1"), new MechanicalTurkSettings(ExternalQuestion: false), new CloudResearchSettings("proj-1")),
    };

    [Fact]
    public async Task The_first_page_tells_time_and_pay_before_anything_is_agreed_to()
    {
        await using var site = await ParticipantSite.StartAsync();

        var page = await site.PageAsync("/s/sample");

        var terms = page.QuerySelector(".terms")!.TextContent;
        Assert.Contains("15 minutes", terms, StringComparison.Ordinal);
        Assert.Contains("3.00 USD for finishing, and 0.20 USD more for each right guess: up to 4.00 USD", terms, StringComparison.Ordinal);
        Assert.Contains("18 short steps", terms, StringComparison.Ordinal);
        Assert.Contains("I am 18 or older.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Step 1 of 18", page.QuerySelector("#progress")!.TextContent);
    }

    [Fact]
    public async Task Looking_changes_nothing_however_often()
    {
        await using var site = await ParticipantSite.StartAsync();

        for (var look = 0; look < 3; look++)
            await site.PageAsync("/s/sample");
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/s/sample"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(site.Store.Events);
    }

    [Fact]
    public async Task A_consent_that_is_sent_twice_is_one_participation()
    {
        await using var site = await ParticipantSite.StartAsync();
        var form = Participant.Hidden(await site.PageAsync("/s/sample"));

        var first = await site.PostAsync("/s/sample", [.. form, ("consent", "yes")]);
        var second = await site.PostAsync("/s/sample", [.. form, ("consent", "yes")]);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(site.Store.Events);
    }

    [Fact]
    public async Task Two_people_with_the_same_open_link_are_two()
    {
        await using var site = await ParticipantSite.StartAsync();

        var one = await Participant.ConsentAsync(site);
        var other = await Participant.ConsentAsync(site);

        Assert.NotEqual(one.Path, other.Path);
    }

    [Fact]
    public async Task Whoever_declines_is_thanked_and_takes_no_place()
    {
        await using var site = await ParticipantSite.StartAsync();
        var form = Participant.Hidden(await site.PageAsync("/s/sample"));

        var response = await site.PostAsync("/s/sample", [.. form, ("consent", "no")]);

        var page = await site.PageAsync(response.Headers.Location!.ToString());
        Assert.Contains("That is fine.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.IsType<ParticipationEvent.Declined>(Assert.Single(site.Store.Events).Event);
    }

    [Theory]
    [InlineData(StudyState.Draft, HttpStatusCode.NotFound, "There is no such study")]
    [InlineData(StudyState.Rehearsed, HttpStatusCode.NotFound, "There is no such study")]
    [InlineData(StudyState.Paused, HttpStatusCode.OK, "The study is paused")]
    [InlineData(StudyState.Closed, HttpStatusCode.OK, "The study is closed")]
    public async Task A_study_that_is_not_live_says_so(StudyState state, HttpStatusCode status, string heading)
    {
        await using var site = await ParticipantSite.StartAsync();
        site.Store.State = state;

        var page = await site.PageAsync("/s/sample", status);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task A_study_that_is_paused_between_page_and_consent_lets_nobody_in()
    {
        await using var site = await ParticipantSite.StartAsync();
        var form = Participant.Hidden(await site.PageAsync("/s/sample"));
        site.Store.State = StudyState.Paused;

        var response = await site.PostAsync("/s/sample", [.. form, ("consent", "yes")]);

        // No success: the script would otherwise take the page for one of something on the way, and send the form again.
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("The study is paused", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Store.Events);
    }

    [Theory]
    [InlineData(StudyState.Paused, true)]
    [InlineData(StudyState.Closed, true)]
    [InlineData(StudyState.Live, false)]
    public async Task A_study_that_takes_nobody_new_has_a_way_back_for_whoever_had_begun(StudyState state, bool hasRoom)
    {
        await using var site = await ParticipantSite.StartAsync();
        (site.Store.State, site.Store.HasRoom) = (state, hasRoom);

        var page = await site.PageAsync("/s/sample");

        Assert.Equal("sample", page.Body!.GetAttribute("data-study"));
        Assert.True(page.QuerySelector("#resume")!.HasAttribute("hidden"));
    }

    [Theory]
    [InlineData(StudyState.Live, "", HttpStatusCode.BadRequest)]
    [InlineData(StudyState.Live, "?workerId=w1&assignmentId=a1&hitId=h1", HttpStatusCode.OK)]
    [InlineData(StudyState.Paused, "?workerId=w1&assignmentId=a1&hitId=h1", HttpStatusCode.OK)]
    public async Task Whatever_an_external_question_shows_can_be_seen_in_Mechanical_Turks_page(StudyState state, string query, HttpStatusCode status)
    {
        await using var site = await ParticipantSite.StartAsync(OnPlatforms with { Platforms = OnPlatforms.Platforms with { MechanicalTurk = new MechanicalTurkSettings(ExternalQuestion: true) } });
        (site.Store.State, site.Store.HasRoom) = (state, false);

        using var response = await site.GetAsync("/s/sample" + query);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("frame-ancestors https://worker.mturk.com", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_in_a_link_is_not_taken_for_its_readers()
    {
        await using var site = await ParticipantSite.StartAsync();

        var link = $"/s/sample?ticket={new string('0', 26)}";
        var one = await Participant.ConsentAsync(site, link["/s/sample".Length..]);
        var other = await Participant.ConsentAsync(site, link["/s/sample".Length..]);

        Assert.NotEqual(one.Path, other.Path);
    }

    [Fact]
    public async Task A_full_study_says_so_before_and_after_consent()
    {
        await using var site = await ParticipantSite.StartAsync();
        var form = Participant.Hidden(await site.PageAsync("/s/sample"));
        site.Store.HasRoom = false;

        var before = await site.PageAsync("/s/sample");
        var after = await site.PostAsync("/s/sample", [.. form, ("consent", "yes")]);

        Assert.Equal("All places are taken", before.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, after.StatusCode);
        Assert.Empty(site.Store.Events);
    }

    [Theory]
    [InlineData("?PROLIFIC_PID=p1&STUDY_ID=st&SESSION_ID=se", Platform.Prolific)]
    [InlineData("?workerId=w1&assignmentId=a1&hitId=h1", Platform.MechanicalTurk)]
    [InlineData("?workerId=w1&assignmentId=a1&hitId=h1&turkSubmitTo=https://workersandbox.mturk.com", Platform.MechanicalTurkSandbox)]
    [InlineData("?participantId=c1&assignmentId=a1&projectId=proj-1", Platform.CloudResearch)]
    public async Task Whoever_comes_back_by_their_platforms_link_is_led_to_where_they_were(string query, Platform platform)
    {
        await using var site = await ParticipantSite.StartAsync(OnPlatforms);

        var participant = await Participant.ConsentAsync(site, query);
        var again = await site.GetAsync("/s/sample" + query);

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(participant.Path, again.Headers.Location!.ToString());
        Assert.Equal(platform, site.Store[participant.Code].Identity!.Platform);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    public async Task Another_person_with_the_same_session_learns_nothing_of_the_first(string consent)
    {
        await using var site = await ParticipantSite.StartAsync(OnPlatforms);
        await Participant.ConsentAsync(site, "?workerId=w1&assignmentId=a1&hitId=h1");

        var link = await site.GetAsync("/s/sample?workerId=w2&assignmentId=a1&hitId=h1");
        using var form = new FormUrlEncodedContent([new("workerId", "w2"), new("assignmentId", "a1"), new("hitId", "h1"), new("consent", consent)]);
        var answer = await site.Client.PostAsync("/s/sample", form);

        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Contains("Someone else began with this link", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(site.Store.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?PROLIFIC_PID=")]
    [InlineData("?STUDY_ID=st")]
    [InlineData("?workerId=w1&assignmentId=a1&turkSubmitTo=https://evil.example")]
    [InlineData("?PROLIFIC_PID=%7B%7B%25PROLIFIC_PID%25%7D%7D")]
    [InlineData("?PROLIFIC_PID=a&PROLIFIC_PID=b")]
    public async Task A_link_that_is_not_whole_is_refused_kindly(string query)
    {
        await using var site = await ParticipantSite.StartAsync(OnPlatforms);

        var page = await site.PageAsync("/s/sample" + query, HttpStatusCode.BadRequest);

        Assert.Equal("This link does not work", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(site.Store.Events);
    }

    [Fact]
    public async Task A_preview_on_Mechanical_Turk_shows_the_study_and_offers_no_form()
    {
        await using var site = await ParticipantSite.StartAsync(OnPlatforms);

        var page = await site.PageAsync("/s/sample?assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE&hitId=h1");

        Assert.Null(page.QuerySelector("form"));
        Assert.Contains("This is a preview", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_lets_one_person_in_and_an_unknown_one_nobody()
    {
        await using var site = await ParticipantSite.StartAsync(SampleStudy.Definition with { Platforms = new PlatformSettings(PlainLinks.Codes, null, null, null) });
        site.Store.Codes.Add("good");

        var participant = await Participant.ConsentAsync(site, "?code=good");
        var again = await site.GetAsync("/s/sample?code=good");
        var bad = await site.PostAsync("/s/sample", ("code", "bad"), ("consent", "yes"));

        Assert.Equal(participant.Path, again.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, bad.StatusCode);
        Assert.Single(site.Store.Events);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    public async Task Consent_is_said_in_so_many_words(string consent)
    {
        await using var site = await ParticipantSite.StartAsync();
        var form = Participant.Hidden(await site.PageAsync("/s/sample"));

        var response = await site.PostAsync("/s/sample", [.. form, ("consent", consent)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(site.Store.Events);
    }

    [Fact]
    public async Task The_study_link_is_to_be_had_as_a_QR_code()
    {
        await using var site = await ParticipantSite.StartAsync();

        var response = await site.GetAsync("/s/sample/qr.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", (await response.Content.ReadAsStringAsync()).TrimStart(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/s/other/qr.svg")).StatusCode);
    }

    [Fact]
    public async Task Texts_of_a_study_carry_no_markup_of_their_own_and_no_script()
    {
        await using var site = await ParticipantSite.StartAsync();

        var page = await site.PageAsync("/s/sample");

        Assert.Equal(1, page.Scripts.Length);
        Assert.Equal("Understanding <image> models", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["H2", "H2"], page.QuerySelectorAll("main h2, main h3").Select(heading => heading.TagName));
        Assert.Equal(["https://example.org/group", "#"], page.QuerySelectorAll("main .text a").Select(link => link.GetAttribute("href")));
    }
}
