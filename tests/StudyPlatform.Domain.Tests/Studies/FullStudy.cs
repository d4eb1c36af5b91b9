namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>A sound definition in which every key of the format occurs.</summary>
internal static class FullStudy
{
    public const string Json = """
        {
          "format": "studyplatform-study/1",
          "id": "full",
          "title": "Full",
          "contact": "Ask Ada.",
          "seed": 9,
          "methods": ["lime", "influence"],
          "peoplePerCondition": 3,
          "trials": { "labelled": 1, "guess": 1, "wrong": 1 },
          "images": "disjoint",
          "timeLimitMinutes": 10,
          "graceMinutes": 0,
          "pay": { "base": 2.50, "perCorrectGuess": 0.05, "currency": "EUR" },
          "colourMap": "jet",
          "texts": {
            "information": ["Information on {title}.", "", "{contact}"],
            "consent": "I agree.",
            "classification": "Classes.",
            "explanations": "Explanations.",
            "methods": { "lime": "Pieces.", "influence": ["A picture."] },
            "thanks": "Thanks.",
            "declined": "Declined.",
            "screenedOut": "Screened out."
          },
          "demographics": [
            { "id": "age", "type": "number", "text": "Age?", "least": 18, "most": 120, "required": true },
            { "id": "gender", "type": "single-choice", "text": "Gender?", "required": false,
              "choices": [{ "id": "a", "text": "A", "screensOut": true }, { "id": "b", "text": "B" }] },
            { "id": "job", "type": "text", "text": "Job?", "maxLength": 50, "required": false }
          ],
          "attentionChecks": [
            { "id": "read", "step": "guess-1", "text": "Read?", "expected": "yes", "screensOut": true,
              "choices": [{ "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }] }
          ],
          "ranking": [
            { "id": "preference", "text": "Which?", "reasonText": "Why?", "reasons": [{ "id": "other", "text": "Other", "ownWords": true }] },
            { "id": "understandability", "text": "Which?", "reasonText": "Why?", "reasons": [{ "id": "label", "text": "Label" }] }
          ],
          "platforms": {
            "plain": "codes",
            "prolific": { "completed": "C1", "noConsent": "C2", "screenedOut": "C3", "timedOut": "C4", "failedAttention": "C5" },
            "mechanicalTurk": { "externalQuestion": true },
            "cloudResearch": { "project": "P1" }
          }
        }
        """;
}
