using StudyPlatform.Analysis.Planning;

namespace StudyPlatform.Web.Reporting;

/// <summary>A plan that a study's reports can be held against.</summary>
/// <param name="File">What it says, with the SHA-256 of its bytes.</param>
/// <param name="AddedAt">When it was added here. UTC.</param>
public sealed record StoredPlan(PlanFile File, DateTimeOffset AddedAt);
