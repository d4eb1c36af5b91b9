using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Answering;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class SubmissionFormTests
{
    private static readonly StudyPlan Plan = new(SampleStudy.Definition, SampleStudy.Bundle);

    private static readonly (string, string)[] GoodRanking =
    [
        ("method.preference", "grad-cam"), ("reason.preference", "label"), ("words.preference", "left over"),
        ("method.understandability", "responsibility"), ("reason.understandability", "other"), ("words.understandability", "it is plain"),
    ];

    [Fact]
    public void A_ranking_names_the_chosen_and_the_rejected_method()
    {
        var ranking = Assert.IsType<StepAnswer.Ranking>(Complete(StepKind.Ranking, GoodRanking).Answer);

        Assert.Equal(["grad-cam>responsibility", "responsibility>grad-cam"], ranking.Choices.Select(choice => $"{choice.Chosen}>{choice.Rejected}"));
    }

    [Fact]
    public void Own_words_belong_to_the_reason_that_asks_for_them()
    {
        var ranking = Assert.IsType<StepAnswer.Ranking>(Complete(StepKind.Ranking, GoodRanking).Answer);

        Assert.Equal([null, "it is plain"], ranking.Choices.Select(choice => choice.OwnWords));
    }

    [Theory]
    [InlineData("method.preference", "")]
    [InlineData("reason.preference", "")]
    [InlineData("words.understandability", "  ")]
    public void A_ranking_with_a_gap_is_incomplete_and_the_error_names_the_field(string field, string value)
    {
        var reading = Read(StepKind.Ranking, With(GoodRanking, field, value));

        Assert.Equal([field], Assert.IsType<SubmissionReading.Incomplete>(reading).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("method.preference", "lime")]
    [InlineData("reason.preference", "nonsense")]
    [InlineData("method.understandability", "GRAD-CAM")]
    public void A_ranking_of_what_was_not_offered_is_forged(string field, string value) =>
        Assert.IsType<SubmissionReading.Forged>(Read(StepKind.Ranking, With(GoodRanking, field, value)));

    [Theory]
    [InlineData("60", "60")]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    public void A_number_is_kept_in_its_plainest_form(string text, string kept)
    {
        var answer = Assert.IsType<StepAnswer.Demographics>(Complete(StepKind.Demographics, [("about.age", "18-29"), ("about.years", text)]).Answer);

        Assert.Equal(kept, answer.Values.Single(value => value.Question.Value == "years").Value);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    public void A_number_out_of_range_is_asked_for_again(string text) =>
        Assert.IsType<SubmissionReading.Incomplete>(Read(StepKind.Demographics, [("about.age", "18-29"), ("about.years", text)]));

    [Theory]
    [InlineData(5000, true)]
    [InlineData(5001, false)]
    public void A_comment_has_a_greatest_length(int length, bool fits) =>
        Assert.Equal(fits, Read(StepKind.Comments, [("comments", new string('x', length))]) is SubmissionReading.Complete);

    [Theory]
    [InlineData("blue", true)]
    [InlineData("red", false)]
    public void An_attention_check_is_noted(string value, bool isPassed)
    {
        var submit = Assert.IsType<SubmissionReading.Complete>(SubmissionForm.Read(Plan, Plan.Cells[0], new Step(StepKind.Tutorial, 2), Fields([("check.awake", value)]))).Command;

        Assert.Equal(isPassed, Assert.Single(submit.Checks).Passed);
    }

    [Theory]
    [InlineData("12", "3", 12, 3)]
    [InlineData("12", "30", 12, 12)]
    [InlineData("86400000", "0", 86_400_000, 0)]
    public void Times_are_believed_within_a_day(string response, string hidden, int responseMs, int hiddenMs) =>
        Assert.Equal(new ClientTiming(responseMs, hiddenMs), TimingForm.Read(Fields([("response_ms", response), ("hidden_ms", hidden)])));

    [Theory]
    [InlineData("86400001", "0")]
    [InlineData("-1", "0")]
    [InlineData("1.5", "0")]
    [InlineData("NaN", "0")]
    [InlineData("12", "")]
    [InlineData("", "")]
    public void Times_that_cannot_be_are_missing(string response, string hidden) =>
        Assert.Null(TimingForm.Read(Fields([("response_ms", response), ("hidden_ms", hidden)])));

    private static SubmissionReading Read(StepKind kind, IEnumerable<(string, string)> fields) =>
        SubmissionForm.Read(Plan, Plan.Cells[0], new Step(kind, 1), Fields(fields));

    private static ParticipationCommand.Submit Complete(StepKind kind, IEnumerable<(string, string)> fields) =>
        Assert.IsType<SubmissionReading.Complete>(Read(kind, fields)).Command;

    private static FormFields Fields(IEnumerable<(string Name, string Value)> fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));

    private static IEnumerable<(string, string)> With((string Name, string Value)[] fields, string name, string value) =>
        fields.Select(field => field.Name == name ? (name, value) : field);
}
