using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>What came of handing a study over.</summary>
internal abstract record StudyIntakeOutcome
{
    private StudyIntakeOutcome()
    {
    }

    /// <summary>A new study, or a new version of one.</summary>
    public sealed record Added(StudyVersion Version) : StudyIntakeOutcome;

    /// <summary>The study's current version is made of the same two documents.</summary>
    public sealed record Unchanged(StudyEntry Entry) : StudyIntakeOutcome;

    /// <summary>The two documents are sound, but the study there is live or closed.</summary>
    public sealed record NotOpenToChange(StudyEntry Entry) : StudyIntakeOutcome;

    /// <summary>The two documents are sound, but the study has another current version than the one that the caller started from.</summary>
    /// <param name="Entry">As it is now.</param>
    public sealed record ChangedMeanwhile(StudyEntry Entry) : StudyIntakeOutcome;

    /// <summary>The two documents are sound and meant as a new study, but one of that id is there already and differs.</summary>
    public sealed record IdTaken(StudyEntry Entry) : StudyIntakeOutcome;

    /// <summary>Nothing was taken.</summary>
    /// <param name="Faults">At least one sentence, each naming place and remedy, and the file where there is one.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : StudyIntakeOutcome;
}
