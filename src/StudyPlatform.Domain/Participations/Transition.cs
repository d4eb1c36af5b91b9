namespace StudyPlatform.Domain.Participations;

/// <summary>What came of a command.</summary>
public abstract record Transition
{
    private Transition()
    {
    }

    /// <param name="Next">The participation from now on.</param>
    /// <param name="Events">What happened, in order; at least one.</param>
    public sealed record Accepted(Participation Next, IReadOnlyList<ParticipationEvent> Events) : Transition;

    /// <param name="Reason">Why nothing changed.</param>
    public sealed record Refused(Refusal Reason) : Transition;
}
