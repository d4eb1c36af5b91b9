using System.Net;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Dispositions;

namespace StudyPlatform.Simulation.Participants;

/// <summary>What a crowd of simulated participants does.</summary>
public sealed record CrowdPlan
{
    /// <summary>Where the site is; the crowd is spread evenly when there are several.</summary>
    public required IReadOnlyList<IPEndPoint> Servers { get; init; }

    /// <summary>The last part of the study link.</summary>
    public required string Study { get; init; }

    /// <summary>How many take part.</summary>
    public required int People { get; init; }

    /// <summary>How many of them at once; whoever ends makes room for the next.</summary>
    public required int AtOnce { get; init; }

    /// <summary>Everything random follows from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What they do besides answering.</summary>
    public Habits Habits { get; init; } = Habits.Straight;

    /// <summary>By which links they come, and so who they say they are.</summary>
    public CrowdSource Source { get; init; }

    /// <summary>What they make of the pages.</summary>
    public IDisposition Disposition { get; init; } = KnownAnswers.None;

    /// <summary>Who someone is: 24 characters as Prolific's ids have; empty on an open link.</summary>
    public string Person(int number) => Source is CrowdSource.Link ? "" : SeededRandom.Derive(Seed, (ulong)number).ToString("x16") + number.ToString("x8");

    /// <summary>The study link as it is given to someone.</summary>
    public string Link(int number) => Source switch
    {
        CrowdSource.Prolific => $"/s/{Study}?PROLIFIC_PID={Person(number)}&STUDY_ID=5f0000000000000000000001&SESSION_ID={SeededRandom.Derive(Seed, (ulong)number, 1):x16}{number:x8}",
        CrowdSource.Rehearsal => $"/s/{Study}?{Arrivals.RehearsalName}={Person(number)}",
        _ => $"/s/{Study}",
    };
}
