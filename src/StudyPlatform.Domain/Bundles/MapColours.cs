using System.Text.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The colours that a method's maps were drawn in, where its parameters say <c>rendering.colours</c>.</summary>
public static class MapColours
{
    /// <summary>The colour map's name; null for a method that draws no maps, or does not say.</summary>
    public static string? Of(BundleMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        using var parameters = JsonDocument.Parse(method.Parameters.Text);
        return method.Kind is MethodKind.Saliency
            && parameters.RootElement.TryGetProperty("rendering", out var rendering) && rendering.ValueKind is JsonValueKind.Object
            && rendering.TryGetProperty("colours", out var colours) && colours.ValueKind is JsonValueKind.String
                ? colours.GetString()
                : null;
    }
}
