namespace StudyPlatform.Explain.Training;

/// <summary>Square images in memory with their classes.</summary>
public interface IImageSet
{
    /// <summary>Number of images.</summary>
    int Count { get; }

    /// <summary>Width and height in pixels.</summary>
    int Side { get; }

    /// <summary>An image: 3 · Side · Side bytes, channel-major.</summary>
    ReadOnlySpan<byte> this[int index] { get; }

    /// <summary>Class of an image, from 0.</summary>
    int ClassOf(int index);
}
