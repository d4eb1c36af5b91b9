namespace StudyPlatform.Simulation.Participants;

/// <summary>How long one request took.</summary>
/// <param name="Step">The step that was shown or answered.</param>
/// <param name="IsPost">Whether it was the answer, not the page.</param>
/// <param name="Milliseconds">From sending to the whole answer.</param>
public readonly record struct StepTime(string Step, bool IsPost, double Milliseconds);
