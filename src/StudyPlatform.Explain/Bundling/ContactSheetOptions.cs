namespace StudyPlatform.Explain.Bundling;

/// <summary>How the contact sheets of a bundle are laid out.</summary>
public sealed record ContactSheetOptions
{
    /// <summary>Stimuli on a page, 1 to 100.</summary>
    public int RowsPerPage { get; init; } = 12;

    /// <summary>Width and height of each picture in pixels, 32 to 512.</summary>
    public int Side { get; init; } = 160;

    /// <summary>Of the JPEG files, 1 to 100.</summary>
    public int Quality { get; init; } = 85;

    /// <exception cref="PipelineException">A value is out of its range; the sentence names its option.</exception>
    public void Validate()
    {
        if (RowsPerPage is < 1 or > 100)
            throw new PipelineException($"--rows is {RowsPerPage}: choose 1 to 100.");
        if (Side is < 32 or > 512)
            throw new PipelineException($"--side is {Side}: choose 32 to 512.");
        if (Quality is < 1 or > 100)
            throw new PipelineException($"--quality is {Quality}: choose 1 to 100.");
    }
}
