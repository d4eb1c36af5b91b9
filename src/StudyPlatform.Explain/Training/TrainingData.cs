namespace StudyPlatform.Explain.Training;

/// <summary>The images of a training with the data set they come from.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Classes">Class names in order.</param>
/// <param name="Train">Training images at the network's input side.</param>
/// <param name="Test">Test images likewise.</param>
public sealed record TrainingData(string Name, string Sha256, IReadOnlyList<string> Classes, IImageSet Train, IImageSet Test);
