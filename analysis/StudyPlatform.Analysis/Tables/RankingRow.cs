namespace StudyPlatform.Analysis.Tables;

/// <summary>A row of the table of rankings.</summary>
/// <param name="Participant">Index into <see cref="ResultData.Participants"/>.</param>
/// <param name="Row">Line of the file, the header being row 1; 0 for live results.</param>
/// <param name="Question">Index into the frame's ranking questions.</param>
/// <param name="Chosen">Index into the frame's methods.</param>
public readonly record struct RankingRow(int Participant, int Row, int Question, int Chosen);
