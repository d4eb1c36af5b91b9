using System.Text;

namespace StudyPlatform.Imaging.Codecs;

/// <summary>What a file is by its first bytes; its name is never asked.</summary>
internal static class FileFormat
{
    public static ImageKind Detect(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            throw new ImageFormatException("the file is empty");
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return ImageKind.Jpeg;
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return ImageKind.Png;
        if (file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
            return ImageKind.Webp;
        throw new ImageFormatException($"not a JPEG, PNG or WebP image (it begins with {Beginning(file)})");
    }

    private static string Beginning(ReadOnlySpan<byte> file)
    {
        var text = file[..Math.Min(file.Length, 16)];
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        if (end > 0)
            text = text[..end];
        if (text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
            return $"\"{Encoding.ASCII.GetString(text)}{(text.Length < file.Length ? "…" : "")}\"";
        return "the bytes " + string.Join(' ', file[..Math.Min(file.Length, 8)].ToArray().Select(b => b.ToString("X2")));
    }
}
