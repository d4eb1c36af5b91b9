using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>A rehearsal that was started on this site.</summary>
/// <param name="Version">What is rehearsed.</param>
/// <param name="Account">Who started it.</param>
/// <param name="Since">When. UTC.</param>
/// <param name="State">How far it is, or how it ended.</param>
internal sealed record RehearsalRun(StudyVersion Version, string Account, DateTimeOffset Since, RehearsalRunState State);
