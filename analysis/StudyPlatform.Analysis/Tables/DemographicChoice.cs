namespace StudyPlatform.Analysis.Tables;

/// <summary>An answer to a demographic question of choice.</summary>
/// <param name="Id">As in the table.</param>
/// <param name="Label">As participants read it, or the id.</param>
public sealed record DemographicChoice(string Id, string Label);
