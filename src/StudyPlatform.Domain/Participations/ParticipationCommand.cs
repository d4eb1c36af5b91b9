namespace StudyPlatform.Domain.Participations;

/// <summary>What can be done to a participation.</summary>
public abstract record ParticipationCommand
{
    private ParticipationCommand()
    {
    }

    /// <summary>A step's page was submitted.</summary>
    /// <param name="Step">The step that the page showed.</param>
    /// <param name="Answer">What was answered.</param>
    /// <param name="Checks">The attention checks on that page.</param>
    /// <param name="Timing">What the browser measured; null where its script did not run.</param>
    public sealed record Submit(Step Step, StepAnswer Answer, IReadOnlyList<CheckAnswer> Checks, ClientTiming? Timing) : ParticipationCommand;

    /// <summary>The participant ends it.</summary>
    /// <param name="DeleteData">Whether the answers are to be deleted.</param>
    public sealed record Withdraw(bool DeleteData) : ParticipationCommand;

    /// <summary>The clock passed the end of the lease.</summary>
    public sealed record Lapse : ParticipationCommand;

    /// <summary>Nothing was heard long after the lease ended.</summary>
    public sealed record Abandon : ParticipationCommand;
}
