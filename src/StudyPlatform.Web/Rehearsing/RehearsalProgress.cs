namespace StudyPlatform.Web.Rehearsing;

/// <summary>How far a rehearsal is.</summary>
/// <param name="Stage">What is being done, for people to read.</param>
/// <param name="Ended">How many participations have ended.</param>
/// <param name="Expected">How many are expected to.</param>
internal sealed record RehearsalProgress(string Stage, int Ended, int Expected);
