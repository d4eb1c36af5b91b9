using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Results;

/// <summary>Answers as they are told, from the rows that keep them.</summary>
internal static class RowMapping
{
    public static TrialRecord Trial(TrialRow row) => new(
        row.Position,
        row.Phase == "guess" ? StepKind.Guess : StepKind.Labelled,
        new StimulusId(row.Stimulus),
        new ClassName(row.Actual),
        new ClassName(row.Predicted),
        row.Guess is { } guess ? new ClassName(guess) : null,
        Micros.Time(row.ShownAt),
        Micros.Time(row.AnsweredAt),
        row.ResponseMs is { } response ? new ClientTiming(response, row.HiddenMs ?? 0) : null);

    public static RankingChoice Ranking(RankingRow row) =>
        new(new QuestionId(row.Question), new MethodId(row.Chosen), new MethodId(row.Rejected), row.Reason, row.OwnWords);
}
