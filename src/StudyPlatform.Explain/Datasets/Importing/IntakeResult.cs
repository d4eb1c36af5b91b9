namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>What came of one candidate: an image on the disk, or a fault.</summary>
internal sealed record IntakeResult(StagedImage? Image, string SourceSha256, string PixelSha256, string? Fault)
{
    public static IntakeResult Faulty(string reason) => new(null, "", "", reason);
}
