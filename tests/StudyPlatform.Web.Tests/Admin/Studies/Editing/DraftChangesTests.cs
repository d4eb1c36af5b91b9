using System.Text.Json.Nodes;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>What is told about a change before it is saved.</summary>
public sealed class DraftChangesTests
{
    private readonly StudyDraft _draft = SampleStudy.Open(SampleStudy.Default);

    [Fact]
    public void Without_a_change_there_is_none_to_tell()
    {
        _draft.Put("texts.consent", new JsonArray((string)_draft.Find("texts.consent")!));
        _draft.Put("demographics[0].required", true);

        Assert.Empty(Changes());
    }

    [Fact]
    public void A_value_is_told_before_and_after()
    {
        _draft.Put("peoplePerCondition", 30);
        _draft.Put("pay.base", DraftFields.Number("4.50"));
        _draft.Put("attentionChecks[0].screensOut", true);
        _draft.Move("methods", 0, 1);

        Assert.Equal(
            [
                new("Methods", "responsibility, grad-cam, lime, shap, influence, nearest-neighbour", "grad-cam, responsibility, lime, shap, influence, nearest-neighbour"),
                new("People per condition", "20", "30"),
                new("Pay for finishing", "3.00", "4.50"),
                new DraftChange("Attention check explained, ends the participation", "no", "yes"),
            ],
            Changes());
    }

    [Fact]
    public void A_long_text_is_told_where_it_differs()
    {
        var text = (string)_draft.Find("texts.consent")!;
        _draft.Put("texts.consent", text.Replace("without giving a reason.", "whenever I like.", StringComparison.Ordinal));

        var change = Assert.Single(Changes());

        Assert.Equal("Consent", change.What);
        Assert.StartsWith("…", change.Before, StringComparison.Ordinal);
        Assert.EndsWith("without giving a reason.", change.Before, StringComparison.Ordinal);
        Assert.EndsWith("whenever I like.", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_and_choices_are_told_by_their_ids()
    {
        _draft.List("demographics").Add((JsonNode)QuestionDrafts.Demographic(_draft.Form));
        _draft.List("demographics").RemoveAt(2);
        _draft.Move("demographics", 0, 1);
        _draft.Put("demographics[1].choices[0].text", "Younger than 18");
        _draft.List("demographics[1].choices").RemoveAt(6);

        Assert.Equal(
            [
                new("Question gender-words", "If you like, describe your gender in your own words. You can leave this empty.", DraftChanges.Nothing),
                new("Question age, choices, 65-or-over", "65 or over", DraftChanges.Nothing),
                new("Question age, choices, under-18, text", "Under 18", "Younger than 18"),
                new("Question question-1", DraftChanges.Nothing, DraftChanges.Nothing),
                new DraftChange("Questions, order", "age, gender, education, experience", "gender, age, education, experience"),
            ],
            Changes());
    }

    [Fact]
    public void A_platform_that_is_opened_is_told()
    {
        _draft.Put("platforms.prolific", new JsonObject { ["completed"] = "C1" });
        _draft.Put("platforms.mechanicalTurk", new JsonObject());

        Assert.Equal(
            [new("Prolific, code for completed", DraftChanges.Nothing, "C1"), new DraftChange("Mechanical Turk, within its own page", DraftChanges.Nothing, "no")],
            Changes());
    }

    private IReadOnlyList<DraftChange> Changes() => DraftChanges.Between(SampleStudy.Document(SampleStudy.Default), _draft.Form);
}
