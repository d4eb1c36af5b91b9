namespace StudyPlatform.Domain.Bundles;

/// <summary>Extension and first bytes of each <see cref="MediaType"/>.</summary>
public static class MediaTypes
{
    /// <summary>First bytes that <see cref="Detect"/> wants to see, as far as the file has them.</summary>
    public const int SignatureLength = 12;

    /// <summary>The extension, without the dot.</summary>
    public static string Extension(this MediaType type) => type switch
    {
        MediaType.Jpeg => "jpg",
        MediaType.Png => "png",
        MediaType.WebP => "webp",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a media type"),
    };

    /// <summary>The type as a web server names it.</summary>
    public static string ContentType(this MediaType type) => type == MediaType.Jpeg ? "image/jpeg" : $"image/{type.Extension()}";

    /// <param name="extension">Without the dot, lower case: jpg, png or webp.</param>
    public static MediaType? FromExtension(string extension) => extension switch
    {
        "jpg" => MediaType.Jpeg,
        "png" => MediaType.Png,
        "webp" => MediaType.WebP,
        _ => null,
    };

    /// <summary>The type that the first bytes tell (ITU-T T.81 B.1.1.3, PNG 5.2, WebP container specification); null if none.</summary>
    public static MediaType? Detect(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return MediaType.Jpeg;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return MediaType.Png;
        if (start.Length >= SignatureLength && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
            return MediaType.WebP;
        return null;
    }
}
