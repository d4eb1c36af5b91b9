using System.Text;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>The default study and its bundle, and a definition in which every key of the format occurs.</summary>
internal static class SampleStudy
{
    /// <summary>Every key of the format, not in the schema's order and in no form of its own.</summary>
    public const string Full = """
        {
          "platforms": {
            "plain": "codes",
            "prolific": { "completed": "C1", "noConsent": "C2", "screenedOut": "C3", "timedOut": "C4", "failedAttention": "C5" },
            "mechanicalTurk": { "externalQuestion": true },
            "cloudResearch": { "project": "P1" }
          },
          "format": "studyplatform-study/1", "id": "full", "title": "Full", "contact": "Ask Ada.", "seed": 9,
          "methods": ["lime", "influence"], "peoplePerCondition": 3,
          "trials": { "labelled": 1, "guess": 1, "wrong": 1 },
          "images": "disjoint", "timeLimitMinutes": 10, "graceMinutes": 0,
          "pay": { "base": 2.50, "perCorrectGuess": 0.05, "currency": "EUR" },
          "colourMap": "jet",
          "texts": {
            "information": ["Information on {title}.", "", "{contact}"], "consent": "I agree.", "classification": "Classes.", "explanations": "Explanations.",
            "methods": { "influence": ["A picture."], "lime": "Pieces." }, "thanks": "Thanks.", "declined": "Declined.", "screenedOut": "Screened out."
          },
          "demographics": [
            { "id": "age", "type": "number", "text": "Age?", "least": 18, "most": 120, "required": true },
            { "id": "gender", "type": "single-choice", "text": "Gender?", "required": false, "choices": [{ "id": "a", "text": "A", "screensOut": true }, { "id": "b", "text": "B" }] },
            { "id": "job", "type": "text", "text": "Job?", "maxLength": 50, "required": false }
          ],
          "attentionChecks": [
            { "id": "read", "step": "guess-1", "text": "Read?", "expected": "yes", "screensOut": true, "choices": [{ "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }] }
          ],
          "ranking": [
            { "id": "preference", "text": "Which?", "reasonText": "Why?", "reasons": [{ "id": "other", "text": "Other", "ownWords": true }] },
            { "id": "understandability", "text": "Which?", "reasonText": "Why?", "reasons": [{ "id": "label", "text": "Label" }] }
          ]
        }
        """;

    public static string Folder { get; } = DefaultStudy.Find()!;

    public static StudyId Id { get; } = new("default");

    public static string Default { get; } = File.ReadAllText(Path.Combine(Folder, "study.json"));

    public static Bundle Bundle { get; } = ((BundleReading.Sound)BundleReader.Parse(File.ReadAllBytes(Path.Combine(Folder, "bundle.json")))).Bundle;

    /// <summary>A draft, opened by the form.</summary>
    public static StudyDraft Open(string text)
    {
        var draft = new StudyDraft(text);
        Assert.Null(draft.OpenForm());
        return draft;
    }

    public static JsonObject Document(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>The default study without some of its keys.</summary>
    public static string Without(params string[] keys)
    {
        var study = Document(Default);
        foreach (var key in keys)
            study.Remove(key);
        return study.ToJsonString();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
