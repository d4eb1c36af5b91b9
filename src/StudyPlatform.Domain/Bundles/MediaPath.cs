using System.Diagnostics.CodeAnalysis;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// Where a medium lies in its bundle: <c>media/</c>, the SHA-256 of its bytes, a dot and the extension.
/// The name gives nothing away, can be cached for ever, and proves the content.
/// </summary>
public readonly record struct MediaPath(Sha256Hash Hash, MediaType Type)
{
    /// <summary>The folder of all media, below the bundle's.</summary>
    public const string Folder = "media";

    private const string Prefix = Folder + "/";

    /// <summary>The file's name without its folder.</summary>
    public string FileName => $"{Hash}.{Type.Extension()}";

    /// <summary>The path that these bytes belong at.</summary>
    /// <exception cref="ArgumentException">The bytes do not start like a JPEG, PNG or WebP file.</exception>
    public static MediaPath Of(ReadOnlySpan<byte> bytes) =>
        new(Sha256Hash.Of(bytes), MediaTypes.Detect(bytes) ?? throw new ArgumentException("The bytes are neither a JPEG nor a PNG nor a WebP file.", nameof(bytes)));

    /// <summary>Reads <c>media/….jpg</c>, as it stands in <c>bundle.json</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? path, out MediaPath result)
    {
        result = default;
        return path is not null && path.StartsWith(Prefix, StringComparison.Ordinal) && TryParseFileName(path[Prefix.Length..], out result);
    }

    /// <summary>Reads the file's name without its folder.</summary>
    public static bool TryParseFileName([NotNullWhen(true)] string? name, out MediaPath result)
    {
        result = default;
        if (name is null || name.Length <= Sha256Hash.Length + 1 || name[Sha256Hash.Length] != '.')
            return false;
        var hash = name[..Sha256Hash.Length];
        if (!Sha256Hash.IsValid(hash) || MediaTypes.FromExtension(name[(Sha256Hash.Length + 1)..]) is not { } type)
            return false;
        result = new MediaPath(new Sha256Hash(hash), type);
        return true;
    }

    public override string ToString() => Prefix + FileName;
}
