using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Takes rows, from wherever they come, and gives the data.</summary>
/// <param name="frame">The study's methods and questions.</param>
internal sealed class ResultDataBuilder(StudyFrame frame)
{
    private readonly List<ParticipantRow> _participants = [];
    private readonly List<TrialRow> _trials = [];
    private readonly List<RankingRow> _rankings = [];

    public StudyFrame Frame => frame;

    /// <summary>Numbers of the frame's methods by their ids.</summary>
    public WordIndex Methods { get; } = new(frame.Methods.Select(method => method.Id.Value));

    /// <summary>Numbers of the frame's ranking questions by their ids.</summary>
    public WordIndex Questions { get; } = new(frame.RankingQuestions);

    /// <summary>Numbers of the participants by their ids.</summary>
    public WordIndex ParticipantIds { get; } = new();

    /// <summary>Numbers of the images by their ids.</summary>
    public WordIndex Stimuli { get; } = new();

    public IReadOnlyList<ParticipantRow> Participants => _participants;

    /// <summary>Ids of participants whose rows were refused: their other rows are not faults on top.</summary>
    public WordIndex Refused { get; } = new();

    /// <summary>Takes a participant whose id is not there yet.</summary>
    public void Add(ParticipantRow participant)
    {
        var number = ParticipantIds.FindOrAdd(participant.Id);
        if (number != _participants.Count)
            throw new ArgumentException($"{participant.Id} is there already.", nameof(participant));
        _participants.Add(participant);
    }

    public void Add(TrialRow trial) => _trials.Add(trial);

    public void Add(RankingRow ranking) => _rankings.Add(ranking);

    /// <param name="study">The study's id.</param>
    /// <param name="questions">Ids of the demographic questions, in the order of the participants' answers.</param>
    /// <param name="inputs">The files that were read.</param>
    public ResultData Build(string study, IReadOnlyList<string> questions, IReadOnlyList<InputFile> inputs, string? part = null)
    {
        var known = (frame.Demographics ?? []).ToDictionary(question => question.Id, StringComparer.Ordinal);
        return new ResultData(
            study,
            frame,
            [.. questions.Select((id, column) => known.GetValueOrDefault(id) ?? DemographicGuess.Of(id, _participants.Select(participant => participant.Answers[column])))],
            _participants,
            Stimuli.Words,
            new RowsByParticipant<TrialRow>(_trials, _participants.Count, trial => trial.Participant),
            new RowsByParticipant<RankingRow>(_rankings, _participants.Count, ranking => ranking.Participant),
            inputs)
        {
            Part = part,
        };
    }
}
