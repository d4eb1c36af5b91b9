namespace StudyPlatform.Analysis.Measures;

/// <summary>A participant who is not analysed.</summary>
/// <param name="Participant">The participant's name in the results.</param>
/// <param name="Stage">Where they left: a stage of the flow.</param>
/// <param name="Reason">For readers.</param>
public sealed record Exclusion(string Participant, string Stage, string Reason);
