using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Admin.Studies.Editing;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>The form shows every value of a definition, and every fault where it is.</summary>
public sealed class SectionViewTests : BunitContext
{
    /// <summary>What the form has buttons for instead of fields, or what cannot be changed at all.</summary>
    private static readonly string[] Fieldless = ["format", "id", "methods[0]", "methods[1]"];

    [Fact]
    public void Every_value_of_a_definition_in_which_every_key_occurs_has_a_field_that_shows_it()
    {
        var editor = Editor(SampleStudy.Full);
        var parts = Enum.GetValues<EditSection>().ToDictionary(part => part, part => Draw(editor, part));
        var places = Leaves(SampleStudy.Document(SampleStudy.Full), "").ToList();

        Assert.True(places.Count > 70, $"{places.Count} values");
        foreach (var place in places.Except(Fieldless, StringComparer.Ordinal))
        {
            var field = parts[EditSections.Of(place)].QuerySelector($"#{DraftPlace.Element(place)}");
            Assert.True(field is not null, $"{place} has no field");
            var value = editor.Draft.Find(place)!;
            if (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
                Assert.Equal(value.GetValue<bool>(), field.HasAttribute("checked"));
            else
                Assert.Equal(DraftFields.Shown(value), field.GetAttribute("value"));
            Assert.False(field.HasAttribute("readonly"), $"{place} cannot be changed");
        }
    }

    [Fact]
    public void Every_field_has_a_label_and_an_id_of_its_own()
    {
        var editor = Editor(SampleStudy.Full);
        foreach (var part in Enum.GetValues<EditSection>().Select(part => Draw(editor, part)))
        {
            var ids = part.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(part.QuerySelectorAll("input, select, textarea"), field => Assert.NotEmpty(part.QuerySelector($"label[for='{field.Id}']")!.TextContent.Trim()));
        }
    }

    [Fact]
    public void No_two_fields_of_a_part_have_the_same_name()
    {
        var editor = Editor(SampleStudy.Full);
        foreach (var part in new[] { EditSection.General, EditSection.People, EditSection.Payment, EditSection.Time, EditSection.Texts, EditSection.Platforms }.Select(part => Draw(editor, part)))
            AssertNoneTwice(part.QuerySelectorAll("label"));
        // In lists each card is a region with a name of its own.
        foreach (var card in new[] { EditSection.Questions, EditSection.Checks, EditSection.Ranking }.SelectMany(part => Draw(editor, part).QuerySelectorAll(".draft-item")))
            AssertNoneTwice(card.QuerySelectorAll("label"));

        static void AssertNoneTwice(IEnumerable<IElement> labels)
        {
            var names = labels.Select(label => label.TextContent.Trim()).ToList();
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("-1")]
    [InlineData("\"X y\"")]
    [InlineData("null")]
    public void Whatever_is_wrong_with_any_value_is_told_in_its_part_of_the_form(string value)
    {
        var told = 0;
        foreach (var place in Leaves(SampleStudy.Document(SampleStudy.Full), ""))
        {
            var draft = SampleStudy.Open(SampleStudy.Full);
            Replace(draft, place, JsonNode.Parse(value));
            if (DraftFit.Read(draft.Text).Fault is not null)
                continue;
            var editor = Editor(draft.Text);
            foreach (var finding in editor.Check.Findings)
            {
                told++;
                Assert.Contains(finding.Sentence[1..], Draw(editor, finding.Section).TextContent, StringComparison.Ordinal);
            }
        }

        Assert.True(told > 40, $"{told} faults");
    }

    private static StudyEditor Editor(string text) =>
        new(new StudyVersion(new("full"), 1, Sha256Hash.Of(SampleStudy.Bytes(text)), Sha256Hash.Of([])), SampleStudy.Bytes(text), SampleStudy.Bundle);

    private IElement Draw(StudyEditor editor, EditSection part)
    {
        editor.Open(part);
        var drawn = Render(builder =>
        {
            builder.OpenElement(0, "main");
            builder.OpenComponent<CascadingValue<StudyEditor>>(1);
            builder.AddComponentParameter(2, nameof(CascadingValue<>.Value), editor);
            builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)(content =>
            {
                content.OpenComponent<SectionView>(0);
                content.CloseComponent();
            }));
            builder.CloseComponent();
            builder.CloseElement();
        });
        return drawn.Find("main");
    }

    private static void Replace(StudyDraft draft, string place, JsonNode? value)
    {
        var holder = DraftPlace.Parent(place) is { Length: > 0 } parent ? draft.Find(parent) : draft.Form;
        var last = DraftPlace.Steps(place)[^1];
        if (holder is JsonObject known)
            known[last] = value;
        else
            draft.Put(place, value);
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string place) => node switch
    {
        // A text is one value, however many lines it has.
        JsonArray when place.StartsWith("texts.", StringComparison.Ordinal) => [place],
        JsonArray list => list.SelectMany((item, index) => Leaves(item, DraftPlace.Item(place, index))),
        JsonObject known => known.SelectMany(pair => Leaves(pair.Value, DraftPlace.Key(place, pair.Key))),
        _ => [place],
    };
}
