using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the table of events: nothing of it is analysed, but a log with holes says that the export is not whole.</summary>
internal sealed class EventsTable(ParticipantCell participants, TableRows rows)
{
    private static readonly int Id = ColumnsOf.At(ColumnsOf.Events, "participant_id");
    private static readonly int Sequence = ColumnsOf.At(ColumnsOf.Events, "sequence");
    private static readonly int At = ColumnsOf.At(ColumnsOf.Events, "at");
    private static readonly int Kind = ColumnsOf.At(ColumnsOf.Events, "kind");

    /// <summary>Reads the table.</summary>
    public void Read()
    {
        if (!rows.ReadHeader(ColumnsOf.Events, _ => false))
            return;
        var last = new int[participants.Count];
        while (rows.Next())
        {
            if (CellText.Time(rows[At]) is null)
                rows.Wrong(At, "a time such as 2026-03-01T12:00:00.000000Z");
            if (rows[Kind].IsEmpty)
                rows.Wrong(Kind, "what happened");
            if (!participants.Find(rows, Id, out var participant) || participant < 0)
                continue;
            if (CellText.Integer(rows[Sequence]) is not { } sequence || sequence != last[participant] + 1)
                rows.Wrong(Sequence, $"{last[participant] + 1}: the events of participant {participants.IdOf(participant)} are numbered from 1 in their order");
            last[participant] = CellText.Integer(rows[Sequence]) ?? last[participant] + 1;
        }
    }
}
