using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Tables;

/// <summary>A study's results as they are analysed, whether they were read from tables or are live. Immutable.</summary>
public sealed class ResultData
{
    private readonly RowsByParticipant<TrialRow> _trials;
    private readonly RowsByParticipant<RankingRow> _rankings;

    internal ResultData(
        string study,
        StudyFrame frame,
        IReadOnlyList<DemographicQuestion> demographics,
        IReadOnlyList<ParticipantRow> participants,
        IReadOnlyList<string> stimuli,
        RowsByParticipant<TrialRow> trials,
        RowsByParticipant<RankingRow> rankings,
        IReadOnlyList<InputFile> inputs)
    {
        Study = study;
        Frame = frame;
        Demographics = demographics;
        Participants = participants;
        Stimuli = stimuli;
        Inputs = inputs;
        _trials = trials;
        _rankings = rankings;
    }

    /// <summary>The study's id; empty where no participant says it.</summary>
    public string Study { get; }

    /// <summary>What the tables were read against.</summary>
    public StudyFrame Frame { get; }

    /// <summary>In the order of <see cref="ParticipantRow.Answers"/>.</summary>
    public IReadOnlyList<DemographicQuestion> Demographics { get; }

    /// <summary>In the order of the table.</summary>
    public IReadOnlyList<ParticipantRow> Participants { get; }

    /// <summary>Ids of the images.</summary>
    public IReadOnlyList<string> Stimuli { get; }

    /// <summary>The files that were read; empty for live results.</summary>
    public IReadOnlyList<InputFile> Inputs { get; }

    /// <summary>Whom the tables hold, in a sentence, where an export was filtered; null where they hold everyone, as far as they say.</summary>
    public string? Part { get; internal init; }

    /// <summary>Rows of the table of trials.</summary>
    public int TrialCount => _trials.Count;

    /// <summary>Rows of the table of rankings.</summary>
    public int RankingCount => _rankings.Count;

    /// <summary>A participant's trials, in the order of the table.</summary>
    public ReadOnlySpan<TrialRow> TrialsOf(int participant) => _trials[participant];

    /// <summary>A participant's rankings, in the order of the table.</summary>
    public ReadOnlySpan<RankingRow> RankingsOf(int participant) => _rankings[participant];
}
