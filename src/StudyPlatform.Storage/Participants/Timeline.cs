using System.Text.Json;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Participants;

/// <summary>Reads an event for people.</summary>
internal static class Timeline
{
    /// <param name="row">The event.</param>
    /// <param name="trials">What was answered to images.</param>
    public static TimelineEvent Event(EventRow row, IReadOnlyList<TrialRecord> trials)
    {
        using var document = row.Detail is { } text ? JsonDocument.Parse(text) : null;
        var detail = document?.RootElement;
        return new TimelineEvent(
            row.Sequence,
            Micros.Time(row.At),
            row.Kind,
            Step.TryParse(row.Step, out var step) ? step : null,
            Find(detail, "shown_at") is { } shown ? Micros.Time(shown.GetInt64()) : null,
            Find(detail, "position") is { } position && row.Step is not null ? trials.FirstOrDefault(trial => trial.Position == position.GetInt32()) : null,
            Find(detail, "by") is { } by ? new OperatorId(by.GetString()!) : null,
            row.Step is null ? Find(detail, "reason")?.GetString() : null,
            row.Detail);
    }

    private static JsonElement? Find(JsonElement? detail, string name) => detail is { } told && told.TryGetProperty(name, out var value) ? value : null;
}
