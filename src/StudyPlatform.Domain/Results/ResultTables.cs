using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>The result tables: the contract with whoever analyses them.</summary>
public static class ResultTables
{
    private const string ParticipantsName = "participants";

    private const string ParticipantsDescription = "One row for each person who consented or declined, in the order they did.";

    private const string Participant = "The participant, by a random name that says nothing about the person.";

    /// <summary>Every table's name and what a row is, in the order of an export.</summary>
    public static IReadOnlyList<(string Name, string Description)> All =>
    [
        (ParticipantsName, ParticipantsDescription), (Trials.Name, Trials.Description), (Rankings.Name, Rankings.Description),
        (Comments.Name, Comments.Description), (Events.Name, Events.Description), (Identifiers.Name, Identifiers.Description),
    ];

    /// <summary>Every table's name.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(table => table.Name)];

    public static ResultTable<TrialResult> Trials { get; } = new(
        "trials",
        "One row for each image that a participant answered.",
        [
            new("participant_id", ResultKind.Text, Participant, row => row.Participant.Value),
            new("position", ResultKind.Integer, "The position of the trial among all of the participant's, from 1.", row => ResultText.Of(row.Trial.Position)),
            new("phase", ResultKind.Text, "labelled: the prediction was shown; guess: it was to be guessed.", row => ResultText.Of(row.Trial.Kind)),
            new("stimulus_id", ResultKind.Text, "The image, by its id in definition/bundle.json.", row => row.Trial.Stimulus.Value),
            new("actual", ResultKind.Text, "The image's true class.", row => row.Trial.Actual.Value),
            new("predicted", ResultKind.Text, "The class that the model predicted.", row => row.Trial.Predicted.Value),
            new("model_correct", ResultKind.Boolean, "Whether the model was right.", row => ResultText.Of(row.Trial.ModelCorrect)),
            new("guess", ResultKind.Text, "The class that the participant thought the model predicted; empty for a labelled trial.", row => row.Trial.Guess?.Value),
            new("guess_correct", ResultKind.Boolean, "Whether the guess is what the model predicted; empty for a labelled trial.", row => ResultText.Of(row.Trial.GuessCorrect)),
            new("shown_at", ResultKind.Time, "Since when the trial was awaited, by the server's clock.", row => ResultText.Of(row.Trial.ShownAt)),
            new("answered_at", ResultKind.Time, "When the answer arrived, by the server's clock.", row => ResultText.Of(row.Trial.AnsweredAt)),
            new("response_time_ms", ResultKind.Integer, "Milliseconds from the images being painted to the answer, by the participant's browser; empty where its script did not run.", row => ResultText.Of(row.Trial.Timing?.ResponseMs)),
            new("hidden_ms", ResultKind.Integer, "How many of them the page was hidden or out of focus.", row => ResultText.Of(row.Trial.Timing?.HiddenMs)),
        ]);

    public static ResultTable<RankingResult> Rankings { get; } = new(
        "rankings",
        "One row for each comparison of the two methods by a participant.",
        [
            new("participant_id", ResultKind.Text, Participant, row => row.Participant.Value),
            new("question", ResultKind.Text, "The question, by its id in definition/study.json.", row => row.Choice.Question.Value),
            new("chosen", ResultKind.Text, "The method that was chosen.", row => row.Choice.Chosen.Value),
            new("rejected", ResultKind.Text, "The other method.", row => row.Choice.Rejected.Value),
            new("reason", ResultKind.Text, "The reason that was given, by its id in definition/study.json; own words stand in the table of comments.", row => row.Choice.Reason),
        ]);

    public static ResultTable<EventResult> Events { get; } = new(
        "events",
        "One row for everything that happened to a participation, in order.",
        [
            new("participant_id", ResultKind.Text, Participant, row => row.Participant.Value),
            new("sequence", ResultKind.Integer, "The order of the participant's events, from 1.", row => ResultText.Of(row.Sequence)),
            new("at", ResultKind.Time, "When, by the server's clock.", row => ResultText.Of(row.At)),
            new("kind", ResultKind.Text, "admitted, declined, answered, timed-out, abandoned, completed, screened-out or withdrawn; by an operator: excluded, included, approved, rejected, base-granted, withdrawn, identifiers-deleted, and payment-cancelled, -restored, -exported, -returned or -confirmed.", row => row.Kind),
            new("detail", ResultKind.Text, "What exactly, as JSON with times in microseconds since 1970, and for an act of an operator the account by its id; empty where the participant had their answers deleted.", row => row.Detail),
        ]);

    /// <summary>Beside the contract: what was written in own words.</summary>
    public static ResultTable<CommentResult> Comments { get; } = new(
        "comments",
        "One row for each text in a participant's own words.",
        [
            new("participant_id", ResultKind.Text, Participant, row => row.Participant.Value),
            new("about", ResultKind.Text, "The ranking question whose reason it is, or comments for what was said at the end.", row => row.About),
            new("text", ResultKind.Text, "As it was written.", row => row.Text),
        ]);

    /// <summary>What only people with the right to it get.</summary>
    public static ResultTable<IdentifierResult> Identifiers { get; } = new(
        "identifiers",
        "One row for each participant whose platform's ids were not deleted.",
        [
            new("participant_id", ResultKind.Text, Participant, row => row.Participant.Value),
            new("source", ResultKind.Text, "The platform.", row => ResultText.Of(row.Identity.Platform)),
            new("person", ResultKind.Text, "The platform's id of the person.", row => row.Identity.Person),
            new("session", ResultKind.Text, "The platform's id of the assignment or session.", row => row.Identity.Session),
            new("context", ResultKind.Text, "The platform's id of the task.", row => row.Identity.Context),
            new("completion_code", ResultKind.Text, "The code shown at the end.", row => row.CompletionCode.Value),
        ]);

    /// <summary>The table of participants, with a column <c>d_…</c> for each demographic question.</summary>
    /// <param name="questions">In the order of their columns.</param>
    public static ResultTable<ParticipantResult> Participants(IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return new(
            ParticipantsName,
            ParticipantsDescription,
            [
                new("participant_id", ResultKind.Text, Participant, row => row.Id.Value),
                new("study", ResultKind.Text, "The study.", row => row.Version.Study.Value),
                new("definition_sha256", ResultKind.Text, "SHA-256 of the definition that the participant saw.", row => row.Version.Definition.Value),
                new("condition", ResultKind.Text, "The two methods that the participant compared, in the study's order; empty for whoever declined.", row => row.Cell?.Condition.ToString()),
                new("method_first", ResultKind.Text, "The method that was shown first.", row => row.Cell?.First.Value),
                new("method_second", ResultKind.Text, "The method that was shown second.", row => row.Cell?.Second.Value),
                new("source", ResultKind.Text, "Where the participant came from: link, code, prolific, mechanical-turk, mechanical-turk-sandbox, cloud-research or rehearsal.", row => ResultText.Of(row.Source)),
                new("status", ResultKind.Text, "What became of it: completed, under-way, timed-out, abandoned, declined, withdrawn or screened-out.", row => ResultText.Of(row.Status)),
                new("started_at", ResultKind.Time, "When the participant consented or declined, by the server's clock.", row => ResultText.Of(row.StartedAt)),
                new("finished_at", ResultKind.Time, "When it ended for good; empty while it has not.", row => ResultText.Of(row.FinishedAt)),
                new("duration_s", ResultKind.Number, "Seconds from start to end.", row => ResultText.Of(row.FinishedAt - row.StartedAt)),
                new("excluded", ResultKind.Boolean, "Whether an operator excluded the participant from the analysis.", row => ResultText.Of(row.ExclusionReason is not null)),
                new("exclusion_reason", ResultKind.Text, "Why.", row => row.ExclusionReason),
                new("correct_guesses", ResultKind.Integer, "How many guesses were right.", row => ResultText.Of(row.CorrectGuesses)),
                new("base_usd", ResultKind.Number, "What finishing earned, in the currency of definition/study.json; empty for whoever did not finish.", row => ResultText.Of(row.Base)),
                new("bonus_usd", ResultKind.Number, "What right guesses earned, in the same currency; empty for whoever did not finish.", row => ResultText.Of(row.Bonus)),
                .. questions.Select(question => new ResultColumn<ParticipantResult>(
                    "d_" + question.Id,
                    question is Question.Number ? ResultKind.Integer : ResultKind.Text,
                    $"Answer to \"{question.Text}\"{(question is Question.SingleChoice ? ", by the choice's id in definition/study.json" : "")}; empty where it was left out or deleted.",
                    row => row.Demographics.GetValueOrDefault(question.Id))),
            ]);
    }
}
