namespace StudyPlatform.Explain.Scenes;

/// <summary>Where the camera stands, seen from the object, whose front is azimuth 0. Radians; the distance follows from the filling.</summary>
public sealed record CameraPose
{
    /// <summary>0 sees the front, π/2 the right side, -π..π.</summary>
    public required float Azimuth { get; init; }
    /// <summary>Height of the camera above the object's horizon, -0.7..0.8.</summary>
    public required float Elevation { get; init; }
    /// <summary>Full vertical opening, 0.25..1.0.</summary>
    public required float FieldOfView { get; init; }
    /// <summary>Share of the picture's side that the object's longer extent takes, 0.45..0.98.</summary>
    public required float Fill { get; init; }
    /// <summary>Shift of the object from the centre, as a share of the free margin, -1..1.</summary>
    public required float ShiftX { get; init; }
    public required float ShiftY { get; init; }
    /// <summary>Camera tilted about its axis, -0.12..0.12.</summary>
    public required float Roll { get; init; }
}

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

/// <summary>Something in front of the object.</summary>
public enum OccluderKind { None, Grass, Post, Box, Branch }

/// <summary>All that is needed to draw one picture; equal descriptions give equal bytes.</summary>
/// <param name="ClassIndex">0 bird, 1 cat, 2 dog, 3 aircraft, 4 car.</param>
/// <param name="Seed">The seed it was sampled from.</param>
/// <param name="Surroundings">What is around the object.</param>
/// <param name="Subject">The object.</param>
/// <param name="Camera">The view.</param>
/// <param name="Light">Sun and sky.</param>
/// <param name="Haze">Optical depth between camera and object, 0..0.8.</param>
/// <param name="Occluder">What stands in front.</param>
/// <param name="OccluderSize">0..1, from a little to as much as is allowed.</param>
/// <param name="OccluderPlace">Where along the object's width, -1..1.</param>
/// <param name="SurroundingsSeed">Seed of the surroundings' detail.</param>
public sealed record SceneDescription(
    int ClassIndex,
    ulong Seed,
    SceneKind Surroundings,
    Subject Subject,
    CameraPose Camera,
    Daylight Light,
    float Haze,
    OccluderKind Occluder,
    float OccluderSize,
    float OccluderPlace,
    ulong SurroundingsSeed);
