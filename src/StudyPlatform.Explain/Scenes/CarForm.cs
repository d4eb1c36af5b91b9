namespace StudyPlatform.Explain.Scenes;

/// <summary>Bodies of cars that are drawn.</summary>
public enum CarForm
{
    Saloon,
    Hatchback,
    OffRoader,
    Pickup,
    Van,
}
