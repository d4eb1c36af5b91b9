using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>How a rehearsal is to be.</summary>
internal sealed record RehearsalOptions
{
    /// <summary>How many finish; null: as many as make the study full.</summary>
    public int? People { get; init; }

    /// <summary>How many are under way at once.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>Everything random follows from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What each method does to people; null: graded, in the study's order of methods.</summary>
    public PlantedEffects? Effects { get; init; }

    /// <summary>What people do besides answering; leaving is a probability at each page.</summary>
    public Habits Habits { get; init; } = new() { DropOut = 0.005, Reload = 0.05, DoubleClick = 0.05, SendAgain = 0.05, GoBack = 0.02 };

    /// <summary>Above which the analysis counts as not having found an effect.</summary>
    public double Alpha { get; init; } = 0.05;
}
