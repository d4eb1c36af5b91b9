using System.Text.Json.Nodes;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>What whoever is signed in does to a ledger: each act asks again whether they may, and leaves a line in the audit log.</summary>
public sealed class PaymentDesk(IPaymentStore payments, IOperatorStore operators, Actor actor)
{
    /// <summary>Approves everyone who has finished and about whom nobody has decided yet.</summary>
    /// <returns>How many were approved.</returns>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<int> ApproveAllAsync(StudyId study)
    {
        var by = await BeginAsync(study);
        var line = await actor.ActionAsync("payments.approved", study.Value);
        return await operators.ApproveAllAsync(study, by, CancellationToken.None, people => With(line, new JsonObject { ["people"] = people }));
    }

    /// <summary>Sets, changes or (with null) lifts the cap of a currency.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<CapOutcome> SetCapAsync(StudyId study, string currency, decimal? amount)
    {
        var by = await BeginAsync(study);
        var line = await actor.ActionAsync(amount is null ? "payments.cap-lifted" : "payments.cap-set", study.Value, new JsonObject { ["currency"] = currency, ["amount"] = amount });
        return await payments.SetCapAsync(study, currency, amount, by, CancellationToken.None, line);
    }

    /// <summary>Makes the file of a group.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<ExportOutcome> MakeAsync(StudyId study, PaymentGroup group)
    {
        var by = await BeginAsync(study);
        var line = await actor.ActionAsync("payments.exported", study.Value);
        return await payments.ExportAsync(study, group, null, by, CancellationToken.None, batch => With(line, Named(batch)));
    }

    /// <summary>Says that the platform has paid what is in a file, or only these people of it.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<BatchOutcome> ConfirmAsync(StudyId study, BatchId batch, IReadOnlyCollection<ParticipantId>? only = null)
    {
        var by = await BeginAsync(study);
        var line = await actor.ActionAsync("payments.confirmed", study.Value);
        return await payments.ConfirmAsync(study, batch, only, by, CancellationToken.None, done => With(line, Named(done.Batch, ("confirmed", done.Changed))));
    }

    /// <summary>Takes a file back that was never uploaded.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task<BatchOutcome> VoidAsync(StudyId study, BatchId batch, string reason)
    {
        var by = await BeginAsync(study);
        var line = await actor.ActionAsync("payments.voided", study.Value);
        return await payments.VoidAsync(study, batch, reason, by, CancellationToken.None, done => With(line, Named(done.Batch, ("reason", reason))));
    }

    private async Task<OperatorId> BeginAsync(StudyId study)
    {
        await actor.RequireAsync(Policies.PayPeople, study);
        return await actor.OperatorAsync();
    }

    private static AuditAction With(AuditAction line, JsonObject detail) => line with { Detail = detail.ToJsonString() };

    private static JsonObject Named(PaymentBatch batch, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var detail = new JsonObject
        {
            ["file"] = batch.FileName,
            ["payments"] = batch.Payments,
            ["rejections"] = batch.Rejections,
            ["total"] = batch.Total,
            ["currency"] = batch.Group.Currency,
        };
        foreach (var (name, value) in more)
            detail[name] = value;
        return detail;
    }
}
