using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Storage.Tests.Results;

/// <summary>A few results that never change, for the export that is checked in.</summary>
internal sealed class SampleResults(StudyVersion version) : IResultSnapshot
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ParticipantId Anna = new("p-0000000000000000");
    private static readonly ParticipantId Berta = new("p-1111111111111111");

    public Task<ResultState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(new ResultState(2, 3, Start.AddSeconds(30)));

    public IAsyncEnumerable<ParticipantResult> ParticipantsAsync(CancellationToken cancellationToken) => Rows(
        new ParticipantResult(
            Anna, version, new Cell(MethodId.Lime, MethodId.GradCam, new Condition(MethodId.GradCam, MethodId.Lime)), Platform.MechanicalTurk, ParticipationStatus.Completed,
            Start, Start.AddSeconds(754.0625), null, 2, 3.00m, 0.40m,
            new Dictionary<QuestionId, string> { [new("age")] = "18-29", [new("job")] = "café, \"owner\"" }),
        new ParticipantResult(
            Berta, version, null, Platform.Link, ParticipationStatus.Declined, Start.AddMilliseconds(1), Start.AddMilliseconds(1), null, null, null, null, new Dictionary<QuestionId, string>()));

    public IAsyncEnumerable<TrialResult> TrialsAsync(CancellationToken cancellationToken) => Rows(
        new TrialResult(Anna, new TrialRecord(1, StepKind.Labelled, new StimulusId("s0004"), new ClassName("cat"), new ClassName("cat"), null, Start.AddSeconds(60), Start.AddSeconds(75.5), null)),
        new TrialResult(
            Anna, new TrialRecord(2, StepKind.Guess, new StimulusId("s0007"), new ClassName("dog"), new ClassName("car"), new ClassName("car"), Start.AddSeconds(75.5), Start.AddSeconds(90.000001), new ClientTiming(14321, 0))));

    public IAsyncEnumerable<RankingResult> RankingsAsync(CancellationToken cancellationToken) =>
        Rows(new RankingResult(Anna, new RankingChoice(new QuestionId("preference"), MethodId.Lime, MethodId.GradCam, "other", "=1+1")));

    public IAsyncEnumerable<CommentResult> CommentsAsync(CancellationToken cancellationToken) =>
        Rows(new CommentResult(Anna, "preference", "=1+1"), new CommentResult(Anna, "comments", "Fine,\r\n良い 🙂 "));

    public IAsyncEnumerable<EventResult> EventsAsync(CancellationToken cancellationToken) => Rows(
        new EventResult(Anna, 1, Start, "admitted", "{\"number\":0}"),
        new EventResult(Anna, 2, Start.AddSeconds(30), "answered", null),
        new EventResult(Berta, 1, Start.AddMilliseconds(1), "declined", "{}"));

    public IAsyncEnumerable<IdentifierResult> IdentifiersAsync(CancellationToken cancellationToken) =>
        Rows(new IdentifierResult(Anna, new PlatformIdentity(Platform.MechanicalTurk, "A1", "assignment", null), new CompletionCode("ABCDEFGH23")));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async IAsyncEnumerable<TRow> Rows<TRow>(params TRow[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
