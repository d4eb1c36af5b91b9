using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Attribution;

namespace StudyPlatform.Explain.Bundling;

/// <summary>A method as the results on disk remember it.</summary>
/// <param name="Id">Such as <c>grad-cam</c>.</param>
/// <param name="Name">For people to read.</param>
/// <param name="Kind">What its explanations are.</param>
/// <param name="Parameters">Every option that shapes the result.</param>
public sealed record ExplainedMethod(string Id, string Name, MethodKind Kind, IReadOnlyDictionary<string, JsonElement> Parameters)
{
    /// <summary>What there is to remember of a method.</summary>
    public static ExplainedMethod Of(IExplanationMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        // By way of the canonical text, so that 1 and 1.0 are no difference when the work is taken up again.
        var text = JsonParameters.From(method.Parameters.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal)).Text;
        using var document = JsonDocument.Parse(text);
        return new ExplainedMethod(
            method.Id, method.Name, method.Kind == ExplanationKind.Example ? MethodKind.Example : MethodKind.Saliency,
            document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Clone(), StringComparer.Ordinal));
    }
}
