using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

/// <summary>Submits that no page of the study sends are refused and change nothing.</summary>
public sealed class AnswerRulesTests
{
    private static readonly QuestionAnswer[] Full = [.. ((StepAnswer.Demographics)Answers.ToNext(DefaultStudy.Plan, Newcomer.Of(DefaultStudy.Plan)).Answer).Values];

    private static readonly StudyPlan Plan = DefaultStudy.PlanWith(study => study with
    {
        Demographics = [.. study.Demographics, new Question.Number(new QuestionId("hours"), "Hours?", Required: false, -2, 24)],
    });

    [Fact]
    public void Optional_questions_may_be_left_out_or_answered_in_any_order()
    {
        Accepts(Full);
        Accepts([Answer("hours", "-2"), .. Full.Reverse(), Answer("gender-words", "agender")]);
    }

    [Fact]
    public void Required_questions_may_not_be_left_out()
    {
        foreach (var missing in Full)
            Refuses([.. Full.Where(answer => answer != missing)]);
    }

    [Theory]
    [InlineData("age", "17")]
    [InlineData("age", "")]
    [InlineData("unknown", "x")]
    [InlineData("preference", "lime")]
    [InlineData("hours", "25")]
    [InlineData("hours", "-3")]
    [InlineData("hours", "1.5")]
    [InlineData("hours", "99999999999")]
    [InlineData("hours", "")]
    public void Answers_that_were_not_offered_are_refused(string question, string value)
    {
        Refuses([.. Full.Where(answer => answer.Question.Value != question), Answer(question, value)]);
    }

    [Fact]
    public void Nothing_is_answered_twice_or_at_great_length()
    {
        Refuses([.. Full, Full[0]]);
        Refuses([.. Full, Answer("gender-words", new string('a', 100_000))]);
    }

    [Fact]
    public void A_guess_is_one_of_the_classes()
    {
        RefusesAt(StepKind.Guess, submit => submit with { Answer = new StepAnswer.Guess(new ClassName("unicorn")) });
    }

    [Fact]
    public void A_ranking_is_of_the_two_methods_and_gives_an_offered_reason()
    {
        RefusesAt(StepKind.Ranking, submit => With(submit, choice => choice with { Rejected = choice.Chosen }));
        RefusesAt(StepKind.Ranking, submit => With(submit, choice => choice with { Chosen = new MethodId("other") }));
        RefusesAt(StepKind.Ranking, submit => With(submit, choice => choice with { Reason = "bribe" }));
        RefusesAt(StepKind.Ranking, submit => With(submit, choice => choice with { OwnWords = new string('a', 100_000) }));
        RefusesAt(StepKind.Ranking, submit => With(submit, choice => choice with { Question = new QuestionId("preference") }));
        RefusesAt(StepKind.Ranking, submit => submit with { Answer = new StepAnswer.Ranking([]) });

        static ParticipationCommand.Submit With(ParticipationCommand.Submit submit, Func<RankingChoice, RankingChoice> change) =>
            submit with { Answer = new StepAnswer.Ranking([.. ((StepAnswer.Ranking)submit.Answer).Choices.Select(change)]) };
    }

    [Fact]
    public void A_comment_is_no_book()
    {
        RefusesAt(StepKind.Comments, submit => submit with { Answer = new StepAnswer.Comments(new string('a', 1_000_000)) });
    }

    [Fact]
    public void Checks_are_those_of_the_page_and_judged_rightly()
    {
        RefusesAt(StepKind.Tutorial, submit => submit with { Checks = [] }, number: 2);
        RefusesAt(StepKind.Tutorial, submit => submit with { Checks = [.. submit.Checks, .. submit.Checks] }, number: 2);
        RefusesAt(StepKind.Tutorial, submit => submit with { Checks = [submit.Checks[0] with { Value = "drawn" }] }, number: 2);
        RefusesAt(StepKind.Tutorial, submit => submit with { Checks = [submit.Checks[0] with { Value = "perhaps", Passed = false }] }, number: 2);
        RefusesAt(StepKind.Labelled, submit => submit with { Checks = [new CheckAnswer(new QuestionId("explained"), "why", Passed: true)] });
    }

    private static QuestionAnswer Answer(string question, string value) => new(new QuestionId(question), value);

    private static void Accepts(IReadOnlyList<QuestionAnswer> values) => Assert.IsType<Transition.Accepted>(Send(values));

    private static void Refuses(IReadOnlyList<QuestionAnswer> values) => Assert.Equal(new Transition.Refused(Refusal.AnswerDoesNotFit), Send(values));

    private static Transition Send(IReadOnlyList<QuestionAnswer> values) =>
        Transitions.Apply(Plan, Newcomer.Of(Plan), new ParticipationCommand.Submit(Plan.Path[0], new StepAnswer.Demographics(values), [], null), Newcomer.Start);

    private static void RefusesAt(StepKind kind, Func<ParticipationCommand.Submit, ParticipationCommand.Submit> change, int number = 1)
    {
        var participation = Newcomer.After(Plan, Plan.Path.IndexOf(new Step(kind, number))!.Value);
        var fitting = Answers.ToNext(Plan, participation);

        Assert.IsType<Transition.Accepted>(Transitions.Apply(Plan, participation, fitting, Newcomer.Start));
        Assert.Equal(new Transition.Refused(Refusal.AnswerDoesNotFit), Transitions.Apply(Plan, participation, change(fitting), Newcomer.Start));
    }
}
