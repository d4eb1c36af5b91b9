using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Studies;

/// <summary>Chooses the legend of a method by how the bundle says it was drawn (parameter <c>rendering</c>).</summary>
public static class Legends
{
    /// <param name="method">Of a bundle.</param>
    /// <param name="colourMap">Of heat maps, as the study names it: what holds where the bundle does not say.</param>
    public static Legend For(BundleMethod method, string colourMap)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (method.Kind is MethodKind.Example)
            return new Legend(Scale: null, "A training image", "");
        var (style, colours) = Rendering(method.Parameters);
        return (style, colours ?? colourMap) switch
        {
            ("segments", _) => new Legend(Scale: null, "Outlined pieces mattered most", ""),
            ("signed", _) => new Legend(AssetFiles.BlueRed, "against", "for"),
            (_, "jet") => new Legend(AssetFiles.Jet, "less", "more"),
            _ => new Legend(AssetFiles.Cividis, "less", "more"),
        };
    }

    private static (string? Style, string? Colours) Rendering(JsonParameters parameters)
    {
        using var document = JsonDocument.Parse(parameters.Text);
        return document.RootElement.TryGetProperty("rendering", out var rendering) && rendering.ValueKind is JsonValueKind.Object
            ? (Text(rendering, "style"), Text(rendering, "colours"))
            : (null, null);
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
