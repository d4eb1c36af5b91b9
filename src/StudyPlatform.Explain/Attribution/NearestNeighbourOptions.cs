using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Options of <see cref="NearestNeighbour"/>.</summary>
public sealed record NearestNeighbourOptions : IMethodOptions<NearestNeighbourOptions>
{
    /// <summary>Runners-up that are named.</summary>
    public int NextBest { get; init; } = 5;

    /// <inheritdoc />
    public static string Method => "nearest-neighbour";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<NearestNeighbourOptions>> Table { get; } =
    [
        MethodOption<NearestNeighbourOptions>.Whole("next-best", "runners-up named", 0, 1000, o => o.NextBest, (o, v) => o with { NextBest = v }),
    ];
}
