using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;

namespace StudyPlatform.Storage.Events;

/// <summary>
/// What an event tells, as JSON: everything that other tables derive from it, so that a row that was changed there
/// is found.
/// </summary>
internal static class EventDetail
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    // The text is kept and exported as it is, and never put into a page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Who was let in or declined, to what, and what they were given.</summary>
    /// <param name="stored">The new participation.</param>
    /// <param name="study">The study.</param>
    /// <param name="number">The newcomer's number; null for someone who declined.</param>
    /// <param name="key">The study's key for hashes of what is to stay unknown.</param>
    public static byte[] Arrived(StoredParticipation stored, RunningStudy study, long? number, byte[] key) => Write(json =>
    {
        json.WriteString("study", study.Version.Study.Value);
        json.WriteNumber("version", study.Version.Number);
        json.WriteString("definition", study.Version.Definition.Value);
        json.WriteString("bundle", study.Version.Bundle.Value);
        json.WriteString("source", stored.Source.ToString());
        json.WriteString("codes", Hex(IdentityDigest.OfCodes(key, stored.Code.Value, stored.CompletionCode.Value)));
        json.WriteString("identity", Hex(IdentityDigest.OfAll(key, stored.Identity!)));
        json.WriteString("person", Hex(IdentityDigest.OfPerson(key, stored.Identity!)));
        if (IdentityDigest.OfSession(key, stored.Identity!) is { } session)
            json.WriteString("session", Hex(session));
        if (stored.Participation is not { } participation)
            return;
        json.WriteNumber("number", number!.Value);
        json.WriteString("condition", participation.Cell.Condition.ToString());
        json.WriteString("first", participation.Cell.First.Value);
        json.WriteString("second", participation.Cell.Second.Value);
        json.WriteStartArray("stimuli");
        foreach (var stimulus in participation.Stimuli)
            json.WriteStringValue(stimulus.Value);
        json.WriteEndArray();
        json.WriteNumber("lease_until", Micros.Of(participation.LeaseUntil));
        json.WriteBoolean("exclusive", study.Plan.Definition.Images is ImagePolicy.Disjoint);
        json.WriteNumber("people_per_condition", study.Plan.Definition.PeoplePerCondition);
    });

    public static byte[] Answered(ParticipationEvent.Answered answered) => Write(json =>
    {
        json.WriteString("step", answered.Step.Id);
        json.WriteNumber("shown_at", Micros.Of(answered.ShownAt));
        WriteAnswer(json, answered.Answer);
        if (answered.Checks.Count > 0)
        {
            json.WriteStartArray("checks");
            foreach (var check in answered.Checks)
            {
                json.WriteStartObject();
                json.WriteString("check", check.Check.Value);
                json.WriteString("value", check.Value);
                json.WriteBoolean("passed", check.Passed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (answered.Timing is { } timing)
        {
            json.WriteNumber("response_ms", timing.ResponseMs);
            json.WriteNumber("hidden_ms", timing.HiddenMs);
        }

        if (answered.Trial is { } trial)
        {
            json.WriteNumber("position", trial.Position);
            json.WriteString("stimulus", trial.Stimulus.Value);
            json.WriteString("actual", trial.Actual.Value);
            json.WriteString("predicted", trial.Predicted.Value);
        }
    });

    public static byte[] Completed(ParticipationEvent.Completed completed, string basePay, string bonus, string currency) => Write(json =>
    {
        json.WriteBoolean("late", completed.Late);
        json.WriteNumber("correct_guesses", completed.CorrectGuesses);
        json.WriteString("base", basePay);
        json.WriteString("bonus", bonus);
        json.WriteString("currency", currency);
    });

    public static byte[] ScreenedOut(ParticipationEvent.ScreenedOut screenedOut) => Write(json =>
    {
        json.WriteString("question", screenedOut.Question);
        json.WriteBoolean("by_check", screenedOut.ByCheck);
    });

    public static byte[] Withdrawn(ParticipationEvent.Withdrawn withdrawn, Participation next) => Write(json =>
    {
        json.WriteBoolean("delete_data", withdrawn.DeleteData);
        // Kept here because the answers that they were counted from may go.
        json.WriteNumber("correct_guesses", next.CorrectGuesses);
        json.WriteNumber("failed_checks", next.FailedChecks);
    });

    public static byte[] Empty() => "{}"u8.ToArray();

    /// <summary>An amount as it is kept: exact, with a point.</summary>
    public static string Amount(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);

    private static void WriteAnswer(Utf8JsonWriter json, StepAnswer answer)
    {
        switch (answer)
        {
            case StepAnswer.Demographics demographics:
                json.WriteStartObject("answers");
                foreach (var value in demographics.Values)
                    json.WriteString(value.Question.Value, value.Value);
                json.WriteEndObject();
                break;
            case StepAnswer.Guess guess:
                json.WriteString("guess", guess.Class.Value);
                break;
            case StepAnswer.Ranking ranking:
                json.WriteStartArray("rankings");
                foreach (var choice in ranking.Choices)
                {
                    json.WriteStartObject();
                    json.WriteString("question", choice.Question.Value);
                    json.WriteString("chosen", choice.Chosen.Value);
                    json.WriteString("rejected", choice.Rejected.Value);
                    json.WriteString("reason", choice.Reason);
                    if (choice.OwnWords is { } words)
                        json.WriteString("own_words", words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case StepAnswer.Comments comments:
                json.WriteString("text", comments.Text);
                break;
        }
    }

    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
