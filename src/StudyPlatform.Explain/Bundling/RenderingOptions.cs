using StudyPlatform.Domain.Bundles;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Bundling;

/// <summary>How images and explanations of a bundle look.</summary>
public sealed record RenderingOptions
{
    /// <summary>Width and height of every medium in pixels, 16 to 1024.</summary>
    public int DisplaySide { get; init; } = 224;

    /// <summary>Colours of heat maps: <see cref="ColourMap.Cividis"/> or <see cref="ColourMap.Jet"/>.</summary>
    public ColourMap Colours { get; init; } = ColourMap.Cividis;

    /// <summary>Of heat maps over the image, 0 (image alone) to 1 (map alone).</summary>
    public float Opacity { get; init; } = 0.5f;

    /// <summary>File format of the media.</summary>
    public MediaType Media { get; init; } = MediaType.Jpeg;

    /// <summary>Of JPEG and WebP, 1 to 100.</summary>
    public int Quality { get; init; } = 90;

    /// <summary>Whether a colour bar stands beneath each map. The site shows one of its own.</summary>
    public bool Legend { get; init; }

    /// <exception cref="PipelineException">A value is out of its range; the sentence names its option.</exception>
    public void Validate()
    {
        Require(DisplaySide is >= 16 and <= 1024, "--display-side", DisplaySide, "16 to 1024");
        Require(Colours is ColourMap.Cividis or ColourMap.Jet, "--colours", Colours, "cividis or jet");
        Require(Opacity is >= 0 and <= 1, "--opacity", Opacity, "0 to 1");
        Require(Enum.IsDefined(Media), "--media", Media, "jpeg, png or webp");
        Require(Quality is >= 1 and <= 100, "--quality", Quality, "1 to 100");
    }

    private static void Require(bool holds, string option, object value, string range)
    {
        if (!holds)
            throw new PipelineException($"{option} is {value}: choose {range}.");
    }
}
