namespace StudyPlatform.Explain.Scenes;

/// <summary>Patterns of a cat's coat.</summary>
public enum CatCoat
{
    Solid,
    Tabby,
    Bicolour,
    Calico,
    Pointed,
}
