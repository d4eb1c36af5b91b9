using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class StepTests
{
    [Fact]
    public async Task A_step_that_is_sent_twice_counts_once()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-2");
        var fields = Participant.Fill(await participant.PageAsync());

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.PostAsync(participant.Path, fields)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Single(site.Store.Events, entry => entry.Event is ParticipationEvent.Answered { Step.Id: "guess-2" });
        Assert.Equal("guess-3", Participant.Hidden(await participant.PageAsync())[0].Value);
    }

    [Theory]
    [InlineData("demographics")]
    [InlineData("guess-5")]
    [InlineData("comments")]
    public async Task A_step_that_is_not_awaited_leads_to_the_one_that_is_and_writes_nothing(string step)
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("labelled-3");
        var events = site.Store.Events.Count;

        var response = await site.PostAsync(participant.Path, ("step", step), ("guess", "cat"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(participant.Path, response.Headers.Location!.ToString());
        Assert.Equal(events, site.Store.Events.Count);
    }

    [Theory]
    [InlineData("labelled-99")]
    [InlineData("consent")]
    [InlineData("")]
    [InlineData("guess-01")]
    [InlineData("' OR 1=1 --")]
    public async Task A_step_that_does_not_exist_is_refused(string step)
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        var response = await site.PostAsync(participant.Path, ("step", step));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(site.Store.Events);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_beside_its_field_and_what_was_given_is_kept()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        var response = await site.PostAsync(participant.Path, ("step", "demographics"), ("about.years", "many"), ("about.job", "<b>\"baker\"</b>"), ("about.gender", "male"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await ParticipantSite.ReadAsync(response);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#about.age", "#about.years"], page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".errors a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        var years = page.GetElementById("about.years")!;
        Assert.Equal("true", years.GetAttribute("aria-invalid"));
        Assert.Contains("from 0 to 60", page.GetElementById(years.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>\"baker\"</b>", page.GetElementById("about.job")!.GetAttribute("value"));
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name='about.gender'][value=male]")!.IsChecked);
        Assert.Single(site.Store.Events);
    }

    [Fact]
    public async Task A_question_that_is_left_out_and_need_not_be_answered_is_missing()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        await site.PostAsync(participant.Path, ("step", "demographics"), ("about.age", "30-plus"), ("about.years", " 4 "));

        var answer = Assert.IsType<StepAnswer.Demographics>(site.Store.Events.Select(entry => entry.Event).OfType<ParticipationEvent.Answered>().Single().Answer);
        Assert.Equal([("age", "30-plus"), ("years", "4")], answer.Values.Select(value => (value.Question.Value, value.Value)));
    }

    [Fact]
    public async Task An_answer_that_screens_out_ends_the_study_with_its_text()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        await site.PostAsync(participant.Path, ("step", "demographics"), ("about.age", "under-18"), ("about.years", "0"));

        var page = await participant.PageAsync();
        Assert.Contains("This study is for adults.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#code"));
    }

    [Fact]
    public async Task The_tutorial_shows_the_two_methods_in_the_participants_order_with_a_right_and_a_wrong_example()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("tutorial-3");
        var cell = participant.Participation.Cell;

        var first = await participant.PageAsync();
        await participant.AnswerAsync();
        var second = await participant.PageAsync();

        foreach (var (page, method) in new[] { (first, cell.First), (second, cell.Second) })
        {
            var name = site.Study.Plan.Bundle.Methods.Single(known => known.Id == method).Name;
            Assert.Contains($"How {name} is read.", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(["Test image", $"Explanation by {name}", "Test image", $"Explanation by {name}"], page.QuerySelectorAll("figure > img").Select(image => image.GetAttribute("alt")));
            Assert.Equal(["(right)", "(wrong)"], page.QuerySelectorAll(".mark").Select(mark => mark.TextContent));
        }
    }

    [Fact]
    public async Task A_labelled_trial_shows_image_both_explanations_truth_and_prediction()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("labelled-2");
        var stimulus = site.Study.Plan.Stimulus(participant.Participation.Stimuli[1]);
        var cell = participant.Participation.Cell;

        var page = await participant.PageAsync();

        Assert.Equal(
            [$"/{stimulus.Image}", $"/{stimulus.Explanations[cell.First].Image}", $"/{stimulus.Explanations[cell.Second].Image}"],
            page.QuerySelectorAll("figure > img").Select(image => image.GetAttribute("src")));
        Assert.Equal(stimulus.Actual.Value, page.QuerySelectorAll(".facts dd")[0].TextContent);
        Assert.StartsWith(stimulus.Predicted.Value, page.QuerySelectorAll(".facts dd")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guess_offers_the_classes_in_the_bundles_order_and_nothing_is_chosen_beforehand()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-1");

        var page = await participant.PageAsync();

        var offered = page.QuerySelectorAll("input[name=guess]").OfType<IHtmlInputElement>().ToList();
        Assert.Equal(site.Study.Plan.Bundle.Classes.Select(name => name.Value), offered.Select(input => input.Value));
        Assert.DoesNotContain(offered, input => input.IsChecked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.PostAsync(participant.Path, ("step", "guess-1"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.PostAsync(participant.Path, ("step", "guess-1"), ("guess", "fish"))).StatusCode);
    }

    [Fact]
    public async Task Times_that_the_browser_measured_are_kept_with_the_answer()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-1");

        await site.PostAsync(participant.Path, ("step", "guess-1"), ("guess", "cat"), ("response_ms", "4321"), ("hidden_ms", "21"));

        var answered = site.Store.Events.Select(entry => entry.Event).OfType<ParticipationEvent.Answered>().Single(entry => entry.Step.Kind is StepKind.Guess);
        Assert.Equal(new ClientTiming(4321, 21), answered.Timing);
    }

    [Fact]
    public async Task Time_is_told_warned_about_and_never_a_reason_to_turn_someone_away()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        var fresh = await participant.PageAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(13.5));
        var late = await participant.PageAsync();
        site.Clock.Advance(TimeSpan.FromDays(2));
        var over = await participant.PageAsync();
        await participant.ReachAsync("");

        Assert.Equal("15 minutes left", fresh.QuerySelector("#time")!.TextContent);
        Assert.Null(fresh.QuerySelector("#news .notice"));
        Assert.Contains("Two minutes or less", late.QuerySelector("#news")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The 15 minutes are over. You can still finish, and you will still be paid.", over.QuerySelector("#news")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ParticipationStatus.Completed, participant.Participation.Status);
        Assert.True(participant.Participation.Late);
    }

    [Fact]
    public async Task The_comment_is_kept_as_it_was_written()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("comments");

        await site.PostAsync(participant.Path, ("step", "comments"), ("comments", " one\r\ntwo <script>\a "));

        var answered = site.Store.Events.Select(entry => entry.Event).OfType<ParticipationEvent.Answered>().Last();
        Assert.Equal(new StepAnswer.Comments("one\ntwo <script>"), answered.Answer);
    }

    [Fact]
    public async Task An_answer_that_has_arrived_counts_even_if_its_sender_closes_the_page()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("comments");
        var (queued, turn) = (new TaskCompletionSource(), new TaskCompletionSource());
        site.Store.Queue = () =>
        {
            queued.TrySetResult();
            return turn.Task;
        };
        using var page = new CancellationTokenSource();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("step", "comments"), KeyValuePair.Create("comments", "bye")]);

        var sending = site.Client.PostAsync(participant.Path, form, page.Token);
        await queued.Task;
        await page.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        // So long that the server has seen that nobody is there any more.
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        turn.SetResult();

        for (var wait = 0; wait < 100 && participant.Participation.IsOpen; wait++)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(ParticipationStatus.Completed, participant.Participation.Status);
    }
}
