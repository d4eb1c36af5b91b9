namespace StudyPlatform.Imaging.Codecs;

internal enum ImageKind
{
    Jpeg,
    Png,
    Webp,
}
