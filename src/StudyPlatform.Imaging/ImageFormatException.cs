namespace StudyPlatform.Imaging;

/// <summary>
/// A file is not a picture that can be used. The message is one sentence that reads well behind the file's name
/// and a colon, such as "the JPEG ends before its image is complete".
/// </summary>
public sealed class ImageFormatException : Exception
{
    public ImageFormatException()
    {
    }

    public ImageFormatException(string message)
        : base(message)
    {
    }

    public ImageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
