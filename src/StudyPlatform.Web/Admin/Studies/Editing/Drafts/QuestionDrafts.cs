using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>New questions and choices, and questions of another kind.</summary>
public static class QuestionDrafts
{
    public const string SingleChoice = "single-choice";
    public const string Number = "number";
    public const string FreeText = "text";

    /// <summary>The keys that belong to a kind of question.</summary>
    private static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        [SingleChoice] = ["choices"],
        [Number] = ["least", "most"],
        [FreeText] = ["maxLength"],
    };

    /// <summary>A question about the person, with two choices whose texts are still to be written.</summary>
    public static JsonObject Demographic(JsonObject draft) =>
        new() { ["id"] = NewId(draft, "question"), ["type"] = SingleChoice, ["text"] = "", ["choices"] = Choices() };

    /// <summary>A question with one right answer, on the second page of the tutorial.</summary>
    public static JsonObject Check(JsonObject draft) =>
        new() { ["id"] = NewId(draft, "check"), ["step"] = "tutorial-2", ["text"] = "", ["choices"] = Choices(), ["expected"] = "choice-1" };

    /// <summary>A comparison of the two methods, with one reason in own words.</summary>
    /// <param name="draft">The document.</param>
    /// <param name="id">Its id; null for a new one.</param>
    public static JsonObject Comparison(JsonObject draft, string? id = null) => new()
    {
        ["id"] = id ?? NewId(draft, "comparison"),
        ["text"] = "",
        ["reasonText"] = "",
        ["reasons"] = new JsonArray(new JsonObject { ["id"] = "other", ["text"] = "", ["ownWords"] = true }),
    };

    /// <summary>A choice with an id that its list does not have yet.</summary>
    public static JsonObject Choice(JsonArray list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new JsonObject { ["id"] = Free([.. list.Select(Id)], "choice"), ["text"] = "" };
    }

    /// <summary>Makes a question one of another kind, and keeps aside what belonged to the old one, for a way back.</summary>
    /// <param name="question">The question.</param>
    /// <param name="kind">The other kind.</param>
    /// <param name="aside">What was kept aside before.</param>
    public static void Turn(JsonObject question, string kind, IDictionary<string, JsonNode?> aside)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(aside);
        foreach (var key in Own.Values.SelectMany(keys => keys).Except(Own.GetValueOrDefault(kind, []), StringComparer.Ordinal))
        {
            if (question.Remove(key, out var value))
                aside[key] = value;
        }

        question["type"] = kind;
        foreach (var key in Own.GetValueOrDefault(kind, []).Where(key => !question.ContainsKey(key)))
        {
            if ((aside.TryGetValue(key, out var kept) ? kept : Begin(key)) is { } value)
                question[key] = value;
            aside.Remove(key);
        }
    }

    private static JsonNode? Begin(string key) => key switch
    {
        "choices" => Choices(),
        "least" => 0,
        "most" => 100,
        _ => null,
    };

    private static JsonArray Choices() => new(new JsonObject { ["id"] = "choice-1", ["text"] = "" }, new JsonObject { ["id"] = "choice-2", ["text"] = "" });

    private static string NewId(JsonObject draft, string name)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Free([.. new[] { "demographics", "attentionChecks", "ranking" }.SelectMany(key => draft[key] as JsonArray ?? []).Select(Id)], name);
    }

    private static string Free(HashSet<string?> taken, string name) => Enumerable.Range(1, taken.Count + 1).Select(number => $"{name}-{number}").First(id => !taken.Contains(id));

    private static string? Id(JsonNode? item) => DraftFormat.Word((item as JsonObject)?["id"]);
}
