namespace StudyPlatform.Analysis.Tables;

/// <summary>The participant that a row of another table is of.</summary>
internal static class ParticipantCell
{
    /// <summary>The participant's number, −1 where the table of participants or their row in it could not be read; false after a fault.</summary>
    public static bool Find(ResultDataBuilder builder, TableRows rows, int column, bool participantsAreKnown, out int participant)
    {
        participant = builder.ParticipantIds.Find(rows[column]);
        if (participant >= 0 || !participantsAreKnown || builder.Refused.Find(rows[column]) >= 0)
            return true;
        rows.Fault($"participant {Shown.Text(rows[column])} is not in the table of participants", "add the participant's row, or take this one out");
        return false;
    }
}
