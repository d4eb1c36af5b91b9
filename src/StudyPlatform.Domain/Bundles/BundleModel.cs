namespace StudyPlatform.Domain.Bundles;

/// <summary>The network whose predictions a bundle explains.</summary>
/// <param name="Architecture">Such as <c>vgg16</c>.</param>
/// <param name="Input">Side of the square input, in pixels.</param>
/// <param name="Seed">Of the training.</param>
/// <param name="Epochs">Passes over the training split.</param>
/// <param name="BatchSize">Images a step.</param>
/// <param name="LearningRate">Of the first step.</param>
/// <param name="WeightsSha256">Of the file of weights.</param>
/// <param name="TestAccuracy">Share of the test split predicted rightly, 0 to 1.</param>
/// <param name="Variant">How the network departs from the plain architecture, such as batch normalisation folded in after training; optional.</param>
public sealed record BundleModel(
    string Architecture,
    int Input,
    long Seed,
    int Epochs,
    int BatchSize,
    double LearningRate,
    Sha256Hash WeightsSha256,
    double TestAccuracy,
    string? Variant = null);
