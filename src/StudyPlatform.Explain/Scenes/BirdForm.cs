namespace StudyPlatform.Explain.Scenes;

/// <summary>Kinds of birds that are drawn.</summary>
public enum BirdForm
{
    Songbird,
    Gull,
    Crow,
    Duck,
    Heron,
    Raptor,
    Pigeon,
    Parrot,
}
