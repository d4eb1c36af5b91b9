using System.Net;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class LeaveTests
{
    [Fact]
    public async Task Every_step_has_a_way_out_and_asking_about_it_changes_nothing()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        for (var page = await participant.PageAsync(); page.QuerySelector("input[name=step]") is not null; page = await participant.PageAsync())
        {
            var link = page.QuerySelector("footer a")!.GetAttribute("href")!;
            Assert.Equal("Leave the study", (await site.PageAsync(link)).QuerySelector("h1")!.TextContent);
            await participant.AnswerAsync();
        }

        Assert.Equal(ParticipationStatus.Completed, participant.Participation.Status);
    }

    [Theory]
    [InlineData("keep", false)]
    [InlineData("delete", true)]
    public async Task Whoever_leaves_chooses_what_becomes_of_their_answers(string choice, bool isDeleted)
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-3");

        var response = await site.PostAsync(participant.Path + "/withdraw", ("answers", choice));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal((ParticipationStatus.Withdrawn, isDeleted), (participant.Participation.Status, participant.Participation.DataDeleted));
        var page = await participant.PageAsync();
        Assert.Equal("You have left the study", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(isDeleted, page.Body!.TextContent.Contains("Your answers have been deleted.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_left_and_let_the_answers_be_used_can_think_better_of_it()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-3");
        await site.PostAsync(participant.Path + "/withdraw", ("answers", "keep"));

        var link = (await participant.PageAsync()).QuerySelector(".aside a")!.GetAttribute("href")!;
        Assert.Equal("Have your answers deleted", (await site.PageAsync(link)).QuerySelector("h1")!.TextContent);
        await site.PostAsync(link, ("answers", "delete"));

        Assert.True(participant.Participation.DataDeleted);
    }

    [Fact]
    public async Task Leaving_without_the_choice_is_asked_about_again()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        var missing = await site.PostAsync(participant.Path + "/withdraw", ("answers", ""));
        var forged = await site.PostAsync(participant.Path + "/withdraw", ("answers", "sell"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(ParticipationStatus.UnderWay, participant.Participation.Status);
    }

    [Fact]
    public async Task Whoever_has_finished_can_still_have_their_answers_deleted_and_keeps_the_code()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("");

        await site.PostAsync(participant.Path + "/withdraw", ("answers", "delete"));

        var page = await participant.PageAsync();
        Assert.Equal(site.Store[participant.Code].CompletionCode.Value, page.QuerySelector("#code")!.TextContent);
        Assert.Contains("Your answers have been deleted.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.GetAsync(participant.Path + "/withdraw")).StatusCode);
    }
}
