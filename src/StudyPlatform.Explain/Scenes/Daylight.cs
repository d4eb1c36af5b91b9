namespace StudyPlatform.Explain.Scenes;

/// <summary>Sun and sky. The sun's azimuth is relative to the camera's: 0 behind the camera, π against it.</summary>
public sealed record Daylight
{
    public required float SunAzimuth { get; init; }
    /// <summary>0.2..1.4.</summary>
    public required float SunElevation { get; init; }
    /// <summary>0 clear .. 1 covered: weak sun, soft shadows.</summary>
    public required float Overcast { get; init; }
    /// <summary>0 noon white .. 1 evening gold.</summary>
    public required float Warmth { get; init; }
    /// <summary>Exposure factor, 0.8..1.25.</summary>
    public required float Exposure { get; init; }
}
