using System.Text.RegularExpressions;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

/// <summary>Before a guess is saved nothing tells what was predicted, or what the image shows.</summary>
public sealed partial class SecrecyTests
{
    [Fact]
    public async Task Pages_of_a_guess_differ_between_images_in_nothing_but_the_names_of_the_pictures()
    {
        await using var site = await ParticipantSite.StartAsync();
        var pages = new Dictionary<string, HashSet<string>>();
        for (var person = 0; person < 90; person++)
        {
            var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-1");
            for (var guess = 1; guess <= 5; guess++)
            {
                var key = $"{participant.Participation.Cell} {guess}";
                var text = await (await site.GetAsync(participant.Path)).Content.ReadAsStringAsync();
                pages.TryAdd(key, []);
                pages[key].Add(Media().Replace(text.Replace(participant.Code, "code", StringComparison.Ordinal), "medium"));
                await participant.AnswerAsync();
            }
        }

        Assert.Equal(150, pages.Count);
        Assert.All(pages.Values, texts => Assert.Single(texts));
    }

    [Fact]
    public async Task Classes_stand_in_a_guess_only_as_the_answers_that_everyone_is_offered()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("guess-1");

        var response = await site.GetAsync(participant.Path);
        var page = await ParticipantSite.ReadAsync(response);
        foreach (var group in page.QuerySelectorAll("fieldset").ToList())
            group.Remove();

        var rest = page.DocumentElement.OuterHtml + response.Headers + response.Content.Headers;
        Assert.All(site.Study.Plan.Bundle.Classes, name => Assert.DoesNotMatch($@"\b{name}\b", rest));
    }

    [Fact]
    public async Task Only_the_pictures_of_the_very_next_step_are_fetched_ahead()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await (await Participant.ConsentAsync(site)).ReachAsync("tutorial-4");
        var order = participant.Participation.Stimuli;
        var cell = participant.Participation.Cell;

        for (var trial = 0; trial <= 10; trial++)
        {
            var preload = (await participant.PageAsync()).Body!.GetAttribute("data-preload");
            if (trial < 10)
            {
                var next = site.Study.Plan.Stimulus(order[trial]);
                Assert.Equal($"/{next.Image} /{next.Explanations[cell.First].Image} /{next.Explanations[cell.Second].Image}", preload);
            }
            else
            {
                Assert.Null(preload);
            }

            await participant.AnswerAsync();
        }
    }

    [GeneratedRegex("/media/[0-9a-f]{64}")]
    private static partial Regex Media();
}
