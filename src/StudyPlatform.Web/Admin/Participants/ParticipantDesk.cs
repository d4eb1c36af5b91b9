using System.Text.Json.Nodes;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Payments;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>What whoever is signed in does to one participant: it asks again whether they may, and leaves a line in the audit log.</summary>
public sealed class ParticipantDesk(IOperatorStore operators, Actor actor)
{
    /// <summary>Carries out a command.</summary>
    /// <returns>What was done, or why nothing was, in a sentence.</returns>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<(string? Done, string? Refused)> ApplyAsync(StudyId study, ParticipantId participant, OperatorCommand command)
    {
        await actor.RequireAsync(Policy(command), study);
        var (name, reason) = Line(command);
        var detail = new JsonObject { ["study"] = study.Value };
        if (reason is not null)
            detail["reason"] = reason;
        if (Payment(command) is { } payment)
            detail["payment"] = payment;
        var line = await actor.ActionAsync($"participant.{name}", participant.Value, detail);
        return await operators.ApplyAsync(study, participant, command, await actor.OperatorAsync(), CancellationToken.None, line) switch
        {
            OperatorOutcome.Accepted accepted => (Done(command, accepted.Case), null),
            OperatorOutcome.Refused refused => (null, refused.Sentence),
            _ => (null, "The study has no such participant any more."),
        };
    }

    /// <summary>Who may do it.</summary>
    public static string Policy(OperatorCommand command) =>
        command is OperatorCommand.Exclude or OperatorCommand.Include or OperatorCommand.Delete ? Policies.ChangeStudy : Policies.PayPeople;

    private static (string Name, string? Reason) Line(OperatorCommand command) => command switch
    {
        OperatorCommand.Exclude exclude => ("excluded", exclude.Reason),
        OperatorCommand.Include => ("included", null),
        OperatorCommand.Approve => ("approved", null),
        OperatorCommand.Reject reject => ("rejected", reject.Reason),
        OperatorCommand.GrantBase grant => ("base-granted", grant.Reason),
        OperatorCommand.CancelPayment cancel => ("payment-cancelled", cancel.Reason),
        OperatorCommand.RestorePayment => ("payment-restored", null),
        OperatorCommand.Delete delete => ("deleted", delete.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static string? Payment(OperatorCommand command) => command switch
    {
        OperatorCommand.GrantBase grant => PaymentText.Money(grant.Pay.Base, grant.Pay.Currency),
        OperatorCommand.CancelPayment cancel => PaymentText.Of(cancel.Kind).ToLowerInvariant(),
        OperatorCommand.RestorePayment restore => PaymentText.Of(restore.Kind).ToLowerInvariant(),
        _ => null,
    };

    private static string Done(OperatorCommand command, ParticipantCase now) => command switch
    {
        OperatorCommand.Exclude => "Excluded from the analysis; the reason stands in the results.",
        OperatorCommand.Include => "The exclusion is taken back. The answers count in the analysis again.",
        OperatorCommand.Approve => ParticipantText.Planned(now) is { } planned ? $"Approved: {planned} goes into the next payment files." : "Approved; nothing is planned to be paid.",
        OperatorCommand.Reject => "Rejected: what was planned is withheld.",
        OperatorCommand.GrantBase grant => $"Granted: {PaymentText.Money(grant.Pay.Base, grant.Pay.Currency)} goes into the next payment file.",
        OperatorCommand.CancelPayment cancel => $"The {PaymentText.Of(cancel.Kind).ToLowerInvariant()} is cancelled: it goes into no file.",
        OperatorCommand.RestorePayment restore => $"The {PaymentText.Of(restore.Kind).ToLowerInvariant()} is owed again.",
        OperatorCommand.Delete => "Answers and ids are deleted.",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
