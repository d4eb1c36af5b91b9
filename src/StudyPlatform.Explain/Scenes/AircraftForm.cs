namespace StudyPlatform.Explain.Scenes;

/// <summary>Kinds of aircraft that are drawn.</summary>
public enum AircraftForm
{
    Airliner,
    Propeller,
    Fighter,
}
