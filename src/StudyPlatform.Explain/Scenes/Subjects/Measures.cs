namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Measures of a four-legged animal, metres.</summary>
internal sealed record Measures
{
    /// <summary>Top of the shoulders above ground when standing.</summary>
    public required float Height { get; init; }
    /// <summary>From shoulder joint to hip.</summary>
    public required float Length { get; init; }
    public required float Chest { get; init; }
    public required float Waist { get; init; }
    public required float Hip { get; init; }
    public required float Neck { get; init; }
    public required float NeckRadius { get; init; }
    public required float Head { get; init; }
    public required float Leg { get; init; }
    public required float Paw { get; init; }
    /// <summary>Slope of the neck above the horizontal when standing, radians.</summary>
    public float NeckSlope { get; init; } = 0.85f;
    public float Fluff { get; init; }
}
