using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>What is imported, and how.</summary>
public sealed record DatasetImportOptions
{
    /// <summary>The layout: one of <see cref="ImageSources.Ids"/>.</summary>
    public required string Source { get; init; }

    /// <summary>Where it lies: one folder, or for <c>five-class</c> one <c>class=folder</c> for each class.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The data set's folder, to be made.</summary>
    public required string Out { get; init; }

    /// <summary>The data set's name; the source's where it is not given.</summary>
    public string? Name { get; init; }

    /// <summary>Larger images are stored with their shorter side scaled to so many pixels; 0 leaves them as they are.</summary>
    public int Side { get; init; } = 256;

    /// <summary>Share of each class that goes to the test half where the layout's own halves are not used, from 0 to below 1.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>Seed of the split and of what <see cref="PerClass"/> leaves out.</summary>
    public ulong Seed { get; init; }

    /// <summary>Whether the layout's own halves are used where it has them.</summary>
    public bool OfficialSplits { get; init; }

    /// <summary>Whether images are cut to the annotated box.</summary>
    public bool Crop { get; init; }

    /// <summary>How much of a box's size is kept around it on each side when cutting, 0 to 1.</summary>
    public double CropMargin { get; init; } = 0.1;

    /// <summary>The most images of each class, drawn at random; null takes all.</summary>
    public int? PerClass { get; init; }

    /// <summary>Names for classes that the layout only numbers, or for <c>folders</c> those to take, in this order.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Quality of the stored JPEG files, 1 to 100. Images of at most 64 pixels a side are stored as PNG without loss.</summary>
    public int JpegQuality { get; init; } = 95;

    /// <summary>Images with a side shorter than this, before or after cutting, are left out as faulty; pixels.</summary>
    public int SmallestSide { get; init; } = 8;

    /// <summary>Images with more pixels are left out as faulty; bounds the memory, with 6 bytes a pixel on each core.</summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>Whether a data set that is already at <see cref="Out"/> may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>How many images are worked on at once; the result does not depend on it.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <exception cref="PipelineException">A value is out of its range; the sentence names the option.</exception>
    public void Validate()
    {
        Require(Side == 0 || Side >= SmallestSide, "--side", $"0 or at least {SmallestSide}");
        Require(TestShare is >= 0 and < 1, "--test-share", "from 0 to below 1");
        Require(CropMargin is >= 0 and <= 1, "--crop-margin", "from 0 to 1");
        Require(PerClass is null or >= 2, "--per-class", "at least 2");
        Require(JpegQuality is >= 1 and <= 100, "--quality", "from 1 to 100");
        Require(SmallestSide >= 1, "--smallest-side", "at least 1");
        Require(MaxPixels >= 1, "--max-pixels", "at least 1");
        Require(Workers >= 1, "--workers", "at least 1");
        Require(!string.IsNullOrWhiteSpace(Out), "--out", "the folder to be made");
    }

    private static void Require(bool holds, string option, string range)
    {
        if (!holds)
            throw new PipelineException($"{option} has to be {range}.");
    }
}
