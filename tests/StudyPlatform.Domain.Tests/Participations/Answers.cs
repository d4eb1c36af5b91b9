using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

/// <summary>Submits that fit a step of the default study, as its page would send them.</summary>
internal static class Answers
{
    public static ParticipationCommand.Submit To(StudyPlan plan, Participation participation, Step step, bool right = true, bool passes = true, string age = "25-34") => new(
        step,
        step.Kind switch
        {
            StepKind.Demographics => new StepAnswer.Demographics(
            [
                new QuestionAnswer(new QuestionId("age"), age), new QuestionAnswer(new QuestionId("gender"), "woman"),
                new QuestionAnswer(new QuestionId("education"), "master"), new QuestionAnswer(new QuestionId("experience"), "none"),
            ]),
            StepKind.Tutorial => new StepAnswer.TutorialRead(),
            StepKind.Labelled => new StepAnswer.LabelledSeen(),
            StepKind.Guess => Guess(plan, participation, step, right),
            StepKind.Ranking => Ranking(plan, participation.Cell),
            _ => new StepAnswer.Comments("Nothing to add."),
        },
        [.. plan.ChecksOn(step).Select(check => Check(check, passes))],
        new ClientTiming(1500, 0));

    /// <summary>An answer to the step that is awaited.</summary>
    public static ParticipationCommand.Submit ToNext(StudyPlan plan, Participation participation, bool right = true, bool passes = true, string age = "25-34") =>
        To(plan, participation, plan.Path[participation.StepIndex], right, passes, age);

    public static StepAnswer.Ranking Ranking(StudyPlan plan, Cell cell) =>
        new([.. plan.Definition.Ranking.Select(question => new RankingChoice(question.Id, cell.Second, cell.First, "other", "I like it."))]);

    private static StepAnswer.Guess Guess(StudyPlan plan, Participation participation, Step step, bool right)
    {
        var stimulus = plan.Stimulus(participation.Stimuli[plan.TrialOf(step)!.Value - 1]);
        return new StepAnswer.Guess(right ? stimulus.Predicted : plan.Bundle.Classes.First(name => name != stimulus.Predicted));
    }

    private static CheckAnswer Check(AttentionCheck check, bool passes)
    {
        var value = passes ? check.Expected : check.Choices.First(choice => choice.Id != check.Expected).Id;
        return new CheckAnswer(check.Id, value, passes);
    }
}
