using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <param name="Question">Which question.</param>
/// <param name="Chosen">The method that was chosen.</param>
/// <param name="Rejected">The other one.</param>
/// <param name="Reason">The id of the reason.</param>
/// <param name="OwnWords">What was written beside a reason that asks for own words.</param>
public sealed record RankingChoice(QuestionId Question, MethodId Chosen, MethodId Rejected, string Reason, string? OwnWords)
{
    /// <summary>The longest own words, in characters.</summary>
    public const int MaxOwnWords = 500;
}
