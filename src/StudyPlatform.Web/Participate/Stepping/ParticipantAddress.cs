using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Web.Participate.Stepping;

/// <summary>The participant's own addresses.</summary>
public static class ParticipantAddress
{
    public static string Of(ParticipantCode code) => "/p/" + code.Value;

    public static string Withdraw(ParticipantCode code) => $"/p/{code.Value}/withdraw";
}
