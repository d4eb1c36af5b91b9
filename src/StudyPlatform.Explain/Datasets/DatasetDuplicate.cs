namespace StudyPlatform.Explain.Datasets;

/// <summary>An image that was left out because another one with the same content was kept.</summary>
/// <param name="Kept">Name of the image that stayed.</param>
/// <param name="KeptClass">Its class.</param>
/// <param name="Dropped">Name of the image that was left out.</param>
/// <param name="DroppedClass">Its class; where it is not <paramref name="KeptClass"/>, one of the two labels is wrong.</param>
/// <param name="Same"><c>bytes</c> where the files are equal, <c>pixels</c> where only the decoded images are.</param>
/// <param name="AcrossSplits">Whether the original layout had one of them in its training and the other in its test half.</param>
public sealed record DatasetDuplicate(
    string Kept,
    string KeptClass,
    string Dropped,
    string DroppedClass,
    string Same,
    bool AcrossSplits);
