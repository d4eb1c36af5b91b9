namespace StudyPlatform.Simulation.Participants;

/// <summary>The first answer that a participant sent for a step; whatever is sent for it later must change nothing.</summary>
/// <param name="Step">The id of the step; <c>consent</c> for the first page.</param>
/// <param name="Fields">The fields that were sent.</param>
/// <param name="Acknowledged">Whether the server answered it; otherwise the connection broke, and the next page showed that it had arrived.</param>
public sealed record GivenAnswer(string Step, IReadOnlyList<KeyValuePair<string, string>> Fields, bool Acknowledged)
{
    /// <summary>The value of a field, or null.</summary>
    public string? this[string field] => Fields.FirstOrDefault(pair => pair.Key == field).Value;
}
