using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the table of participants.</summary>
internal sealed class ParticipantsTable
{
    private static readonly int Id = At("participant_id");
    private static readonly int Study = At("study");
    private static readonly int Definition = At("definition_sha256");
    private static readonly int Source = At("source");
    private static readonly int Status = At("status");
    private static readonly int Started = At("started_at");
    private static readonly int Finished = At("finished_at");
    private static readonly int Duration = At("duration_s");
    private static readonly int Excluded = At("excluded");
    private static readonly int Reason = At("exclusion_reason");
    private static readonly int Correct = At("correct_guesses");
    private static readonly int[] Amounts = [At("base_usd"), At("bonus_usd")];

    private readonly ResultDataBuilder _builder;
    private readonly TableRows _rows;
    private readonly PairCells _pair;
    private readonly WordIndex _definitions = new();
    private readonly WordIndex _answers = new();
    private readonly List<int> _lines = [];

    public ParticipantsTable(ResultDataBuilder builder, TableRows rows)
    {
        _builder = builder;
        _rows = rows;
        _pair = new PairCells(builder, rows);
    }

    /// <summary>The study that the rows are of; empty without rows.</summary>
    public string StudyId { get; private set; } = "";

    /// <summary>Ids of the demographic questions, in the order of their columns.</summary>
    public IReadOnlyList<string> Questions { get; private set; } = [];

    /// <summary>The line of each participant.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>False if the header does not let the rows be read.</summary>
    public bool Read()
    {
        if (!_rows.ReadHeader(ColumnsOf.Participants, name => name.StartsWith(ColumnsOf.DemographicPrefix, StringComparison.Ordinal) && name.Length > ColumnsOf.DemographicPrefix.Length))
            return false;
        Questions = [.. _rows.Header.Skip(ColumnsOf.Participants.Count).Select(name => name[ColumnsOf.DemographicPrefix.Length..])];
        while (_rows.Next())
        {
            if (ReadRow() is not { } participant)
            {
                _builder.Refused.FindOrAdd(_rows[Id]);
                continue;
            }

            _builder.Add(participant);
            _lines.Add(_rows.Row);
        }

        return true;
    }

    private ParticipantRow? ReadRow()
    {
        if (!IdFits() | !StudyFits())
            return null;
        var definition = _rows[Definition];
        if (!Sha256Hash.IsValid(CellText.Text(definition)))
        {
            _rows.Wrong(Definition, "the 64 lower-case hexadecimal digits of a SHA-256");
            return null;
        }

        var status = WordsOf<ParticipationStatus>.Find(_rows[Status]);
        var source = WordsOf<Platform>.Find(_rows[Source]);
        if (status is null)
            _rows.Wrong(Status, WordsOf<ParticipationStatus>.Choices);
        if (source is null)
            _rows.Wrong(Source, WordsOf<Platform>.Choices);
        var started = Time(Started, required: true, out _);
        var finished = Time(Finished, required: status is ParticipationStatus.Completed, out var finishedFits);
        var excluded = CellText.Boolean(_rows[Excluded]);
        if (excluded is null)
            _rows.Wrong(Excluded, "true or false");
        else if (excluded is false && !_rows[Reason].IsEmpty)
            _rows.Fault($"excluded is false, but exclusion_reason is {Shown.Text(_rows[Reason])}", "make excluded true, or empty the reason");
        var numbersFit = NumbersFit(out var correct);
        var pairFits = _pair.Read(status, out var first, out var second);
        if (status is null || source is null || started is null || !finishedFits || excluded is null || !numbersFit || !pairFits)
            return null;
        return new ParticipantRow(
            CellText.Text(_rows[Id]), Interned(_definitions, definition), first, second, source.Value, status.Value, started.Value, finished,
            excluded.Value ? CellText.Text(_rows[Reason]) : null, correct, Answers());
    }

    private bool IdFits()
    {
        var id = _rows[Id];
        if (!QuestionId.IsValid(CellText.Text(id)))
        {
            _rows.Wrong(Id, "a name of 1 to 64 of a-z, 0-9 and '-', starting with a letter or digit");
            return false;
        }

        if (_builder.ParticipantIds.Find(id) is not (>= 0 and var before))
            return true;
        _rows.Fault($"participant {Shown.Text(id)} stands in row {_lines[before]} already", "keep one of the two rows");
        return false;
    }

    private bool StudyFits()
    {
        var study = CellText.Text(_rows[Study]);
        if (!Domain.Studies.StudyId.IsValid(study))
        {
            _rows.Wrong(Study, "a study's name of 1 to 64 of a-z, 0-9 and '-'");
            return false;
        }

        if (StudyId.Length == 0)
            StudyId = study;
        if (string.Equals(StudyId, study, StringComparison.Ordinal))
            return true;
        _rows.Fault($"study is {Shown.Text(study)}, but the rows before are of {Shown.Text(StudyId)}", "analyse one study at a time");
        return false;
    }

    private DateTimeOffset? Time(int column, bool required, out bool fits)
    {
        var cell = _rows[column];
        var time = CellText.Time(cell);
        fits = time is not null || (cell.IsEmpty && !required);
        if (!fits)
            _rows.Wrong(column, "a time such as 2026-03-01T12:00:00.000000Z");
        return time;
    }

    private bool NumbersFit(out int? correct)
    {
        correct = CellText.Integer(_rows[Correct]);
        var fits = _rows[Correct].IsEmpty || correct is >= 0 and <= TrialsTable.MostTrials;
        if (!fits)
            _rows.Wrong(Correct, $"a whole number from 0 to {TrialsTable.MostTrials}, or empty");
        if (!_rows[Duration].IsEmpty && CellText.Number(_rows[Duration]) is null)
        {
            _rows.Wrong(Duration, "a number of seconds, or empty");
            fits = false;
        }

        foreach (var amount in Amounts)
        {
            if (_rows[amount].IsEmpty || CellText.Number(_rows[amount]) is >= 0)
                continue;
            _rows.Wrong(amount, "an amount of 0 or more, or empty");
            fits = false;
        }

        return fits;
    }

    private string?[] Answers()
    {
        var answers = new string?[Questions.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var cell = _rows[ColumnsOf.Participants.Count + i];
            answers[i] = cell.IsEmpty ? null : Interned(_answers, cell);
        }

        return answers;
    }

    /// <summary>One string for all cells that say the same.</summary>
    private static string Interned(WordIndex words, ReadOnlySpan<byte> cell) => words.Words[words.FindOrAdd(cell)];

    private static int At(string column) => ColumnsOf.At(ColumnsOf.Participants, column);
}
