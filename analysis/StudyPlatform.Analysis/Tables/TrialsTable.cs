using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the table of trials.</summary>
internal sealed class TrialsTable(ResultDataBuilder builder, ParticipantCell participants, TableRows rows)
{
    /// <summary>The most trials of a participant: what a study definition allows.</summary>
    public const int MostTrials = 400;

    private static readonly int Id = At("participant_id");
    private static readonly int Position = At("position");
    private static readonly int Phase = At("phase");
    private static readonly int Stimulus = At("stimulus_id");
    private static readonly int Actual = At("actual");
    private static readonly int Predicted = At("predicted");
    private static readonly int ModelCorrect = At("model_correct");
    private static readonly int Guess = At("guess");
    private static readonly int GuessCorrect = At("guess_correct");
    private static readonly int Shown = At("shown_at");
    private static readonly int Answered = At("answered_at");
    private static readonly int Response = At("response_time_ms");
    private static readonly int Hidden = At("hidden_ms");
    private static readonly int[] Words = [Stimulus, Actual, Predicted];

    /// <summary>Reads the table.</summary>
    public void Read()
    {
        if (!rows.ReadHeader(ColumnsOf.Trials, _ => false))
            return;
        while (rows.Next())
        {
            if (ReadRow() is { Participant: >= 0 } trial)
                builder.Add(trial);
        }
    }

    private TrialRow? ReadRow()
    {
        var fits = participants.Find(rows, Id, out var participant);
        if (CellText.Integer(rows[Position]) is not (>= 1 and <= MostTrials and var position))
        {
            rows.Wrong(Position, $"a whole number from 1 to {MostTrials}");
            (fits, position) = (false, 0);
        }

        foreach (var word in Words)
        {
            if (!rows[word].IsEmpty)
                continue;
            rows.Wrong(word, word == Stimulus ? "an image's id" : "a class");
            fits = false;
        }

        var modelCorrect = rows[Actual].SequenceEqual(rows[Predicted]);
        fits &= Says(ModelCorrect, modelCorrect, "whether actual is predicted");
        fits &= ReadGuess(out var phase, out var guessCorrect);
        fits &= Milliseconds(Response, out var response) & Milliseconds(Hidden, out _);
        fits &= Time(Shown, out var shown) & Time(Answered, out var answered);
        return fits
            ? new TrialRow(
                participant, rows.Row, builder.Stimuli.FindOrAdd(rows[Stimulus]), response, ServerTime.Milliseconds(shown, answered),
                (short)position, phase, modelCorrect, guessCorrect)
            : null;
    }

    private bool ReadGuess(out TrialPhase phase, out bool correct)
    {
        (phase, correct) = (TrialPhase.Labelled, false);
        if (WordsOf<TrialPhase>.Find(rows[Phase]) is not { } found)
        {
            rows.Wrong(Phase, WordsOf<TrialPhase>.Choices);
            return false;
        }

        phase = found;
        if (phase is TrialPhase.Guess)
        {
            if (rows[Guess].IsEmpty)
            {
                rows.Wrong(Guess, "a class, since the phase is guess");
                return false;
            }

            correct = rows[Guess].SequenceEqual(rows[Predicted]);
            return Says(GuessCorrect, correct, "whether guess is predicted");
        }

        return Empty(Guess) & Empty(GuessCorrect);
    }

    private bool Says(int column, bool value, string meaning)
    {
        if (CellText.Boolean(rows[column]) == value)
            return true;
        rows.Wrong(column, $"{(value ? "true" : "false")}: {meaning}");
        return false;
    }

    private bool Empty(int column)
    {
        if (rows[column].IsEmpty)
            return true;
        rows.Wrong(column, "empty, since the phase is labelled");
        return false;
    }

    private bool Milliseconds(int column, out int? value)
    {
        value = CellText.Integer(rows[column]);
        if (rows[column].IsEmpty || value is >= 0 and <= ClientTiming.MostMs)
            return true;
        rows.Wrong(column, $"a whole number of milliseconds from 0 to {ClientTiming.MostMs}, or empty");
        return false;
    }

    private bool Time(int column, out DateTimeOffset value)
    {
        var time = CellText.Time(rows[column]);
        value = time ?? default;
        if (time is not null)
            return true;
        rows.Wrong(column, "a time such as 2026-03-01T12:00:00.000000Z");
        return false;
    }

    private static int At(string column) => ColumnsOf.At(ColumnsOf.Trials, column);
}
