namespace StudyPlatform.Domain.Operators;

/// <summary>What comes of an operator's command.</summary>
public abstract record OperatorTransition
{
    private OperatorTransition()
    {
    }

    /// <param name="Next">The case from now on.</param>
    /// <param name="Events">What happened, in order; at least one.</param>
    public sealed record Accepted(ParticipantCase Next, IReadOnlyList<OperatorEvent> Events) : OperatorTransition;

    /// <param name="Reason">Why nothing changed.</param>
    public sealed record Refused(OperatorRefusal Reason) : OperatorTransition;
}
