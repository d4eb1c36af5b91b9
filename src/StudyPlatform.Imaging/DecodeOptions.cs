namespace StudyPlatform.Imaging;

/// <summary>How far decoding may go.</summary>
public sealed record DecodeOptions
{
    internal static readonly DecodeOptions Default = new();

    /// <summary>The most pixels (width × height as the header says) that memory is taken for; a larger picture is refused.</summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>The largest file that <see cref="ImageFiles.Decode"/> reads, in bytes.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>
    /// A JPEG may be decoded at a half, quarter or eighth of its size as long as its shorter side keeps at least this many
    /// pixels; twice the size wanted in the end costs nothing visible. Null: full size. Other formats ignore it.
    /// </summary>
    public int? ShrinkToAtLeast { get; init; }
}
