namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws the object and the view that suits it.</summary>
internal static class SubjectSampler
{
    public static Subject Sample(int classIndex, SceneKind kind, ref SceneRandom r, out CameraPose camera) => classIndex switch
    {
        SceneClasses.Bird => BirdSampler.Bird(kind, ref r, out camera),
        SceneClasses.Cat => PetSampler.Cat(kind, ref r, out camera),
        SceneClasses.Dog => PetSampler.Dog(kind, ref r, out camera),
        SceneClasses.Aircraft => MachineSampler.Aircraft(kind, ref r, out camera),
        _ => MachineSampler.Car(kind, ref r, out camera),
    };

    /// <summary>A view from <paramref name="azimuth"/> and <paramref name="elevation"/> whose other parameters suit any object.</summary>
    public static CameraPose View(ref SceneRandom r, float azimuth, float elevation, float fillLow, float fillHigh) => new()
    {
        Azimuth = azimuth,
        Elevation = elevation,
        FieldOfView = r.Middling(0.35f, 0.75f),
        Fill = r.Range(fillLow, fillHigh),
        ShiftX = r.Middling(-0.9f, 0.9f),
        ShiftY = r.Middling(-0.8f, 0.8f),
        Roll = r.Middling(-0.07f, 0.07f),
    };

    /// <summary>Mostly low; against the sky almost level, so that no ground is missed.</summary>
    public static float Elevated(SceneKind kind, ref SceneRandom r, float low, float high) =>
        kind == SceneKind.Sky ? r.Range(0.02f, 0.10f) : low + ((high - low) * r.Unit() * r.Unit());
}
