using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Stores;

/// <summary>What came of a command to a participation.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>Carried out, and on disk.</summary>
    public sealed record Accepted(StoredParticipation Participation) : SubmitOutcome
    {
        /// <summary>How long the step had been awaited that the command met.</summary>
        public TimeSpan Awaited { get; init; }
    }

    /// <summary>Nothing was changed.</summary>
    /// <param name="Participation">As it is.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(StoredParticipation Participation, Refusal Reason) : SubmitOutcome;

    /// <summary>There is no such participation.</summary>
    public sealed record Unknown : SubmitOutcome;
}
