namespace StudyPlatform.Simulation.Participants;

/// <summary>What came of a crowd.</summary>
/// <param name="People">One report each, by number.</param>
/// <param name="Took">From the first request to the last answer.</param>
/// <param name="Times">Of every request.</param>
public sealed record CrowdReport(IReadOnlyList<ParticipantReport> People, TimeSpan Took, IReadOnlyList<StepTime> Times)
{
    public int Requests => People.Sum(person => person.Requests);

    public double RequestsPerSecond => Requests / Took.TotalSeconds;

    public int Completed => People.Count(person => person.Ending is Ending.Completed);

    /// <summary>Whole participations a second.</summary>
    public double ParticipationsPerSecond => Completed / Took.TotalSeconds;

    /// <summary>What the server must not have done, with the number of the participant.</summary>
    public IEnumerable<string> Faults => People.SelectMany(person => person.Faults.Select(fault => $"participant {person.Number}: {fault}"));

    /// <summary>The duration that a share of the requests did not exceed, in milliseconds.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="which">Which requests; all of them if null.</param>
    public double Percentile(double share, Func<StepTime, bool>? which = null)
    {
        var sorted = Times.Where(time => which?.Invoke(time) ?? true).Select(time => time.Milliseconds).Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) is var rank && rank > 0 ? rank - 1 : 0)];
    }
}
