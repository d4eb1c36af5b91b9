using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>One line of figures about a crowd.</summary>
/// <param name="People">Participations.</param>
/// <param name="AtOnce">How many at once.</param>
/// <param name="Report">What came of it.</param>
/// <param name="PeakMemory">The server's, in bytes.</param>
/// <param name="ServerSeconds">Processor time that the server used in the round.</param>
internal sealed record SiteRound(int People, int AtOnce, CrowdReport Report, long PeakMemory, double ServerSeconds)
{
    /// <summary>Column heads that fit <see cref="ToRow"/>, in Markdown.</summary>
    public const string Header =
        "| participations | at once | seconds | participations/s | requests/s | p50 ms | p95 ms | p99 ms | server ms/request | memory MB |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|";

    public string ToRow() => FormattableString.Invariant(
        $"| {People} | {AtOnce} | {Report.Took.TotalSeconds:0.0} | {Report.ParticipationsPerSecond:0.0} | {Report.RequestsPerSecond:0} | {Report.Percentile(0.5):0.0} | {Report.Percentile(0.95):0.0} | {Report.Percentile(0.99):0.0} | {1000 * ServerSeconds / Report.Requests:0.000} | {PeakMemory / 1e6:0} |");

    /// <summary>A row of percentiles for each step, page and answer.</summary>
    public IEnumerable<string> StepRows()
    {
        yield return "| step | page p50 ms | p95 | p99 | answer p50 ms | p95 | p99 |\n|---|---:|---:|---:|---:|---:|---:|";
        foreach (var step in Report.Times.Select(time => time.Step).Distinct())
        {
            yield return FormattableString.Invariant(
                $"| {step} | {At(step, false, 0.5):0.0} | {At(step, false, 0.95):0.0} | {At(step, false, 0.99):0.0} | {At(step, true, 0.5):0.0} | {At(step, true, 0.95):0.0} | {At(step, true, 0.99):0.0} |");
        }
    }

    private double At(string step, bool isPost, double share) => Report.Percentile(share, time => time.Step == step && time.IsPost == isPost);
}
