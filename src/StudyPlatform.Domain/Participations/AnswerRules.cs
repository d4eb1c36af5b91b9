using System.Globalization;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <summary>
/// Whether a submit is one that the page of its step can send. A page asks again by itself when something is missing;
/// what does not fit here was forged, or sent by a page of another study.
/// </summary>
internal static class AnswerRules
{
    public static bool Fits(StudyPlan plan, Participation participation, ParticipationCommand.Submit submit) =>
        submit.Answer.Kind == submit.Step.Kind
        && ChecksFit(plan, submit)
        && submit.Answer switch
        {
            StepAnswer.Demographics demographics => DemographicsFit(plan.Definition.Demographics, demographics.Values),
            StepAnswer.Guess guess => plan.Bundle.Classes.Contains(guess.Class),
            StepAnswer.Ranking ranking => RankingFits(plan, participation, ranking.Choices),
            StepAnswer.Comments comments => IsShort(comments.Text, StepAnswer.Comments.MaxLength),
            _ => true,
        };

    private static bool ChecksFit(StudyPlan plan, ParticipationCommand.Submit submit)
    {
        var asked = plan.ChecksOn(submit.Step).ToList();
        return submit.Checks.Count == asked.Count
            && submit.Checks.Zip(asked).All(pair =>
                pair.First.Check == pair.Second.Id
                && pair.Second.Choices.Any(choice => choice.Id == pair.First.Value)
                && pair.First.Passed == (pair.First.Value == pair.Second.Expected));
    }

    private static bool DemographicsFit(IReadOnlyList<Question> questions, IReadOnlyList<QuestionAnswer> answers)
    {
        var given = answers.DistinctBy(answer => answer.Question).ToDictionary(answer => answer.Question);
        return given.Count == answers.Count
            && questions.Count(question => given.ContainsKey(question.Id)) == answers.Count
            && questions.All(question => given.TryGetValue(question.Id, out var answer) ? AnswerFits(question, answer) : !question.Required);
    }

    private static bool AnswerFits(Question question, QuestionAnswer answer) =>
        question switch
        {
            Question.SingleChoice single => single.Choices.Any(choice => choice.Id == answer.Value),
            Question.Number number => int.TryParse(answer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= number.Least && value <= number.Most,
            Question.FreeText text => IsShort(answer.Value, text.MaxLength),
            _ => false,
        };

    private static bool RankingFits(StudyPlan plan, Participation participation, IReadOnlyList<RankingChoice> choices) =>
        choices.Select(choice => choice.Question).SequenceEqual(plan.Definition.Ranking.Select(question => question.Id))
        && choices.Zip(plan.Definition.Ranking).All(pair =>
            participation.Cell.IsPair(pair.First.Chosen, pair.First.Rejected)
            && pair.Second.Reasons.Any(reason => reason.Id == pair.First.Reason)
            && IsShort(pair.First.OwnWords, RankingChoice.MaxOwnWords));

    /// <summary>Counted in UTF-16 units, of which no character has more than two.</summary>
    private static bool IsShort(string? text, int maxLength) => text is null || text.Length <= 2 * maxLength;
}
