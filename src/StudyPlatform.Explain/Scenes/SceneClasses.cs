namespace StudyPlatform.Explain.Scenes;

/// <summary>The five classes, in the order of their indices.</summary>
public static class SceneClasses
{
    public const int Bird = 0, Cat = 1, Dog = 2, Aircraft = 3, Car = 4;

    public static IReadOnlyList<string> Names { get; } = ["bird", "cat", "dog", "aircraft", "car"];

    /// <summary>The surroundings that are planted for a class when backgrounds are to mislead.</summary>
    public static SceneKind Planted(int classIndex) => classIndex switch
    {
        Bird => SceneKind.Forest,
        Cat => SceneKind.Indoors,
        Dog => SceneKind.Meadow,
        Aircraft => SceneKind.Sky,
        Car => SceneKind.Street,
        _ => throw new ArgumentOutOfRangeException(nameof(classIndex)),
    };

    /// <summary>How usual each kind of surroundings is, in the order of <see cref="SceneKind"/>.</summary>
    internal static ReadOnlySpan<float> Usual(int classIndex) => classIndex switch
    {
        // Sky, Meadow, Forest, Street, Runway, Snow, Indoors, Water, Desert
        Bird => [4f, 3f, 4f, 1.5f, 0.3f, 1f, 0.3f, 3f, 0.7f],
        Cat => [0.7f, 3f, 1.5f, 2.5f, 0.2f, 1f, 5f, 0.5f, 0.4f],
        Dog => [0.7f, 4f, 2f, 2.5f, 0.2f, 1.5f, 3f, 1f, 0.8f],
        Aircraft => [5f, 1f, 0.3f, 0.3f, 5f, 0.8f, 0.8f, 0.5f, 0.8f],
        Car => [0.5f, 1.5f, 1f, 6f, 0.6f, 1f, 1f, 0.4f, 1f],
        _ => throw new ArgumentOutOfRangeException(nameof(classIndex)),
    };
}
