using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>A version with its documents read.</summary>
public sealed record RunningStudy(StudyVersion Version, StudyPlan Plan);
