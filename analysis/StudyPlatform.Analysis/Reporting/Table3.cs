namespace StudyPlatform.Analysis.Reporting;

/// <summary>The paper's Table 3 for these data.</summary>
/// <param name="Rows">In the study's order of methods.</param>
/// <param name="MeetsPaper">Sentences on where these counts equal the paper's and where they cannot.</param>
public sealed record Table3(IReadOnlyList<Table3Row> Rows, IReadOnlyList<string> MeetsPaper);
