namespace StudyPlatform.Storage.Schema;

/// <summary>How often an image was given to a participant.</summary>
internal sealed class StimulusShowingRow
{
    public required string StudyId { get; set; }

    /// <summary>The bundle: ids of images have a meaning only within one.</summary>
    public required string BundleSha256 { get; set; }

    public required string Stimulus { get; set; }

    public int Count { get; set; }

    /// <summary>Whether nobody else may ever see it; the database then refuses a second showing.</summary>
    public bool Exclusive { get; set; }
}
