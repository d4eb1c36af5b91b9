using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Tables;

/// <summary>A demographic question as the analysis knows it.</summary>
/// <param name="Id">The column without <c>d_</c>.</param>
/// <param name="Text">As participants read it, or the id.</param>
/// <param name="Kind">Choice, number or own words.</param>
/// <param name="Choices">The answers of a choice in the definition's order, or in ordinal order where only the data tell; otherwise empty.</param>
public sealed record DemographicQuestion(string Id, string Text, DemographicKind Kind, IReadOnlyList<DemographicChoice> Choices);
