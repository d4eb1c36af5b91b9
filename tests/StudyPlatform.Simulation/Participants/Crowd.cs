using System.Collections.Concurrent;
using System.Diagnostics;

namespace StudyPlatform.Simulation.Participants;

/// <summary>Many simulated participants, so many of them at once.</summary>
public static class Crowd
{
    /// <summary>Lets everyone take part.</summary>
    public static async Task<CrowdReport> RunAsync(CrowdPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var reports = new ParticipantReport[plan.People];
        var times = new ConcurrentBag<List<StepTime>>();
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(plan.AtOnce, plan.People)).Select(async _ =>
        {
            var own = new List<StepTime>();
            times.Add(own);
            for (int number; (number = Interlocked.Increment(ref next)) < plan.People;)
            {
                using var participant = new SimulatedParticipant(plan, number, own);
                reports[number] = await participant.RunAsync(cancellationToken);
            }
        }));
        return new CrowdReport(reports, Stopwatch.GetElapsedTime(started), [.. times.SelectMany(own => own)]);
    }
}
