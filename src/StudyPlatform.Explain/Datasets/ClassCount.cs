namespace StudyPlatform.Explain.Datasets;

/// <summary>How many images a class has.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Train">Training images.</param>
/// <param name="Test">Test images.</param>
public sealed record ClassCount(string Name, int Train, int Test);
