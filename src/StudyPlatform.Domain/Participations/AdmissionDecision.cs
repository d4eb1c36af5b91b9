namespace StudyPlatform.Domain.Participations;

/// <summary>Whether a newcomer is let in.</summary>
public abstract record AdmissionDecision
{
    private AdmissionDecision()
    {
    }

    /// <param name="CellIndex">Index of the cell among the plan's.</param>
    /// <param name="Participation">The new participation.</param>
    public sealed record Admitted(int CellIndex, Participation Participation) : AdmissionDecision;

    /// <summary>Every condition has its people, finished or under way.</summary>
    public sealed record Full : AdmissionDecision;

    /// <summary>No two participants may see the same image, and too few unseen ones are left.</summary>
    public sealed record OutOfImages : AdmissionDecision;
}
