using System.Text.Json;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>Values of JSON documents that are types of a bundle.</summary>
internal static class BundlePlaces
{
    public static Sha256Hash? Hash(this JsonPlace place) =>
        place.Text(Sha256Hash.IsValid, "the 64 lower-case hexadecimal digits of a SHA-256") is { } text ? new Sha256Hash(text) : null;

    public static MediaPath? Media(this JsonPlace place)
    {
        var text = place.Text(text => MediaPath.TryParse(text, out _), "media/, the 64 lower-case hexadecimal digits of the file's SHA-256, and .jpg, .png or .webp");
        return MediaPath.TryParse(text, out var path) ? path : null;
    }

    public static ClassName? Class(this JsonPlace place) =>
        place.Text(ClassName.IsValid, $"a class name of 1 to {ClassName.MaxLength} characters") is { } text ? new ClassName(text) : null;

    public static string? Identifier(this JsonPlace place) => place.Text(Bundles.Identifier.IsValid, Bundles.Identifier.Form);

    /// <summary>The free-form place: an object of any content, but one with a single meaning.</summary>
    public static JsonParameters? Parameters(this JsonPlace place) =>
        place.Is(JsonValueKind.Object, "an object") && place.HasOneMeaning() ? JsonParameters.From(place.Element) : null;
}
