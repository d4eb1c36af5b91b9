using System.Text.Json.Nodes;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>
/// The format <c>studyplatform-study/1</c> as the form needs it: every key in the schema's order, its name for people, and
/// what is meant where it is left out. Whether a value is sound, only <see cref="StudyReader"/> says.
/// </summary>
public static class DraftFormat
{
    private static readonly DraftShape Value = new DraftShape.Value();
    private static readonly DraftShape Flag = new DraftShape.Flag();
    private static readonly DraftShape Markdown = new DraftShape.Markdown();

    private static readonly DraftShape Choices = new DraftShape.Items(
        new DraftShape.Fields(
            [
                new("id", "id", Value),
                new("text", "text", Value),
                new("screensOut", "ends the participation", Flag, _ => false),
                new("ownWords", "takes own words", Flag, _ => false),
            ],
            InOneLine: true),
        "choice");

    private static readonly DraftShape Question = new DraftShape.Fields(
        [
            new("id", "id", Value),
            new("type", "kind", Value),
            new("text", "text", Value),
            new("required", "has to be answered", Flag, _ => true),
            new("choices", "choices", Choices),
            new("least", "smallest number", Value),
            new("most", "largest number", Value),
            new("maxLength", "most characters", Value, question => Word(question["type"]) == "text" ? 200 : null),
        ]);

    private static readonly DraftShape Check = new DraftShape.Fields(
        [
            new("id", "id", Value),
            new("step", "page", Value),
            new("text", "text", Value),
            new("choices", "choices", Choices),
            new("expected", "right answer", Value),
            new("screensOut", "ends the participation", Flag, _ => false),
        ]);

    private static readonly DraftShape Ranking = new DraftShape.Fields(
        [
            new("id", "id", Value),
            new("text", "text", Value),
            new("reasonText", "question for the reason", Value),
            new("reasons", "reasons", Choices),
        ]);

    private static readonly DraftShape Texts = new DraftShape.Fields(
        [
            new("information", "Information", Markdown),
            new("consent", "Consent", Markdown),
            new("classification", "Tutorial, what the model does", Markdown),
            new("explanations", "Tutorial, what an explanation is", Markdown),
            new("methods", "How explanations are read", new DraftShape.ByMethod(Markdown)),
            new("thanks", "Thanks", Markdown),
            new("declined", "Declined", Markdown),
            new("screenedOut", "Not for them", Markdown),
        ]);

    private static readonly DraftShape Platforms = new DraftShape.Fields(
        [
            new("plain", "Links without a platform", Value),
            new("prolific", "Prolific", new DraftShape.Fields(
                [
                    new("completed", "code for completed", Value),
                    new("noConsent", "code for no consent", Value),
                    new("screenedOut", "code for screened out", Value),
                    new("timedOut", "code for timed out", Value),
                    new("failedAttention", "code for failed attention", Value),
                ],
                InOneLine: true)),
            new("mechanicalTurk", "Mechanical Turk", new DraftShape.Fields([new("externalQuestion", "within its own page", Flag, _ => false)], InOneLine: true)),
            new("cloudResearch", "CloudResearch", new DraftShape.Fields([new("project", "project", Value)], InOneLine: true)),
        ],
        InOneLine: true);

    /// <summary>The whole document.</summary>
    public static DraftShape.Fields Root { get; } = new(
        [
            new("format", "Format", Value),
            new("id", "Id", Value),
            new("title", "Title", Value),
            new("contact", "Contact", Value, _ => StudyDefinition.DefaultContact),
            new("seed", "Seed", Value, _ => 1),
            new("methods", "Methods", new DraftShape.Items(Value, "method")),
            new("peoplePerCondition", "People per condition", Value, _ => 20),
            new("trials", "Images", new DraftShape.Fields(
                [
                    new("labelled", "Images with the prediction", Value, _ => 5),
                    new("guess", "Images to be guessed", Value, _ => 5),
                    new("wrong", "Images predicted wrongly", Value, DraftFigures.HalfOfAll),
                ],
                InOneLine: true), _ => new JsonObject(), IsUnnamed: true),
            new("images", "Who sees which image", Value, _ => "balanced"),
            new("timeLimitMinutes", "Time limit", Value, _ => 15),
            new("graceMinutes", "Grace", Value, _ => 5),
            new("pay", "Payment", new DraftShape.Fields(
                [
                    new("base", "Pay for finishing", Value, _ => 3.00m),
                    new("perCorrectGuess", "Pay for each right guess", Value, _ => 0.20m),
                    new("currency", "Currency", Value, _ => "USD"),
                ],
                InOneLine: true), _ => new JsonObject(), IsUnnamed: true),
            new("colourMap", "Colours of the heat maps", Value, _ => "cividis"),
            new("texts", "Texts", Texts, IsUnnamed: true),
            new("demographics", "Questions", new DraftShape.Items(Question, "question")),
            new("attentionChecks", "Attention checks", new DraftShape.Items(Check, "attention check"), _ => new JsonArray()),
            new("ranking", "Comparisons at the end", new DraftShape.Items(Ranking, "comparison")),
            new("platforms", "Platforms", Platforms, _ => new JsonObject { ["plain"] = "open" }, IsUnnamed: true),
        ]);

    /// <summary>The text of a value, or null if it is none.</summary>
    internal static string? Word(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
