using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Answers as the participant read the questions; ids stand where a definition does not name them.</summary>
public static class AnswerText
{
    /// <summary>A demographic or ranking question.</summary>
    public static string Question(StudyDefinition definition, QuestionId question)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Demographics.FirstOrDefault(one => one.Id == question)?.Text
            ?? definition.Ranking.FirstOrDefault(one => one.Id == question)?.Text
            ?? question.Value;
    }

    /// <summary>The choice's words, the number, or the text.</summary>
    public static string Of(StudyDefinition definition, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Value.Length == 0)
            return "not answered";
        return definition.Demographics.FirstOrDefault(one => one.Id == answer.Question) is Question.SingleChoice single
            ? single.Choices.FirstOrDefault(choice => choice.Id == answer.Value)?.Text ?? answer.Value
            : answer.Value;
    }

    /// <summary><c>LIME rather than SHAP: it was clearer</c>, with own words in quotes.</summary>
    public static string Of(ParticipantView view, RankingChoice choice)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(choice);
        var reason = view.Plan.Definition.Ranking.FirstOrDefault(one => one.Id == choice.Question)?.Reasons.FirstOrDefault(one => one.Id == choice.Reason)?.Text ?? choice.Reason;
        var words = string.IsNullOrEmpty(choice.OwnWords) ? "" : $" “{choice.OwnWords}”";
        return $"{view.Name(choice.Chosen)} rather than {view.Name(choice.Rejected)}: {reason}{words}";
    }
}
