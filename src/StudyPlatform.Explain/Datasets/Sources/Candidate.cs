namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>An image that a layout offers for import.</summary>
/// <param name="Name">A name of its own within the layout, with forward slashes; recorded as the image's source.</param>
/// <param name="Class">Class number.</param>
/// <param name="Content">Where its bytes are.</param>
public sealed record Candidate(string Name, int Class, CandidateContent Content)
{
    /// <summary>The half it belongs to where the layout says so.</summary>
    public Split? Official { get; init; }

    /// <summary>The annotated object, in pixels of the original image.</summary>
    public AnnotatedBox? Box { get; init; }

    /// <summary>Rows of pixels to cut off below, which hold something that is no picture.</summary>
    public int CutBottom { get; init; }

    /// <summary>Why it cannot be used, where the layout's annotations already tell.</summary>
    public string? Fault { get; init; }
}
