using System.Net;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class WalkTests
{
    [Fact]
    public async Task Somebody_without_script_goes_from_the_link_to_the_completion_code()
    {
        await using var site = await ParticipantSite.StartAsync();

        var participant = await Participant.ConsentAsync(site);
        var steps = new List<string>();
        for (var page = await participant.PageAsync(); page.QuerySelector("input[name=step]") is { } step; page = await participant.PageAsync())
        {
            steps.Add(step.GetAttribute("value")!);
            Assert.Equal($"Step {steps.Count + 1} of 18", page.QuerySelector("#progress")!.TextContent);
            var response = await participant.AnswerAsync();
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            Assert.Equal(participant.Path, response.Headers.Location!.ToString());
        }

        Assert.Equal(
            ["demographics", "tutorial-1", "tutorial-2", "tutorial-3", "tutorial-4", "labelled-1", "labelled-2", "labelled-3", "labelled-4", "labelled-5",
                "guess-1", "guess-2", "guess-3", "guess-4", "guess-5", "ranking", "comments"],
            steps);
        Assert.Equal(ParticipationStatus.Completed, participant.Participation.Status);
        var end = await participant.PageAsync();
        Assert.Equal(site.Store[participant.Code].CompletionCode.Value, end.QuerySelector("#code")!.TextContent);
        Assert.Contains($"For {participant.Participation.CorrectGuesses} of 5 guesses", end.Body!.TextContent, StringComparison.Ordinal);
    }
}
