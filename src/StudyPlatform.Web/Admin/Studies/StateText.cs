using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>A study's states as people read them.</summary>
public static class StateText
{
    public static string Name(StudyState state) => state switch
    {
        StudyState.Draft => "draft",
        StudyState.Rehearsed => "rehearsed",
        StudyState.Live => "live",
        StudyState.Paused => "paused",
        StudyState.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What it lets people do.</summary>
    public static string Meaning(StudyState state) => state switch
    {
        StudyState.Draft => "Nobody can take part yet. It can still be changed.",
        StudyState.Rehearsed => "Simulated participants went through the current version and all of it came out. Nobody can take part yet.",
        StudyState.Live => "Whoever follows the link can take part. Definition and bundle are frozen.",
        StudyState.Paused => "No newcomers are let in. Those who are under way can finish, and what they began stays as it was.",
        StudyState.Closed => "It is over: no newcomers are let in any more, and it stays as it is.",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
