using System.Text.Json;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>What exactly happened at an event, in words, without the platform's ids.</summary>
public static class EventLines
{
    /// <summary>A line for each thing; none where the kind says it all.</summary>
    public static IReadOnlyList<string> Of(ParticipantView view, TimelineEvent told)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(told);
        return told.Step is { } step ? [step.Id, .. Answer(view, told, step)] : [.. Act(view, told)];
    }

    /// <summary>A guess and whether it was right; that none was asked for.</summary>
    public static string Guess(TrialRecord trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Guess is { } guess ? $"{guess} ({(trial.GuessCorrect is true ? "right" : "wrong")})" : "was shown the prediction";
    }

    private static IEnumerable<string> Answer(ParticipantView view, TimelineEvent told, Step step)
    {
        // Once answers are deleted, nothing of them stands here either.
        if (told.Detail is not { } text)
            return [];
        IEnumerable<string> lines = step.Kind switch
        {
            StepKind.Demographics => view.Timeline.Demographics.Select(answer => $"{AnswerText.Question(view.Plan.Definition, answer.Question)} {AnswerText.Of(view.Plan.Definition, answer)}"),
            StepKind.Labelled or StepKind.Guess when told.Trial is { } trial => [trial.Guess is null ? $"{trial.Predicted}, shown" : $"Guessed {Guess(trial)}"],
            StepKind.Ranking => view.Timeline.Rankings.Select(choice => AnswerText.Of(view, choice)),
            StepKind.Comments => [view.Timeline.Comment ?? "Nothing to say"],
            _ => [],
        };
        return lines.Concat(Checks(text));
    }

    private static List<string> Checks(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        return document.RootElement.TryGetProperty("checks", out var checks)
            ? [.. checks.EnumerateArray().Select(check => $"Attention check {check.GetProperty("check").GetString()}: {(check.GetProperty("passed").GetBoolean() ? "passed" : "missed")}")]
            : [];
    }

    private static IEnumerable<string> Act(ParticipantView view, TimelineEvent told)
    {
        if (told.Detail is { } text)
        {
            using var detail = JsonDocument.Parse(text);
            if (told.Kind == "admitted")
                yield return string.Join(", ", view.Methods.Select(view.Name));
            if (Text(detail, "base") is { } earned)
                yield return $"Base {earned}, bonus {Text(detail, "bonus")} {Text(detail, "currency")}";
            if (Text(detail, "question") is { } question)
                yield return $"By the answer to {question}";
            if (Is(detail, "delete_data"))
                yield return "Answers deleted";
            if (Text(detail, "payment") is { } payment)
                yield return payment;
            if (Text(detail, "amount") is { } amount)
                yield return $"{amount} {Text(detail, "currency")}";
            if (Is(detail, "rejection"))
                yield return "As a rejection";
            if (Text(detail, "batch") is { } batch)
                yield return $"File {batch}";
        }

        if (told.Reason is not null)
            yield return told.Reason;
    }

    private static bool Is(JsonDocument detail, string name) => detail.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private static string? Text(JsonDocument detail, string name) =>
        detail.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
