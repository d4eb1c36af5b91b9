using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Storage.Participations;

/// <summary>Which texts both databases keep as they are: no NUL, and no half of a surrogate pair, neither of which a browser's form sends.</summary>
internal static class StorableText
{
    public static bool Holds(ParticipationCommand command) =>
        command is not ParticipationCommand.Submit submit || (TextsOf(submit.Answer).All(Holds) && submit.Checks.All(check => Holds(check.Value)));

    private static IEnumerable<string> TextsOf(StepAnswer answer) => answer switch
    {
        StepAnswer.Demographics demographics => demographics.Values.Select(value => value.Value),
        StepAnswer.Ranking ranking => ranking.Choices.SelectMany(choice => (string[])[choice.Reason, choice.OwnWords ?? ""]),
        StepAnswer.Comments comments => [comments.Text],
        _ => [],
    };

    private static bool Holds(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }

        return true;
    }
}
