using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Storage.Tests.Surroundings;

/// <summary>An operator who does things to a study and expects them to be done.</summary>
public sealed class OperatorDesk(TestStorage storage, RunningStudy study)
{
    public static readonly OperatorId Olga = new("account-olga");

    public StudyId Study => study.Version.Study;

    private IPaymentStore Payments => storage.Storage.Payments;

    /// <summary>Someone new who finishes at once.</summary>
    public async Task<StoredParticipation> FinishAsync(string person, int rightGuesses = int.MaxValue, Platform platform = Platform.Prolific) =>
        await storage.AnswerAsync(study, await AdmitAsync(person, platform), rightGuesses: rightGuesses);

    public async Task<StoredParticipation> AdmitAsync(string person, Platform platform = Platform.Prolific) => Assert.IsType<AdmissionOutcome.Admitted>(
        await storage.Participations.AdmitAsync(study, new PlatformIdentity(platform, person, "S" + person, "HIT1"), default)).Participation;

    public Task<OperatorOutcome> TryAsync(StoredParticipation participant, OperatorCommand command) => storage.Storage.Operators.ApplyAsync(Study, participant.Id, command, Olga, default);

    public async Task<ParticipantCase> DoAsync(StoredParticipation participant, OperatorCommand command) =>
        Assert.IsType<OperatorOutcome.Accepted>(await TryAsync(participant, command)).Case;

    public Task<int> ApproveAllAsync() => storage.Storage.Operators.ApproveAllAsync(Study, Olga, default);

    public async Task CapAsync(decimal? amount) => Assert.IsType<CapOutcome.Set>(await Payments.SetCapAsync(Study, "USD", amount, Olga, default));

    public Task<ExportOutcome> TryExportAsync(PaymentKind kind, Platform platform = Platform.Prolific, params ParticipantId[] only) =>
        Payments.ExportAsync(Study, new PaymentGroup(platform, kind, "USD"), only.Length == 0 ? null : only, Olga, default);

    public async Task<PaymentBatch> ExportAsync(PaymentKind kind, params ParticipantId[] only) =>
        Assert.IsType<ExportOutcome.Exported>(await TryExportAsync(kind, Platform.Prolific, only)).Batch;

    public async Task ConfirmAsync(PaymentBatch batch, params ParticipantId[] only) =>
        Assert.IsType<BatchOutcome.Done>(await Payments.ConfirmAsync(Study, batch.Id, only.Length == 0 ? null : only, Olga, default));

    public async Task VoidAsync(PaymentBatch batch) => Assert.IsType<BatchOutcome.Done>(await Payments.VoidAsync(Study, batch.Id, "never uploaded", Olga, default));

    public async Task<string> TextAsync(PaymentBatch batch) => System.Text.Encoding.UTF8.GetString((await Payments.DownloadAsync(Study, batch.Id, default))!.Bytes.Span);

    /// <summary>Every line of a file that has no more than a page of them.</summary>
    public async Task<IReadOnlyList<BatchLine>> LinesAsync(PaymentBatch batch) => (await Payments.LinesAsync(Study, batch.Id, 0, BatchLinePage.MostLines, default)).Lines;

    public Task<PaymentOverview> OverviewAsync() => Payments.OverviewAsync(Study, default);
}
