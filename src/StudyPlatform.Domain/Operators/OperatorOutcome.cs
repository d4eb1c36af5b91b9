namespace StudyPlatform.Domain.Operators;

/// <summary>What came of an operator's command.</summary>
public abstract record OperatorOutcome
{
    private OperatorOutcome()
    {
    }

    /// <summary>Carried out, and on disk.</summary>
    /// <param name="Case">The participation from now on.</param>
    public sealed record Accepted(ParticipantCase Case) : OperatorOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OperatorRefusal Reason) : OperatorOutcome
    {
        /// <summary>What is wrong and what to do.</summary>
        public string Sentence => OperatorRefusals.Sentence(Reason);
    }

    /// <summary>The study has no such participant.</summary>
    public sealed record Unknown : OperatorOutcome;
}
