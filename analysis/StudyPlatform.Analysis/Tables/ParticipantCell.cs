using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tables;

/// <summary>The participant that a row of another table is of.</summary>
/// <param name="ids">Numbers of the participants.</param>
/// <param name="refused">Participants whose rows were refused.</param>
/// <param name="areKnown">Whether the table of participants could be read, so that a participant can be unknown.</param>
internal sealed class ParticipantCell(WordIndex ids, WordIndex refused, bool areKnown)
{
    /// <summary>How many participants there are.</summary>
    public int Count => ids.Words.Count;

    /// <summary>A participant's id.</summary>
    public string IdOf(int participant) => ids.Words[participant];

    /// <summary>The participant's number, −1 where the table of participants or their row in it could not be read; false after a fault.</summary>
    public bool Find(TableRows rows, int column, out int participant)
    {
        participant = ids.Find(rows[column]);
        if (participant >= 0 || !areKnown || refused.Find(rows[column]) >= 0)
            return true;
        rows.Fault($"participant {Shown.Text(rows[column])} is not in the table of participants", "add the participant's row, or take this one out");
        return false;
    }
}
