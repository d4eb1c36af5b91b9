using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Rehearsals;

/// <summary>A rehearsal that was done, as it is kept.</summary>
/// <param name="Version">The definition and bundle that were rehearsed.</param>
/// <param name="At">When it ended. UTC.</param>
/// <param name="By">The account, or the command line.</param>
/// <param name="Passed">Whether all of it came out, with a full sample.</param>
/// <param name="Report">The whole report, JSON.</param>
public sealed record RehearsalRecord(StudyVersion Version, DateTimeOffset At, string By, bool Passed, string Report);
