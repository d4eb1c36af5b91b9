namespace StudyPlatform.Explain.Scenes;

/// <summary>Breeds of dogs that are drawn.</summary>
public enum DogBreed
{
    Labrador,
    Beagle,
    Shepherd,
    Husky,
    Dalmatian,
    Retriever,
    Dachshund,
    Terrier,
    Collie,
}
