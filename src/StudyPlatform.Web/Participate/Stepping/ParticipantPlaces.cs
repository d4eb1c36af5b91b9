using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Participate.Shell;

namespace StudyPlatform.Web.Participate.Stepping;

/// <summary>Where the pages of one participation lead to.</summary>
/// <param name="Step">The page of what is awaited, and where its form goes.</param>
/// <param name="Withdraw">The page on which one leaves.</param>
public sealed record ParticipantPlaces(string Step, string Withdraw)
{
    /// <summary>What stands above the page while it is only tried out, and nothing is kept; null for a participant's.</summary>
    public PreviewBar? Preview { get; init; }

    /// <summary>The participant's own addresses.</summary>
    public static ParticipantPlaces Of(ParticipantCode code) => new(ParticipantAddress.Of(code), ParticipantAddress.Withdraw(code));
}
