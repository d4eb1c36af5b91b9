namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the table of rankings.</summary>
internal sealed class RankingsTable(ResultDataBuilder builder, ParticipantCell participants, TableRows rows)
{
    private static readonly int Id = ColumnsOf.At(ColumnsOf.Rankings, "participant_id");
    private static readonly int Question = ColumnsOf.At(ColumnsOf.Rankings, "question");
    private static readonly int Chosen = ColumnsOf.At(ColumnsOf.Rankings, "chosen");
    private static readonly int Rejected = ColumnsOf.At(ColumnsOf.Rankings, "rejected");

    /// <summary>Reads the table.</summary>
    public void Read()
    {
        if (!rows.ReadHeader(ColumnsOf.Rankings, _ => false))
            return;
        while (rows.Next())
        {
            if (ReadRow() is { Participant: >= 0 } ranking)
                builder.Add(ranking);
        }
    }

    private RankingRow? ReadRow()
    {
        var fits = participants.Find(rows, Id, out var participant);
        var question = builder.Questions.Find(rows[Question]);
        if (question < 0)
        {
            rows.Wrong(Question, "one of the study's questions, " + Shown.List(builder.Questions.Words));
            fits = false;
        }

        var (chosen, rejected) = (Method(Chosen), Method(Rejected));
        if (chosen is null || rejected is null)
            return null;
        if (participant < 0)
            return fits ? new RankingRow(participant, rows.Row, question, chosen.Value) : null;
        var seen = builder.Participants[participant];
        if ((chosen, rejected) != (seen.First, seen.Second) && (chosen, rejected) != (seen.Second, seen.First))
        {
            var pair = seen.HasPair ? $"{builder.Methods.Words[seen.First!.Value]} and {builder.Methods.Words[seen.Second!.Value]}" : "no methods";
            rows.Fault($"chosen and rejected are {Shown.Text(rows[Chosen])} and {Shown.Text(rows[Rejected])}, but participant {seen.Id} compared {pair}", "correct the row, or export the study again");
            return null;
        }

        return fits ? new RankingRow(participant, rows.Row, question, chosen.Value) : null;
    }

    private int? Method(int column)
    {
        if (builder.Methods.Find(rows[column]) is >= 0 and var method)
            return method;
        UnknownMethod.Report(rows, column, builder);
        return null;
    }
}
