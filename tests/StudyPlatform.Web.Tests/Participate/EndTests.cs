using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class EndTests
{
    private static StudyDefinition Open(ProlificSettings? prolific = null, MechanicalTurkSettings? turk = null, CloudResearchSettings? connect = null) =>
        SampleStudy.Definition with { Platforms = new PlatformSettings(null, prolific, turk, connect) };

    [Fact]
    public async Task Pay_is_the_base_and_a_bonus_for_each_right_guess()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-1");
        for (var guess = 1; guess <= 5; guess++)
        {
            var stimulus = site.Study.Plan.Stimulus(participant.Participation.Stimuli[4 + guess]);
            var wrong = site.Study.Plan.Bundle.Classes.First(name => name != stimulus.Predicted);
            await site.PostAsync(participant.Path, ("step", $"guess-{guess}"), ("guess", (guess <= 3 ? stimulus.Predicted : wrong).Value));
        }

        await participant.ReachAsync("");

        var rows = (await participant.PageAsync()).QuerySelectorAll(".earned td").Select(cell => cell.TextContent);
        Assert.Equal(["3.00 USD", "0.60 USD", "3.60 USD"], rows);
    }

    [Fact]
    public async Task Prolific_is_told_by_its_own_code_in_the_link()
    {
        await using var site = await ParticipantSite.StartAsync(Open(prolific: new ProlificSettings("DONE1", "NOCON", null, null, null)));
        var participant = await (await Participant.ConsentAsync(site, "?PROLIFIC_PID=p1&STUDY_ID=st&SESSION_ID=se")).ReachAsync("");

        var page = await participant.PageAsync();

        Assert.Equal("https://app.prolific.com/submissions/complete?cc=DONE1", page.QuerySelector("a.button")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#code"));
    }

    [Fact]
    public async Task CloudResearch_is_told_by_the_address_of_its_project()
    {
        await using var site = await ParticipantSite.StartAsync(Open(connect: new CloudResearchSettings("proj-1")));
        var participant = await (await Participant.ConsentAsync(site, "?participantId=c1&assignmentId=a1&projectId=proj-1")).ReachAsync("");

        var page = await participant.PageAsync();

        Assert.Equal("https://connect.cloudresearch.com/participant/project/proj-1/complete", page.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_survey_link_on_Mechanical_Turk_ends_with_a_personal_code()
    {
        await using var site = await ParticipantSite.StartAsync(Open(turk: new MechanicalTurkSettings(ExternalQuestion: false)));
        var participant = await (await Participant.ConsentAsync(site, "?workerId=w1&assignmentId=a1&hitId=h1")).ReachAsync("");

        var page = await participant.PageAsync();

        Assert.Equal(site.Store[participant.Code].CompletionCode.Value, page.QuerySelector("#code")!.TextContent);
    }

    [Fact]
    public async Task An_external_question_ends_with_a_form_for_the_host_that_offered_it_and_only_then_may_be_framed()
    {
        await using var site = await ParticipantSite.StartAsync(Open(turk: new MechanicalTurkSettings(ExternalQuestion: true)));
        var participant = await Participant.ConsentAsync(site, "?workerId=w1&assignmentId=a1&hitId=h1&turkSubmitTo=https://workersandbox.mturk.com");
        var policy = (await site.GetAsync(participant.Path)).Headers.GetValues("Content-Security-Policy").Single();
        await participant.ReachAsync("");

        var page = await participant.PageAsync();

        var form = page.QuerySelector("form[data-external]")!;
        Assert.Equal("https://workersandbox.mturk.com/mturk/externalSubmit", form.GetAttribute("action"));
        Assert.Equal("a1", form.QuerySelector("input[name=assignmentId]")!.GetAttribute("value"));
        Assert.EndsWith("frame-ancestors https://worker.mturk.com https://www.mturk.com https://workersandbox.mturk.com", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://www.mturk.com https://workersandbox.mturk.com;", policy, StringComparison.Ordinal);
    }
}
