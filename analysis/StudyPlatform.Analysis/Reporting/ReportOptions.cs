using StudyPlatform.Analysis.Planning;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>What a report takes into account.</summary>
public sealed record ReportOptions
{
    /// <summary>The level of significance of every report that says nothing else.</summary>
    public const double DefaultAlpha = 0.05;

    /// <summary>The seed of every report that says nothing else.</summary>
    public const ulong DefaultSeed = 20260301;

    /// <summary>Bootstrap samples of every report that says nothing else.</summary>
    public const int DefaultResamples = 2000;

    /// <summary>The smallest level of significance that can be asked for.</summary>
    public const double LeastAlpha = 1e-6;

    /// <summary>The largest level of significance that can be asked for.</summary>
    public const double MostAlpha = 0.5;

    /// <summary>The fewest bootstrap samples that can be asked for.</summary>
    public const int LeastResamples = 100;

    /// <summary>The most bootstrap samples that can be asked for: a plan may come from anywhere, and must not occupy a server for hours.</summary>
    public const int MostResamples = 1_000_000;

    /// <summary>Whether simulated participants of a rehearsal are analysed.</summary>
    public bool IncludeRehearsal { get; init; }

    /// <summary>The only sources whose participants are analysed; empty for all.</summary>
    public IReadOnlyList<Platform> Sources { get; init; } = [];

    /// <summary>The level of significance, in (0, 1); intervals are of level 1 − alpha.</summary>
    public double Alpha { get; init; } = DefaultAlpha;

    /// <summary>The seed of the bootstrap.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Bootstrap samples of every interval of an accuracy, 100 or more.</summary>
    public int Resamples { get; init; } = DefaultResamples;

    /// <summary>The plan that the report is held against; null without one.</summary>
    public PlanFile? Plan { get; init; }

    /// <summary>The command line, to be written down; null where there is none.</summary>
    public string? Command { get; init; }
}
