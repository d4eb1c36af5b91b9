using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

public sealed class StepTests
{
    [Fact]
    public void The_default_path_has_seventeen_steps_after_consent()
    {
        var path = new StepPath(new TrialCounts(5, 5, 5));

        Assert.Equal(
            "demographics tutorial-1 tutorial-2 tutorial-3 tutorial-4 labelled-1 labelled-2 labelled-3 labelled-4 labelled-5 guess-1 guess-2 guess-3 guess-4 guess-5 ranking comments",
            string.Join(' ', Enumerable.Range(0, path.Count).Select(index => path[index].Id)));
    }

    [Fact]
    public void Every_step_is_read_back_from_its_id_and_found_on_its_path()
    {
        var path = new StepPath(new TrialCounts(12, 0, 3));

        for (var index = 0; index < path.Count; index++)
        {
            Assert.True(Step.TryParse(path[index].Id, out var step));
            Assert.Equal((path[index], index), (step, path.IndexOf(step)));
        }

        Assert.Null(path.IndexOf(new Step(StepKind.Guess, 1)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("guess-")]
    [InlineData("guess-0")]
    [InlineData("guess-01")]
    [InlineData("guess--1")]
    [InlineData("guess-+1")]
    [InlineData("guess- 1")]
    [InlineData("guess-1 ")]
    [InlineData("guess-٣")]
    [InlineData("guess-99999999999")]
    [InlineData("Guess-1")]
    [InlineData("ranking-1")]
    [InlineData("consent")]
    [InlineData("5")]
    public void Other_text_is_no_step(string? text)
    {
        Assert.False(Step.TryParse(text, out _));
    }
}
