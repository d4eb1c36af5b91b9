using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Where participants are on the dashboard, relative to it.</summary>
public static class ParticipantAddress
{
    /// <summary>All of a study, as a filter's query has it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="query">Such as <c>decision=Pending</c>; empty for all.</param>
    public static string Of(StudyId study, string query = "") => $"studies/{study}/participants{(query.Length > 0 ? "?" + query : "")}";

    /// <summary>One of them.</summary>
    public static string Of(StudyId study, ParticipantId participant) => $"studies/{study}/participants/{participant}";
}
