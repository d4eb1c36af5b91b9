namespace StudyPlatform.Domain.Stores;

/// <summary>What came of someone's consent.</summary>
public abstract record AdmissionOutcome
{
    private AdmissionOutcome()
    {
    }

    /// <summary>Let in; the participation is on disk.</summary>
    public sealed record Admitted(StoredParticipation Participation) : AdmissionOutcome;

    /// <summary>The same person is there already, whatever has become of it.</summary>
    public sealed record Returning(StoredParticipation Participation) : AdmissionOutcome;

    /// <summary>The study is not live.</summary>
    public sealed record NotLive(Studies.StudyState State) : AdmissionOutcome;

    /// <summary>Every condition has its people, finished or under way.</summary>
    public sealed record Full : AdmissionOutcome;

    /// <summary>Too few images are left that nobody has seen.</summary>
    public sealed record OutOfImages : AdmissionOutcome;

    /// <summary>The platform's session belongs to the participation of somebody else, which is not to be shown.</summary>
    public sealed record SessionTaken : AdmissionOutcome;

    /// <summary>The code of the link was never handed out.</summary>
    public sealed record UnknownCode : AdmissionOutcome;
}
