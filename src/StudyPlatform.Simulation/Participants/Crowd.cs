using System.Collections.Concurrent;
using System.Diagnostics;

namespace StudyPlatform.Simulation.Participants;

/// <summary>Many simulated participants, so many of them at once.</summary>
public static class Crowd
{
    /// <summary>Lets everyone take part.</summary>
    /// <param name="plan">What they do.</param>
    /// <param name="cancellationToken">Gives everything up.</param>
    /// <param name="closing">Lets nobody begin any more; whoever has begun goes on to the end.</param>
    /// <param name="ended">Told how many have ended, whenever someone has.</param>
    public static async Task<CrowdReport> RunAsync(CrowdPlan plan, CancellationToken cancellationToken, CancellationToken closing = default, Action<int>? ended = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var reports = new ConcurrentBag<ParticipantReport>();
        var times = new ConcurrentBag<List<StepTime>>();
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(plan.AtOnce, plan.People)).Select(async _ =>
        {
            var own = new List<StepTime>();
            times.Add(own);
            for (int number; !closing.IsCancellationRequested && (number = Interlocked.Increment(ref next)) < plan.People;)
            {
                using var participant = new SimulatedParticipant(plan, number, own);
                reports.Add(await participant.RunAsync(cancellationToken));
                ended?.Invoke(reports.Count);
            }
        }));
        return new CrowdReport([.. reports.OrderBy(report => report.Number)], Stopwatch.GetElapsedTime(started), [.. times.SelectMany(own => own)]);
    }
}
