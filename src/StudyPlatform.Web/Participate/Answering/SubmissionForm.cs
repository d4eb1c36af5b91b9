using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>Parses the form of a step. Pure; whatever is sent, the result is a value and never an exception.</summary>
public static class SubmissionForm
{
    /// <summary>What a guess is asked for by.</summary>
    public const string GuessLabel = "What did the program predict?";

    private const string ChooseOne = "please choose one of the answers.";

    /// <summary>Parses.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="cell">The participant's two methods.</param>
    /// <param name="step">The step that is awaited.</param>
    /// <param name="fields">What was sent.</param>
    public static SubmissionReading Read(StudyPlan plan, Cell cell, Step step, FormFields fields)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fields);
        var form = new FormReader(fields);
        var answer = Answer(plan, cell, step, form);
        var checks = Checks(plan, step, form);
        if (form.IsForged)
            return new SubmissionReading.Forged();
        return form.Errors.Count > 0 || answer is null
            ? new SubmissionReading.Incomplete(form.Errors)
            : new SubmissionReading.Complete(new ParticipationCommand.Submit(step, answer, checks, TimingForm.Read(fields)));
    }

    private static StepAnswer? Answer(StudyPlan plan, Cell cell, Step step, FormReader form) => step.Kind switch
    {
        StepKind.Demographics => Demographics(plan.Definition, form),
        StepKind.Tutorial => new StepAnswer.TutorialRead(),
        StepKind.Labelled => new StepAnswer.LabelledSeen(),
        StepKind.Guess => Guess(plan.Bundle, form),
        StepKind.Ranking => RankingForm.Read(plan.Definition, cell, form),
        StepKind.Comments => new StepAnswer.Comments(form.Text(FieldNames.Comments, "Comments", StepAnswer.Comments.MaxLength, missing: null) ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no form for such a step."),
    };

    private static StepAnswer.Demographics Demographics(StudyDefinition definition, FormReader form) => new(
    [
        .. definition.Demographics
            .Select(question => (question.Id, Value: Value(question, form)))
            .Where(pair => pair.Value is not null)
            .Select(pair => new QuestionAnswer(pair.Id, pair.Value!)),
    ]);

    private static string? Value(Question question, FormReader form)
    {
        var name = FieldNames.Demographic(question.Id);
        return question switch
        {
            Question.SingleChoice choice => form.Choice(name, question.Text, choice.Choices.Select(offered => offered.Id), question.Required ? ChooseOne : null),
            Question.Number number => form.Number(name, question.Text, number.Least, number.Most, question.Required ? "please enter a number." : null)?.ToString(),
            Question.FreeText text => form.Text(name, question.Text, text.MaxLength, question.Required ? "please write an answer." : null),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question, "There is no field for such a question."),
        };
    }

    private static StepAnswer.Guess? Guess(Bundle bundle, FormReader form) =>
        form.Choice(FieldNames.Guess, GuessLabel, bundle.Classes.Select(name => name.Value), ChooseOne) is { } guess
            ? new StepAnswer.Guess(new ClassName(guess))
            : null;

    private static List<CheckAnswer> Checks(StudyPlan plan, Step step, FormReader form)
    {
        var answers = new List<CheckAnswer>();
        foreach (var check in plan.ChecksOn(step))
        {
            if (form.Choice(FieldNames.Check(check.Id), check.Text, check.Choices.Select(choice => choice.Id), ChooseOne) is { } value)
                answers.Add(new CheckAnswer(check.Id, value, value == check.Expected));
        }

        return answers;
    }
}
