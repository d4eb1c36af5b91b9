using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>A study on this site.</summary>
/// <param name="Id">Its name in links.</param>
/// <param name="State">What it lets people do.</param>
/// <param name="Current">The version that newcomers get.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record StudyEntry(StudyId Id, StudyState State, StudyVersion Current, DateTimeOffset CreatedAt)
{
    /// <summary>When it was closed, UTC; null unless it is.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
