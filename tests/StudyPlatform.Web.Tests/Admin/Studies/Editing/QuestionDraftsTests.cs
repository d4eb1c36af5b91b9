using System.Text.Json.Nodes;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Tests.Admin.Studies.Editing;

/// <summary>New questions, questions of another kind, and what the numbers of a draft come to.</summary>
public sealed class QuestionDraftsTests
{
    private readonly StudyDraft _draft = SampleStudy.Open(SampleStudy.Default);

    [Fact]
    public void New_questions_lack_nothing_but_their_words()
    {
        _draft.List("demographics").Add((JsonNode)QuestionDrafts.Demographic(_draft.Form));
        _draft.List("attentionChecks").Add((JsonNode)QuestionDrafts.Check(_draft.Form));
        _draft.List("ranking").Add((JsonNode)QuestionDrafts.Comparison(_draft.Form));
        _draft.List("ranking").Add((JsonNode)QuestionDrafts.Comparison(_draft.Form));
        var lacks = Findings();

        Assert.NotEmpty(lacks);
        Assert.All(lacks, finding => Assert.Equal("is empty; say something there", finding.Sentence));
        foreach (var finding in lacks)
            _draft.Put(finding.Place, "Words.");
        Assert.Empty(Findings());
        Assert.Equal(["comparison-1", "comparison-2"], _draft.List("ranking").Skip(2).Select(one => DraftFields.Shown(one!["id"])));
    }

    [Fact]
    public void A_new_choice_has_an_id_of_its_own()
    {
        var list = _draft.List("demographics[0].choices");
        list.Add((JsonNode)QuestionDrafts.Choice(list));
        list.Add((JsonNode)QuestionDrafts.Choice(list));

        Assert.Equal(["choice-1", "choice-2"], list.TakeLast(2).Select(one => DraftFields.Shown(one!["id"])));
    }

    [Fact]
    public void A_question_of_another_kind_finds_back_what_it_was()
    {
        var question = (JsonObject)_draft.Find("demographics[0]")!;
        var aside = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

        QuestionDrafts.Turn(question, QuestionDrafts.Number, aside);
        Assert.Empty(Findings());
        QuestionDrafts.Turn(question, QuestionDrafts.FreeText, aside);
        Assert.Empty(Findings());
        Assert.False(question.ContainsKey("choices"));
        QuestionDrafts.Turn(question, QuestionDrafts.SingleChoice, aside);

        Assert.Equal(SampleStudy.Default, _draft.Text);
    }

    [Fact]
    public void The_numbers_come_to_conditions_people_and_the_most_that_it_costs() =>
        Assert.Equal((15L, 30L, 300L, 10L, 4.00m, 1200.00m, "USD"), Figures());

    [Fact]
    public void Defaults_count_and_what_is_no_number_gives_none()
    {
        foreach (var key in (string[])["peoplePerCondition", "trials", "pay"])
            _draft.Put(key, null);
        Assert.Equal((15L, 30L, 300L, 10L, 4.00m, 1200.00m, "USD"), Figures());

        _draft.Put("peoplePerCondition", "many");
        Assert.Equal((15L, 30L, null, 10L, 4.00m, null, "USD"), Figures());
        _draft.Put("trials.guess", -1);
        Assert.Equal((15L, 30L, null, null, null, null, "USD"), Figures());
    }

    private (long, long, long?, long?, decimal?, decimal?, string) Figures()
    {
        var figures = DraftFigures.Of(_draft.Form);
        return (figures.Conditions, figures.Cells, figures.People, figures.Images, figures.MostEach, figures.Most, figures.Currency);
    }

    private IReadOnlyList<DraftFinding> Findings() => DraftCheck.Of(_draft.Text, SampleStudy.Id, SampleStudy.Bundle).Findings;
}
