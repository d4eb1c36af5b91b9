namespace StudyPlatform.Imaging.Codecs;

/// <summary>How a stored picture has to be turned to be looked at: EXIF tag 0x0112, values as in the standard (CIPA DC-008, 4.6.4 A).</summary>
internal enum Orientation
{
    Upright = 1,
    MirroredLeftRight = 2,
    HalfTurn = 3,
    MirroredTopBottom = 4,
    Transposed = 5,
    QuarterTurnRight = 6,
    Transversed = 7,
    QuarterTurnLeft = 8,
}
