using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>What is wrong with a draft, where it is, and what people call that place.</summary>
public sealed class DraftCheckTests
{
    [Fact]
    public void The_default_study_has_no_fault()
    {
        var check = Check(SampleStudy.Default);

        Assert.Empty(check.Findings);
        Assert.NotNull(check.Definition);
    }

    [Theory]
    [InlineData("title", "\"\"", "title", "Title", EditSection.General, "is empty; say something there")]
    [InlineData("peoplePerCondition", "0", "peoplePerCondition", "People per condition", EditSection.People, "is 0; use a whole number from 1 to 1000000")]
    [InlineData("trials.labelled", "\"five\"", "trials.labelled", "Images with the prediction", EditSection.People, "is text; put a whole number there")]
    [InlineData("trials.wrong", "11", "trials.wrong", "Images predicted wrongly", EditSection.People, "a participant sees 10 images; use a whole number from 0 to 10")]
    [InlineData("pay.base", "0.005", "pay.base", "Pay for finishing", EditSection.Payment, "at most two decimals")]
    [InlineData("graceMinutes", "-1", "graceMinutes", "Grace", EditSection.Time, "is -1")]
    [InlineData("methods[1]", "\"lime\"", "methods[2]", "Method 3", EditSection.Methods, "repeats 'lime' of methods[1]")]
    [InlineData("methods[1]", "\"magic\"", "texts.methods.magic", "How explanations are read, magic", EditSection.Texts, "is missing; say how explanations by 'magic' are read")]
    [InlineData("colourMap", "\"jet\"", "colourMap", "Colours of the heat maps", EditSection.Methods, "were drawn in 'cividis'")]
    [InlineData("texts.consent", "\"I get {much}.\"", "texts.consent", "Consent", EditSection.Texts, "has the unknown placeholder {much}")]
    [InlineData("demographics[2].id", "\"age\"", "demographics[2].id", "Question 3, id", EditSection.Questions, "repeats 'age' of demographics[0].id")]
    [InlineData("demographics[0].choices[1].text", "\"\"", "demographics[0].choices[1].text", "Question 1, choice 2, text", EditSection.Questions, "is empty")]
    [InlineData("attentionChecks[0].expected", "\"never\"", "attentionChecks[0].expected", "Attention check 1, right answer", EditSection.Checks, "not among the choices; use one of why, drawn, next")]
    [InlineData("ranking[0].id", "\"other\"", "ranking", "Comparisons at the end", EditSection.Ranking, "lacks the question 'preference'")]
    [InlineData("platforms", "{}", "platforms", "Platforms", EditSection.Platforms, "opens no way into the study")]
    [InlineData("id", "\"another\"", "id", "Id", EditSection.General, "is 'another', but this is the study 'default'")]
    public void A_fault_has_its_place_its_name_its_part_and_its_remedy(string place, string value, string where, string name, EditSection section, string sentence)
    {
        var draft = SampleStudy.Open(SampleStudy.Default);
        draft.Put(place, System.Text.Json.Nodes.JsonNode.Parse(value));

        var finding = Check(draft.Text).Findings.First(finding => finding.Place == where);

        Assert.Equal((name, section), (finding.Name, finding.Section));
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_the_bundle_lacks_is_refused_with_those_that_it_has()
    {
        var draft = SampleStudy.Open(SampleStudy.Default);
        draft.Put("methods[1]", "magic");
        draft.Put("texts.methods.grad-cam", null);
        draft.Put("texts.methods.magic", "By magic.");

        var finding = Assert.Single(Check(draft.Text).Findings);

        Assert.Equal("methods[1]", finding.Place);
        Assert.Equal("is 'magic', which the bundle does not have; use one of responsibility, grad-cam, lime, shap, influence, nearest-neighbour", finding.Sentence);
    }

    [Fact]
    public void A_key_that_is_missing_is_a_fault_of_its_own_field()
    {
        var draft = SampleStudy.Open(SampleStudy.Full);
        draft.Put("demographics[0].least", null);
        draft.Put("title", null);

        var findings = Check(draft.Text).Findings;

        Assert.Equal([("title", "is missing; add it"), ("demographics[0].least", "is missing; add it")], findings.Select(finding => (finding.Place, finding.Sentence)).OrderByDescending(pair => pair.Place));
    }

    [Fact]
    public void A_fault_is_on_the_line_on_which_its_place_begins()
    {
        var text = SampleStudy.Default.Replace("\"id\": \"gender-words\"", "\"id\": \"Gender\"", StringComparison.Ordinal).Replace("\"text\": \"25 to 34\"", "\"text\": \"\"", StringComparison.Ordinal);
        var lines = text.Split('\n');

        foreach (var (place, content) in new[] { ("demographics[2].id", "Gender"), ("demographics[0].choices[2].text", "25-34") })
            Assert.Contains(content, lines[Check(text).Findings.Single(finding => finding.Place == place).Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_no_json_has_its_fault_where_it_breaks()
    {
        var finding = Assert.Single(Check("{\n  \"title\": \"x\",\n  oops\n}").Findings);

        Assert.Equal(("", 3, "The document"), (finding.Place, finding.Line, finding.Name));
        Assert.Contains("line 3", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("methods")]
    [InlineData("texts")]
    [InlineData("trials")]
    [InlineData("pay")]
    public void Every_container_has_a_name(string place) => Assert.NotEqual(place, DraftPlace.Describe(place));

    private static DraftCheck Check(string text) => DraftCheck.Of(text, SampleStudy.Id, SampleStudy.Bundle);
}
