using System.Text.Json.Nodes;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>A definition between text and form: nothing is lost on the way, and nothing changes that nobody changed.</summary>
public sealed class StudyDraftTests
{
    public static TheoryData<string> Sound => [SampleStudy.Default, SampleStudy.Full, SampleStudy.Without("contact", "seed", "peoplePerCondition", "trials", "images", "timeLimitMinutes", "graceMinutes", "pay", "colourMap", "attentionChecks", "platforms")];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_definition_that_is_opened_and_not_changed_stays_the_same_to_the_byte(string text)
    {
        var draft = SampleStudy.Open(text);
        draft.OpenText();
        draft.OpenForm();

        Assert.Equal(text, draft.Text);
    }

    [Fact]
    public void The_default_study_is_written_as_it_lies_in_the_repository() =>
        Assert.Equal(SampleStudy.Default, DraftText.Write(SampleStudy.Document(SampleStudy.Default)));

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_written_means_what_was_read_and_is_taken_by_the_reader(string text)
    {
        var written = DraftText.Write(SampleStudy.Document(text));

        Assert.True(DraftMeaning.AreSame(SampleStudy.Document(text), SampleStudy.Document(written)));
        Assert.IsType<StudyReading.Sound>(StudyReader.Parse(written));
        Assert.Equal(written, DraftText.Write(SampleStudy.Document(written)));
    }

    [Fact]
    public void Keys_are_written_in_the_schemas_order()
    {
        var written = SampleStudy.Document(DraftText.Write(SampleStudy.Document(SampleStudy.Full)));
        var schema = SampleStudy.Document(File.ReadAllText(Path.Combine(SampleStudy.Folder, "..", "schema", "study.schema.json")));

        Assert.Equal(schema["properties"]!.AsObject().Select(pair => pair.Key), written.Select(pair => pair.Key));
        Assert.Equal(schema["properties"]!.AsObject().Select(pair => pair.Key), DraftFormat.Root.All.Select(field => field.Key));
        Assert.Equal(["lime", "influence"], written["texts"]!["methods"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void A_change_touches_its_own_line_alone()
    {
        var draft = SampleStudy.Open(SampleStudy.Default);

        draft.Put("peoplePerCondition", DraftFields.Number("30"));

        var (before, after) = (SampleStudy.Default.Split('\n'), draft.Text.Split('\n'));
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(["  \"peoplePerCondition\": 30,"], after.Where((line, index) => line != before[index]));
    }

    [Fact]
    public void A_change_that_is_taken_back_leaves_the_bytes_as_they_were()
    {
        var draft = SampleStudy.Open(SampleStudy.Full);

        draft.Put("title", "Other");
        Assert.NotEqual(SampleStudy.Full, draft.Text);
        draft.Put("title", "Full");

        Assert.Equal(SampleStudy.Full, draft.Text);
    }

    [Fact]
    public void What_is_left_out_means_the_same_as_its_default_said()
    {
        var said = SampleStudy.Document(SampleStudy.Without("images", "pay", "attentionChecks", "platforms"));
        var left = (JsonObject)said.DeepClone();
        said["images"] = "balanced";
        said["pay"] = new JsonObject { ["base"] = 3.0, ["currency"] = "USD" };
        said["attentionChecks"] = new JsonArray();
        said["platforms"] = new JsonObject { ["plain"] = "open" };
        ((JsonObject)said["demographics"]![0]!)["required"] = true;
        said["texts"]!["consent"] = new JsonArray((string)left["texts"]!["consent"]!);

        Assert.True(DraftMeaning.AreSame(left, said));
        said["pay"]!["base"] = 3.01;
        Assert.False(DraftMeaning.AreSame(left, said));
    }

    [Fact]
    public void The_defaults_of_the_form_are_those_of_the_reader()
    {
        var left = SampleStudy.Document(SampleStudy.Without("contact", "seed", "peoplePerCondition", "trials", "images", "timeLimitMinutes", "graceMinutes", "pay", "colourMap", "attentionChecks", "platforms"));
        var said = DraftMeaning.Of(left);
        var (one, other) = (Read(left), Read(said));

        Assert.Equal(
            (one.Contact, one.Seed, one.PeoplePerCondition, one.Trials, one.Images, one.TimeLimit, one.Grace, one.Pay, one.ColourMap, one.AttentionChecks.Count, one.Platforms),
            (other.Contact, other.Seed, other.PeoplePerCondition, other.Trials, other.Images, other.TimeLimit, other.Grace, other.Pay, other.ColourMap, other.AttentionChecks.Count, other.Platforms));
        foreach (var key in (string[])["contact", "seed", "peoplePerCondition", "trials", "images", "timeLimitMinutes", "graceMinutes", "pay", "colourMap", "attentionChecks", "platforms"])
            Assert.True(said.ContainsKey(key), key);

        static StudyDefinition Read(JsonObject document) => Assert.IsType<StudyReading.Sound>(StudyReader.Parse(document.ToJsonString())).Definition;
    }

    [Theory]
    [InlineData("""{ "title": "x", """, "is not JSON")]
    [InlineData("""{ "title": "x", "title": "y" }""", "twice")]
    [InlineData("""{ "colourmap": "x" }""", "a key that the format does not know")]
    [InlineData("""{ "demographics": 5 }""", "is not a list")]
    [InlineData("""{ "demographics": [5] }""", "is not an object")]
    [InlineData("""{ "trials": [] }""", "is not an object")]
    [InlineData("""{ "title": {} }""", "is no single value")]
    [InlineData("""{ "demographics": [{ "required": "yes" }] }""", "is neither true nor false")]
    [InlineData("""{ "texts": { "consent": 5 } }""", "is no text")]
    [InlineData("""{ "texts": { "methods": { "A b": "x" } } }""", "no method id")]
    [InlineData("""{ "title": "\ud800" }""", "")]
    [InlineData("[]", "is no object")]
    public void What_the_form_cannot_show_it_refuses_and_the_text_stays(string text, string problem)
    {
        var draft = new StudyDraft(text);

        var fault = draft.OpenForm();

        Assert.NotNull(fault);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.False(draft.IsForm);
        Assert.Equal(text, draft.Text);
    }

    [Theory]
    [InlineData("30", "30")]
    [InlineData(" 3.50 ", "3.50")]
    [InlineData("-7", "-7")]
    [InlineData("007", "7")]
    [InlineData("abc", "\"abc\"")]
    [InlineData("3,50", "\"3,50\"")]
    [InlineData("1e3", "\"1e3\"")]
    public void A_number_is_kept_as_it_was_typed_and_anything_else_as_text_for_the_reader_to_refuse(string typed, string json) =>
        Assert.Equal(json, DraftFields.Number(typed)!.ToJsonString());

    [Fact]
    public void An_emptied_field_leaves_its_key_out()
    {
        var draft = SampleStudy.Open(SampleStudy.Default);

        draft.Put("seed", DraftFields.Number(""));
        draft.Put("trials.wrong", DraftFields.Number(" "));

        Assert.False(draft.Has("seed"));
        Assert.False(draft.Has("trials.wrong"));
        Assert.Contains("\"trials\": { \"labelled\": 5, \"guess\": 5 },", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_on_the_way_are_made()
    {
        var draft = SampleStudy.Open(SampleStudy.Without("pay"));

        draft.Put("pay.base", DraftFields.Number("1.25"));

        Assert.Equal("1.25", draft.Find("pay.base")!.ToJsonString());
    }

    [Fact]
    public void Items_are_moved_and_taken_out()
    {
        var draft = SampleStudy.Open(SampleStudy.Default);

        draft.Move("methods", 0, 2);
        draft.List("demographics").RemoveAt(1);

        Assert.Equal(["grad-cam", "lime", "responsibility"], draft.List("methods").Take(3).Select(DraftFields.Shown));
        Assert.Equal("gender-words", DraftFields.Shown(draft.Find("demographics[1].id")));
        draft.Move("methods", 2, 0);
        Assert.Equal("responsibility", DraftFields.Shown(draft.Find("methods[0]")));
    }

    [Fact]
    public void A_text_of_several_lines_is_written_as_their_list()
    {
        var draft = SampleStudy.Open(SampleStudy.Default);

        draft.Put("texts.consent", DraftFields.Markdown("I agree.\r\n\r\nI can stop."));

        Assert.Equal("I agree.\n\nI can stop.", DraftFields.Shown(draft.Find("texts.consent")));
        Assert.Contains("    \"consent\": [\n      \"I agree.\",\n      \"\",\n      \"I can stop.\"\n    ],\n", draft.Text, StringComparison.Ordinal);
    }
}
