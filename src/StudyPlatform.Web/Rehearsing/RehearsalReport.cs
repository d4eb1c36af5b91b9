using StudyPlatform.Domain.Stores;
using StudyPlatform.Simulation.Dispositions;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>What came of a rehearsal.</summary>
/// <param name="Version">The very definition and bundle that were rehearsed.</param>
/// <param name="At">When it began, in real time. UTC.</param>
/// <param name="Took">Real time.</param>
/// <param name="Seed">From which all of it follows.</param>
/// <param name="IsWhole">Whether a full sample was wanted; a rehearsal with fewer people shows less, and does not count for going live.</param>
/// <param name="Arrived">Simulated people who followed the link.</param>
/// <param name="Completed">How many of them finished.</param>
/// <param name="DroppedOut">How many left on the way.</param>
/// <param name="Requests">HTTP requests that they sent.</param>
/// <param name="Effects">What each method did to them.</param>
/// <param name="Checks">In their order.</param>
internal sealed record RehearsalReport(
    StudyVersion Version,
    DateTimeOffset At,
    TimeSpan Took,
    ulong Seed,
    bool IsWhole,
    int Arrived,
    int Completed,
    int DroppedOut,
    int Requests,
    IReadOnlyList<MethodEffect> Effects,
    IReadOnlyList<RehearsalCheck> Checks)
{
    /// <summary>Whether everything came out.</summary>
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Whether the study may go live because of it.</summary>
    public bool Counts => Passed && IsWhole;
}
