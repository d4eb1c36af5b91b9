using System.Text.Json;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Goes through the events of a participation once more, and so finds what every other row must say.</summary>
internal sealed class Replay
{
    private readonly ParticipationRow _actual;
    private readonly List<TrialRow> _trials = [];
    private readonly List<RankingRow> _rankings = [];
    private readonly List<DemographicRow> _demographics = [];
    private readonly List<CommentRow> _comments = [];
    private readonly List<VerificationFault> _faults = [];
    private readonly LedgerReplay _ledger;
    private bool _answersGone;

    /// <param name="actual">The participation's own row.</param>
    /// <param name="events">Its events, in order.</param>
    /// <param name="currency">That of the definition, for completions from before events told it.</param>
    public Replay(ParticipationRow actual, IReadOnlyList<EventRow> events, Func<string> currency)
    {
        _actual = actual;
        _ledger = new LedgerReplay(actual.Id, currency);
        Participation = new ParticipationRow
        {
            // What the events tell only a hash of, or nothing, is compared elsewhere or not at all.
            Id = actual.Id, PublicId = actual.PublicId, Code = actual.Code, CompletionCode = actual.CompletionCode, VersionId = actual.VersionId, Head = actual.Head,
            StudyId = "", Source = "", Status = "", Stimuli = "", Decision = nameof(Decision.Pending),
        };
        foreach (var row in events)
        {
            Participation.LastSequence = row.Sequence;
            try
            {
                Follow(row);
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                _faults.Add(new VerificationFault(ChainCheck.Table, ChainCheck.Name(actual, row.Sequence), "kind or detail was changed: it cannot be read"));
            }
        }

        foreach (var row in events.Where(row => row.Kind is EventKind.Answered or EventKind.ScreenedOut && (row.Detail is null) != Participation.DataDeleted))
        {
            _faults.Add(new VerificationFault(
                ChainCheck.Table, ChainCheck.Name(actual, row.Sequence), row.Detail is null ? "detail is missing, and nobody asked for it to be deleted" : "detail is there although it was to be deleted"));
        }
    }

    /// <summary>What the participation's own row must say.</summary>
    public ParticipationRow Participation { get; }

    /// <summary>What the first event tells of the arrival; null if it cannot be read.</summary>
    public JsonElement? Arrival { get; private set; }

    public IReadOnlyList<VerificationFault> Faults => _faults;

    /// <summary>Whether the platform's ids must be gone.</summary>
    public bool IdentifiersErased { get; private set; }

    /// <summary>What the ledger must say.</summary>
    public LedgerReplay Ledger => _ledger;

    public IReadOnlyList<TrialRow> Trials => Participation.DataDeleted ? [] : _trials;

    public IReadOnlyList<RankingRow> Rankings => Participation.DataDeleted ? [] : _rankings;

    public IReadOnlyList<DemographicRow> Demographics => Participation.DataDeleted ? [] : _demographics;

    public IReadOnlyList<CommentRow> Comments => Participation.DataDeleted ? [] : _comments;

    private void Follow(EventRow row)
    {
        using var document = row.Detail is { } text ? JsonDocument.Parse(text) : null;
        var detail = document?.RootElement;
        switch (row.Kind)
        {
            case EventKind.Admitted or EventKind.Declined:
                Arrive(row, detail!.Value);
                break;
            case EventKind.Answered:
                Answer(row, detail);
                break;
            case EventKind.TimedOut:
                Participation.Status = nameof(ParticipationStatus.TimedOut);
                break;
            case EventKind.Abandoned:
                Participation.Status = nameof(ParticipationStatus.Abandoned);
                break;
            case EventKind.ScreenedOut:
                End(row, ParticipationStatus.ScreenedOut);
                break;
            case EventKind.Completed:
                End(row, ParticipationStatus.Completed);
                Participation.Base = Text(detail!.Value, "base");
                Participation.Bonus = Text(detail.Value, "bonus");
                if (_answersGone)
                    Participation.CorrectGuesses = detail.Value.GetProperty("correct_guesses").GetInt32();
                (Participation.Decision, Participation.RejectionReason) = (nameof(Decision.Pending), null);
                if (Participation.Source != nameof(Platform.Rehearsal))
                    _ledger.Complete(Participation.StudyId, detail.Value);
                break;
            case EventKind.Withdrawn:
                if (Participation.Status is nameof(ParticipationStatus.UnderWay) or nameof(ParticipationStatus.TimedOut) or nameof(ParticipationStatus.Abandoned))
                    End(row, ParticipationStatus.Withdrawn);
                Participation.DataDeleted = detail!.Value.GetProperty("delete_data").GetBoolean();
                Participation.CorrectGuesses = detail.Value.GetProperty("correct_guesses").GetInt32();
                Participation.FailedChecks = detail.Value.GetProperty("failed_checks").GetInt32();
                if (Participation.DataDeleted && Participation.Status is not nameof(ParticipationStatus.Completed))
                    EraseIdentifiers();
                break;
            default:
                Decide(row.Kind, detail!.Value);
                break;
        }
    }

    /// <summary>Follows what an operator did.</summary>
    private void Decide(string kind, JsonElement detail)
    {
        if (Text(detail, "by") is null)
            throw new FormatException("by is missing.");
        switch (kind)
        {
            case EventKind.Excluded:
                (Participation.Excluded, Participation.ExclusionReason) = (true, Text(detail, "reason"));
                break;
            case EventKind.Included:
                (Participation.Excluded, Participation.ExclusionReason) = (false, null);
                break;
            case EventKind.Approved:
                (Participation.Decision, Participation.RejectionReason) = (nameof(Decision.Approved), null);
                _ledger.Approve();
                break;
            case EventKind.Rejected:
                (Participation.Decision, Participation.RejectionReason) = (nameof(Decision.Rejected), Text(detail, "reason"));
                _ledger.Reject(Participation.RejectionReason);
                break;
            case EventKind.BaseGranted:
                (Participation.Decision, Participation.RejectionReason) = (nameof(Decision.Approved), null);
                _ledger.Grant(Participation.StudyId, detail);
                break;
            case EventKind.IdentifiersDeleted:
                EraseIdentifiers();
                break;
            default:
                _ledger.Follow(Participation, kind, detail);
                break;
        }
    }

    private void EraseIdentifiers()
    {
        IdentifiersErased = true;
        _ledger.EraseFiles();
    }

    private void Arrive(EventRow row, JsonElement detail)
    {
        Participation.StudyId = Text(detail, "study")!;
        Participation.Source = Text(detail, "source")!;
        Participation.StartedAt = Participation.StepSince = Participation.LeaseUntil = row.At;
        if (row.Kind is EventKind.Declined)
        {
            Participation.Status = nameof(ParticipationStatus.Declined);
            Participation.FinishedAt = row.At;
            TakeArrival(detail, ["version"]);
            return;
        }

        Participation.Status = nameof(ParticipationStatus.UnderWay);
        Participation.Number = detail.GetProperty("number").GetInt64();
        Participation.Condition = Text(detail, "condition");
        Participation.CellFirst = Text(detail, "first");
        Participation.CellSecond = Text(detail, "second");
        Participation.Stimuli = string.Join(' ', detail.GetProperty("stimuli").EnumerateArray().Select(stimulus => stimulus.GetString()));
        Participation.LeaseUntil = detail.GetProperty("lease_until").GetInt64();
        TakeArrival(detail, ["version", "bundle", "exclusive", "people_per_condition"]);
    }

    private void TakeArrival(JsonElement detail, string[] needed)
    {
        if (needed.FirstOrDefault(name => !detail.TryGetProperty(name, out _)) is { } missing)
            throw new FormatException($"{missing} is missing.");
        Arrival = detail.Clone();
    }

    private void End(EventRow row, ParticipationStatus status)
    {
        Participation.Status = status.ToString();
        Participation.FinishedAt = row.At;
    }

    private void Answer(EventRow row, JsonElement? detail)
    {
        Participation.StepIndex++;
        Participation.StepSince = row.At;
        Participation.Late |= Participation.Status is not nameof(ParticipationStatus.UnderWay) || row.At >= Participation.LeaseUntil;
        if (detail is not { } told)
        {
            _answersGone = true;
            return;
        }

        if (told.TryGetProperty("checks", out var checks))
            Participation.FailedChecks += checks.EnumerateArray().Count(check => !check.GetProperty("passed").GetBoolean());
        if (told.TryGetProperty("position", out var position))
            Trial(row, told, position.GetInt32());
        if (told.TryGetProperty("answers", out var answers))
        {
            _demographics.AddRange(answers.EnumerateObject().Select(answer => new DemographicRow
            {
                ParticipationId = _actual.Id, Question = answer.Name, Value = answer.Value.GetString()!,
            }));
        }

        if (told.TryGetProperty("rankings", out var rankings))
        {
            _rankings.AddRange(rankings.EnumerateArray().Select((ranking, index) => new RankingRow
            {
                ParticipationId = _actual.Id, Position = index + 1, Question = Text(ranking, "question")!, Chosen = Text(ranking, "chosen")!,
                Rejected = Text(ranking, "rejected")!, Reason = Text(ranking, "reason")!, OwnWords = Text(ranking, "own_words"),
            }));
        }

        if (told.TryGetProperty("text", out var comment))
            _comments.Add(new CommentRow { ParticipationId = _actual.Id, Text = comment.GetString()! });
    }

    private void Trial(EventRow row, JsonElement told, int position)
    {
        var (predicted, guess) = (Text(told, "predicted")!, Text(told, "guess"));
        if (guess == predicted)
            Participation.CorrectGuesses++;
        _trials.Add(new TrialRow
        {
            ParticipationId = _actual.Id, Position = position, Phase = guess is null ? "labelled" : "guess", Stimulus = Text(told, "stimulus")!,
            Actual = Text(told, "actual")!, Predicted = predicted, Guess = guess, ShownAt = told.GetProperty("shown_at").GetInt64(), AnsweredAt = row.At,
            ResponseMs = Number(told, "response_ms"), HiddenMs = Number(told, "hidden_ms"),
        });
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
