namespace StudyPlatform.Domain.Bundles;

/// <summary>The data set behind a bundle.</summary>
/// <param name="Name">For people to read.</param>
/// <param name="Sha256">Of the data set's list of items.</param>
/// <param name="Train">Images in the training split.</param>
/// <param name="Test">Images in the test split.</param>
public sealed record BundleDataset(string Name, Sha256Hash Sha256, int Train, int Test);
