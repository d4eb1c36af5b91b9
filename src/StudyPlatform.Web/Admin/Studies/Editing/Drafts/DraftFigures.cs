using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>What a draft's numbers come to, as soon as they are numbers, whatever else is wrong with it.</summary>
/// <param name="Conditions">Pairs of methods.</param>
/// <param name="People">All conditions together; null where the number of people is none.</param>
/// <param name="Images">That one person sees; null where a number is none.</param>
/// <param name="MostEach">The most that one person can earn; null where an amount is none.</param>
/// <param name="Currency">As it is written.</param>
public sealed record DraftFigures(long Conditions, long? People, long? Images, decimal? MostEach, string Currency)
{
    /// <summary>Pairs of methods in either order.</summary>
    public long Cells => 2 * Conditions;

    /// <summary>What the study costs if everyone guesses everything right.</summary>
    public decimal? Most => MostEach * People;

    public static DraftFigures Of(JsonObject draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var meaning = DraftMeaning.Of(draft);
        var (trials, pay) = (meaning["trials"] as JsonObject, meaning["pay"] as JsonObject);
        var methods = (meaning["methods"] as JsonArray)?.Count ?? 0L;
        var conditions = methods * (methods - 1) / 2;
        var guesses = Whole(trials?["guess"]);
        return new DraftFigures(
            conditions,
            conditions * Whole(meaning["peoplePerCondition"]),
            Whole(trials?["labelled"]) + guesses,
            Amount(pay?["base"]) + (Amount(pay?["perCorrectGuess"]) * guesses),
            DraftFormat.Word(pay?["currency"]) ?? "");
    }

    /// <summary>The number of wrongly predicted images that is meant where none is named.</summary>
    internal static JsonNode? HalfOfAll(JsonObject trials) =>
        Whole(trials["labelled"] ?? 5) + Whole(trials["guess"] ?? 5) is { } all ? all / 2 : null;

    private static long? Whole(JsonNode? node) =>
        long.TryParse(Written(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;

    private static decimal? Amount(JsonNode? node) =>
        decimal.TryParse(Written(node), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= int.MaxValue ? amount : null;

    private static string? Written(JsonNode? node) => node?.GetValueKind() is System.Text.Json.JsonValueKind.Number ? node.ToJsonString() : null;
}
