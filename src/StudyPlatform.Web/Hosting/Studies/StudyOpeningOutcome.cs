using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>What became of an attempt to go live.</summary>
internal abstract record StudyOpeningOutcome
{
    private StudyOpeningOutcome()
    {
    }

    /// <param name="Entry">As it is now.</param>
    /// <param name="WasRehearsed">Whether a rehearsal of this very definition and bundle had passed.</param>
    public sealed record Opened(StudyEntry Entry, bool WasRehearsed) : StudyOpeningOutcome;

    /// <summary>No rehearsal of this very definition and bundle has passed, and no reason was stated.</summary>
    public sealed record NotRehearsed : StudyOpeningOutcome;

    /// <summary>Nothing leads from this state to being live.</summary>
    public sealed record NotAllowed(StudyState State) : StudyOpeningOutcome;

    /// <summary>Someone else moved it or added a version at this moment.</summary>
    public sealed record ChangedMeanwhile : StudyOpeningOutcome;
}
