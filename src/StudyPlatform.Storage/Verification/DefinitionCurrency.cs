using System.Text.Json;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>In what a frozen definition pays: what its document says, or what it means where it says nothing.</summary>
internal static class DefinitionCurrency
{
    private const string Default = "USD";

    /// <exception cref="JsonException">The document was changed.</exception>
    public static string Of(StudyVersionRow? version)
    {
        if (version is null)
            return Default;
        using var document = JsonDocument.Parse(version.Definition);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("pay", out var pay) && pay is { ValueKind: JsonValueKind.Object }
            && pay.TryGetProperty("currency", out var currency) && currency.GetString() is { } text ? text : Default;
    }
}
