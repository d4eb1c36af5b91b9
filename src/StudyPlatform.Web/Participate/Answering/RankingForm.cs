using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>Which of the two methods, and why: one answer for each ranking question.</summary>
public static class RankingForm
{
    /// <returns>What was chosen; incomplete if the form has errors.</returns>
    public static StepAnswer.Ranking Read(StudyDefinition definition, Cell cell, FormReader form)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(form);
        return new StepAnswer.Ranking([.. definition.Ranking.Select(question => Choice(question, cell, form)).OfType<RankingChoice>()]);
    }

    private static RankingChoice? Choice(RankingQuestion question, Cell cell, FormReader form)
    {
        var chosen = form.Choice(FieldNames.Preferred(question.Id), question.Text, [cell.First.Value, cell.Second.Value], "please choose one of the two.");
        var reason = form.Choice(FieldNames.Reason(question.Id), $"{question.Text} {question.ReasonText}", question.Reasons.Select(offered => offered.Id), "please choose the reason that fits best.");
        var asksForWords = question.Reasons.Any(offered => offered.Id == reason && offered.OwnWords);

        // Words beside another reason were written before the participant changed their mind: they belong to no answer.
        var words = asksForWords
            ? form.Text(FieldNames.OwnWords(question.Id), $"{question.Text} {question.ReasonText}", RankingChoice.MaxOwnWords, "please write it in your own words.")
            : null;
        if (chosen is null || reason is null)
            return null;
        var rejected = chosen == cell.First.Value ? cell.Second : cell.First;
        return new RankingChoice(question.Id, new MethodId(chosen), rejected, reason, words);
    }
}
