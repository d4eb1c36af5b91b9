namespace StudyPlatform.Analysis.Reporting;

/// <summary>Why people were not analysed.</summary>
/// <param name="Reason">For readers.</param>
/// <param name="Participants">How many, from 0.</param>
public sealed record FlowReason(string Reason, int Participants);
