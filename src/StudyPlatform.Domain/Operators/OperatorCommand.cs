using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Operators;

/// <summary>What an operator can do to a participation. A reason fits <see cref="OperatorReason"/>.</summary>
public abstract record OperatorCommand
{
    private OperatorCommand()
    {
    }

    /// <summary>Leaves the participant out of the analysis; the answers stay, and so does what is owed.</summary>
    /// <param name="Reason">Why; stands in the results.</param>
    public sealed record Exclude(string Reason) : OperatorCommand;

    /// <summary>Takes the exclusion back.</summary>
    public sealed record Include : OperatorCommand;

    /// <summary>The work is to be paid; what a rejection had withheld is owed again.</summary>
    public sealed record Approve : OperatorCommand;

    /// <summary>The work is not to be paid; what is planned is withheld. Refused once anything was exported.</summary>
    /// <param name="Reason">Why; Mechanical Turk tells the worker.</param>
    public sealed record Reject(string Reason) : OperatorCommand;

    /// <summary>Owes the base to someone who did not finish, and approves it.</summary>
    /// <param name="Pay">What the definition that the participant saw pays.</param>
    /// <param name="Reason">Why.</param>
    public sealed record GrantBase(Payment Pay, string Reason) : OperatorCommand;

    /// <summary>A planned payment is not to be made.</summary>
    /// <param name="Kind">Which.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CancelPayment(PaymentKind Kind, string Reason) : OperatorCommand;

    /// <summary>A payment that was cancelled is owed again.</summary>
    /// <param name="Kind">Which.</param>
    public sealed record RestorePayment(PaymentKind Kind) : OperatorCommand;

    /// <summary>
    /// Ends the participation if it is open, and deletes answers and platform's ids for good: what stays is that and when
    /// things happened, and what was paid. Refused while something is owed, since without ids it could not be paid.
    /// </summary>
    /// <param name="Reason">Why, such as the request that was made; names nobody.</param>
    public sealed record Delete(string Reason) : OperatorCommand;
}
