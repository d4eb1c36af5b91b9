using System.Globalization;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>Places in a definition as faults name them: <c>demographics[2].choices[0].text</c>.</summary>
public static class DraftPlace
{
    /// <summary>The keys and positions on the way there, from the document on; a position is a number.</summary>
    public static IReadOnlyList<string> Steps(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The place that holds this one; empty for the document.</summary>
    public static string Parent(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var end = place.LastIndexOfAny(['.', '[']);
        return end < 0 ? "" : place[..end];
    }

    /// <summary>The place of a key.</summary>
    /// <param name="place">Of the object; empty for the document.</param>
    /// <param name="key">The key.</param>
    public static string Key(string place, string key) => string.IsNullOrEmpty(place) ? key : $"{place}.{key}";

    /// <summary>The place of an item.</summary>
    public static string Item(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");

    /// <summary>The id of the field that shows it.</summary>
    public static string Element(string place) => "field-" + string.Join('-', Steps(place));

    /// <summary>What people call it: <c>Question 3, choice 1, text</c>.</summary>
    public static string Describe(string place)
    {
        var parts = new List<string>();
        DraftShape? shape = DraftFormat.Root;
        foreach (var step in Steps(place))
        {
            switch (shape)
            {
                case DraftShape.Fields fields when fields.All.FirstOrDefault(field => field.Key == step) is { } field:
                    parts.Add(field.Label);
                    shape = field.Shape;
                    if (field.IsUnnamed && Steps(place).Count > 1)
                        parts.Clear();
                    break;
                case DraftShape.Items items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                    // The item's name says of which list it is.
                    parts.RemoveAt(parts.Count - 1);
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"{items.Name} {index + 1}"));
                    shape = items.Item;
                    break;
                case DraftShape.ByMethod byMethod:
                    parts.Add(step);
                    shape = byMethod.Item;
                    break;
                default:
                    return place;
            }
        }

        var name = string.Join(", ", parts);
        return name.Length == 0 ? place : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
