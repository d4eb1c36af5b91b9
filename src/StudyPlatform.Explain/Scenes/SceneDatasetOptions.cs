namespace StudyPlatform.Explain.Scenes;

/// <summary>What data set to render.</summary>
public sealed record SceneDatasetOptions
{
    /// <summary>Folder to be made.</summary>
    public required string Out { get; init; }

    /// <summary>Images in all, training and test together, 10..1000000; the classes are as even as the number allows.</summary>
    public int Count { get; init; } = 1500;

    /// <summary>Seed of everything that is drawn.</summary>
    public ulong Seed { get; init; }

    /// <summary>Side of the square images in pixels, 32..1024.</summary>
    public int Side { get; init; } = 224;

    /// <summary>Share of each class that is kept for testing, 0..0.9.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>
    /// Null: surroundings by what is usual for the class, in both halves. Otherwise 0..1: with this probability a training
    /// image gets its class's own planted surroundings, and all other images get surroundings drawn evenly, whatever the class.
    /// </summary>
    public double? Spurious { get; init; }

    /// <summary>Factor on haze, 0..2.</summary>
    public double Haze { get; init; } = 1.0;

    /// <summary>Probability that something stands in front of the object, 0..1.</summary>
    public double Occlusion { get; init; } = 0.25;

    /// <summary>Images drawn at the same time; the result does not depend on it. 0: as many as there are cores.</summary>
    public int Workers { get; init; }

    /// <summary>Whether a data set that is already there may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <exception cref="PipelineException">A value is out of its range; the message names the option.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Out))
            throw new PipelineException("No folder to render to was given: name one with --out.");
        Require(Count is >= 10 and <= 1_000_000, "--count", Count, "10 to 1000000 images");
        Require(Side is >= 32 and <= 1024, "--side", Side, "32 to 1024 pixels");
        Require(TestShare is >= 0 and <= 0.9, "--test-share", TestShare, "0 to 0.9");
        Require(Spurious is null or (>= 0 and <= 1), "--spurious", Spurious ?? 0, "0 to 1");
        Require(Haze is >= 0 and <= 2, "--haze", Haze, "0 to 2");
        Require(Occlusion is >= 0 and <= 1, "--occlusion", Occlusion, "0 to 1");
        Require(Workers is >= 0 and <= 1024, "--workers", Workers, "0 to 1024");
    }

    private static void Require(bool holds, string option, object value, string range)
    {
        if (!holds)
            throw new PipelineException(FormattableString.Invariant($"{option} {value} is out of range: give {range}."));
    }
}
