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
