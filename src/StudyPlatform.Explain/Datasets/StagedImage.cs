namespace StudyPlatform.Explain.Datasets;

/// <summary>An encoded image that waits on the disk to be given its place.</summary>
internal sealed record StagedImage(int Number, string Extension, string Sha256);
