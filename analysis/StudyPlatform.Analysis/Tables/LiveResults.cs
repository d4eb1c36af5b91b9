using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Results straight from the site's store: the same data as the export of the same moment gives.</summary>
public static class LiveResults
{
    /// <summary>Reads a snapshot into memory.</summary>
    /// <param name="snapshot">Results of one study at one moment; stays open.</param>
    /// <param name="versions">Every version of the study, the current definition first, each with the SHA-256 of its document.</param>
    /// <param name="names">Names of methods for readers, as far as they are known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ResultData> ReadAsync(
        IResultSnapshot snapshot,
        IReadOnlyList<(StudyDefinition Definition, string Sha256)> versions,
        IReadOnlyDictionary<MethodId, string> names,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var builder = new ResultDataBuilder(StudyFrame.Of(versions, names));
        var questions = builder.Frame.Demographics!.Select(question => new QuestionId(question.Id)).ToList();
        await foreach (var row in snapshot.ParticipantsAsync(cancellationToken).ConfigureAwait(false))
            builder.Add(Participant(builder, row, questions));
        await foreach (var row in snapshot.TrialsAsync(cancellationToken).ConfigureAwait(false))
            builder.Add(Trial(builder, row));
        await foreach (var row in snapshot.RankingsAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(new RankingRow(
                builder.ParticipantIds.Find(row.Participant.Value), 0, builder.Questions.Find(row.Choice.Question.Value), builder.Methods.Find(row.Choice.Chosen.Value)));
        }

        return builder.Build(versions[0].Definition.Id.Value, [.. questions.Select(question => question.Value)], []);
    }

    private static ParticipantRow Participant(ResultDataBuilder builder, ParticipantResult row, List<QuestionId> questions) => new(
        row.Id.Value,
        row.Version.Definition.Value,
        row.Cell is { } cell ? builder.Methods.Find(cell.First.Value) : null,
        row.Cell is { } same ? builder.Methods.Find(same.Second.Value) : null,
        row.Source,
        row.Status,
        row.StartedAt,
        row.FinishedAt,
        row.ExclusionReason,
        row.CorrectGuesses,
        [.. questions.Select(question => row.Demographics.GetValueOrDefault(question))]);

    private static TrialRow Trial(ResultDataBuilder builder, TrialResult row) => new(
        builder.ParticipantIds.Find(row.Participant.Value),
        0,
        builder.Stimuli.FindOrAdd(row.Trial.Stimulus.Value),
        row.Trial.Timing?.ResponseMs,
        ServerTime.Milliseconds(row.Trial.ShownAt, row.Trial.AnsweredAt),
        (short)row.Trial.Position,
        row.Trial.Kind is StepKind.Guess ? TrialPhase.Guess : TrialPhase.Labelled,
        row.Trial.ModelCorrect,
        row.Trial.GuessCorrect ?? false);
}
