using System.Globalization;
using System.Text.RegularExpressions;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>
/// Words in braces within the texts, such as <c>{minutes}</c>, which stand for values of the definition: so that what
/// participants read cannot contradict what they get.
/// </summary>
public static partial class TextPlaceholders
{
    /// <summary>The words that are known, without braces.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["title", "contact", "minutes", "images", "labelled", "guesses", "base", "perCorrectGuess", "mostBonus", "mostPay"];

    /// <summary>A text with the values of a definition in the place of the words that are known.</summary>
    public static string Fill(string text, StudyDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(definition);
        var values = Values(definition);
        return Word().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    /// <summary>The definition with its texts filled in; an unknown word is a fault, and so is an information text without <c>{contact}</c>.</summary>
    internal static StudyDefinition Fill(StudyDefinition definition, StudyFaultList faults)
    {
        var values = Values(definition);
        var texts = definition.Texts;
        if (!texts.Information.Contains("{contact}", StringComparison.Ordinal))
            faults.Add("texts.information", "does not say whom to ask", "write {contact} where it is to be read");
        return definition with
        {
            Texts = new StudyTexts(
                Fill("information", texts.Information), Fill("consent", texts.Consent),
                Fill("classification", texts.Classification), Fill("explanations", texts.Explanations),
                texts.Methods.ToDictionary(pair => pair.Key, pair => Fill($"methods.{pair.Key}", pair.Value)),
                Fill("thanks", texts.Thanks), Fill("declined", texts.Declined), Fill("screenedOut", texts.ScreenedOut)),
        };

        string Fill(string key, string text) => Word().Replace(text, match =>
        {
            if (values.TryGetValue(match.Groups["name"].Value, out var value))
                return value;
            faults.Add($"texts.{key}", $"has the unknown placeholder {match.Value}", $"use one of {string.Join(", ", values.Keys.Select(name => $"{{{name}}}"))}");
            return match.Value;
        });
    }

    private static Dictionary<string, string> Values(StudyDefinition definition)
    {
        var (trials, pay) = (definition.Trials, definition.Pay);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = definition.Title,
            ["contact"] = definition.Contact,
            ["minutes"] = Number((long)definition.TimeLimit.TotalMinutes),
            ["images"] = Number(trials.All),
            ["labelled"] = Number(trials.Labelled),
            ["guesses"] = Number(trials.Guess),
            ["base"] = Money(pay.Base),
            ["perCorrectGuess"] = Money(pay.PerCorrectGuess),
            ["mostBonus"] = Money(pay.Bonus(trials.Guess)),
            ["mostPay"] = Money(pay.Base + pay.Bonus(trials.Guess)),
        };

        static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
        string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {pay.Currency}");
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
