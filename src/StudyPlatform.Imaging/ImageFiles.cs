namespace StudyPlatform.Imaging;

/// <summary>Pictures in files.</summary>
public static class ImageFiles
{
    /// <summary>Reads and decodes a file; see <see cref="ImageCodec.Decode"/>.</summary>
    /// <exception cref="ImageFormatException">The file cannot be read or is not a picture that can be used; the message goes behind its name.</exception>
    public static RgbImage Decode(string path, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        return ImageCodec.Decode(Read(path, options.MaxBytes), options);
    }

    private static byte[] Read(string path, long maxBytes)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            if (file.Length > maxBytes)
                throw new ImageFormatException($"{file.Length} bytes are more than the {maxBytes} that are allowed");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImageFormatException("there is no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImageFormatException($"it cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }
}
