using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>Contradictions within a definition and with its bundle, each with its place and what to do.</summary>
public sealed class StudyRulesTests
{
    private static readonly StudyDefinition Study = DefaultStudy.Definition;

    [Fact]
    public void A_method_that_the_bundle_lacks_is_named_with_those_it_has()
    {
        var texts = Study.Texts with { Methods = new Dictionary<MethodId, string>(Study.Texts.Methods) { [new MethodId("rise")] = "How to read it." } };

        Finds(
            Study with { Methods = [.. Study.Methods, new MethodId("rise")], Texts = texts },
            "methods[6]: is 'rise', which the bundle does not have; use one of responsibility, grad-cam, lime, shap, influence, nearest-neighbour");
    }

    [Fact]
    public void Fewer_than_two_methods_make_no_pair()
    {
        var texts = Study.Texts with { Methods = new Dictionary<MethodId, string> { [MethodId.Lime] = "Pieces." } };

        Finds(Study with { Methods = [MethodId.Lime], Texts = texts }, "methods: has 1 entries; name at least two: participants compare a pair");
    }

    [Fact]
    public void A_method_named_twice_is_a_fault()
    {
        Finds(Study with { Methods = [.. Study.Methods, MethodId.Lime] }, "methods[6]: repeats 'lime' of methods[2]; give each a name of its own");
    }

    [Fact]
    public void A_method_without_text_and_a_text_without_method_are_faults()
    {
        var texts = Study.Texts with { Methods = Study.Texts.Methods.Where(pair => pair.Key != MethodId.Shap).ToDictionary() };

        Finds(Study with { Texts = texts }, "texts.methods.shap: is missing; say how explanations by 'shap' are read");
        Finds(
            Study with { Methods = [MethodId.Lime, MethodId.Shap], Texts = Study.Texts with { Methods = new Dictionary<MethodId, string> { [MethodId.Lime] = "a", [MethodId.Shap] = "b", [MethodId.GradCam] = "c" } } },
            "texts.methods.grad-cam: is about a method that is not among methods; take it out, or use one of lime, shap");
    }

    [Fact]
    public void More_wrong_predictions_than_images_are_a_fault()
    {
        Finds(Study with { Trials = new TrialCounts(2, 3, 6) }, "trials.wrong: is 6, but a participant sees 5 images; use a whole number from 0 to 5");
        Finds(Study with { Trials = new TrialCounts(0, 0, 0) }, "trials: asks for no images at all; raise labelled or guess");
    }

    [Fact]
    public void A_participant_cannot_see_more_images_than_there_are()
    {
        Finds(
            Study with { Trials = new TrialCounts(80, 20, 10) },
            "trials: a participant sees 90 correctly and 10 wrongly predicted stimuli; the bundle has 80 and 80: ask for fewer, or make a bundle with more");
    }

    [Theory]
    [InlineData(5, 5, 5, 1, null)]
    [InlineData(5, 5, 5, 2, "images: disjoint images for 30 people need 150 correctly and 150 wrongly predicted stimuli; the bundle has 80 and 80: lower peoplePerCondition to 1 or choose images: balanced")]
    [InlineData(1, 1, 0, 4, "images: disjoint images for 60 people need 120 correctly and 0 wrongly predicted stimuli; the bundle has 80 and 80: lower peoplePerCondition to 2 or choose images: balanced")]
    [InlineData(1, 1, 0, 2, null)]
    [InlineData(1, 2, 1, 5, "images: disjoint images for 75 people need 150 correctly and 75 wrongly predicted stimuli; the bundle has 80 and 80: lower peoplePerCondition to 2 or choose images: balanced")]
    [InlineData(6, 6, 12, 1, "images: disjoint images for 15 people need 0 correctly and 180 wrongly predicted stimuli; the bundle has 80 and 80: choose images: balanced")]
    [InlineData(1, 0, 1, 1000000, "images: disjoint images for 15000000 people need 0 correctly and 15000000 wrongly predicted stimuli; the bundle has 80 and 80: lower peoplePerCondition to 5 or choose images: balanced")]
    public void Disjoint_images_need_enough_of_both_kinds(int labelled, int guess, int wrong, int peoplePerCondition, string? fault)
    {
        var study = Study with { Images = ImagePolicy.Disjoint, Trials = new TrialCounts(labelled, guess, wrong), PeoplePerCondition = peoplePerCondition };

        Finds(study, fault is null ? [] : [fault]);
    }

    [Fact]
    public void The_colour_map_is_that_of_the_bundle_s_heat_maps()
    {
        Finds(Study with { ColourMap = "jet" }, "colourMap: is 'jet', but the bundle's maps by 'grad-cam' were drawn in 'cividis'; use 'cividis', or draw the bundle anew");
        Finds(Study with { ColourMap = "jet", Methods = [MethodId.Lime, MethodId.Influence], Texts = Study.Texts with { Methods = new Dictionary<MethodId, string> { [MethodId.Lime] = "a", [MethodId.Influence] = "b" } } });
    }

    [Fact]
    public void An_attention_check_is_asked_on_a_step_of_the_study_and_has_its_answer_among_its_choices()
    {
        var check = Study.AttentionChecks[0];

        Finds(
            Study with { Trials = new TrialCounts(1, 1, 1), AttentionChecks = [check with { Step = new Step(StepKind.Guess, 2), Expected = "perhaps" }] },
            "attentionChecks[0].step: is 'guess-2', which is not a step of this study; use one of demographics, tutorial-1, tutorial-2, tutorial-3, tutorial-4, labelled-1, guess-1, ranking, comments",
            "attentionChecks[0].expected: is 'perhaps', which is not among the choices; use one of why, drawn, next");
    }

    [Fact]
    public void No_two_questions_have_one_id()
    {
        var check = Study.AttentionChecks[0];

        Finds(
            Study with { AttentionChecks = [check with { Id = new QuestionId("age") }, check with { Id = new QuestionId("preference") }] },
            "attentionChecks[0].id: repeats 'age' of demographics[0].id; give each a name of its own",
            "ranking[0].id: repeats 'preference' of attentionChecks[1].id; give each a name of its own");
    }

    [Fact]
    public void Both_comparisons_that_the_analysis_needs_are_asked()
    {
        Finds(Study with { Ranking = [Study.Ranking[0]] }, "ranking: lacks the question 'understandability'; add it");
    }

    [Fact]
    public void Choices_are_looked_at_wherever_they_stand()
    {
        Choice[] choices = [new("a", "A", ScreensOut: true), new("a", "B", OwnWords: true)];

        Finds(
            Study with
            {
                Demographics = [new Question.SingleChoice(new QuestionId("q"), "Q", true, choices), new Question.SingleChoice(new QuestionId("r"), "R", true, [choices[0]]), new Question.Number(new QuestionId("n"), "N", true, 5, 4)],
                Ranking = [Study.Ranking[0] with { Reasons = choices }, Study.Ranking[1]],
            },
            "demographics[0].choices[1]: repeats 'a' of demographics[0].choices[0]; give each a name of its own",
            "demographics[0].choices[1].ownWords: is true where no own words are kept; ask for them by a question of type text",
            "demographics[1].choices: screens everyone out; leave at least one choice without screensOut",
            "demographics[2]: takes numbers from 5 to 4, so none; make least the smaller of the two",
            "ranking[0].reasons[1]: repeats 'a' of ranking[0].reasons[0]; give each a name of its own",
            "ranking[0].reasons[0].screensOut: is true where an answer cannot end a participation; take it out");
    }

    [Fact]
    public void A_study_that_nobody_can_reach_is_a_fault()
    {
        Finds(Study with { Platforms = new PlatformSettings(null, null, null, null) }, "platforms: opens no way into the study; name at least one of plain, prolific, mechanicalTurk, cloudResearch");
    }

    [Fact]
    public void A_plan_is_not_made_of_a_study_with_faults()
    {
        Assert.Throws<ArgumentException>(() => new StudyPlan(Study with { ColourMap = "jet" }, DefaultStudy.Bundle));
    }

    private static void Finds(StudyDefinition study, params string[] faults) =>
        Assert.Equal(faults, StudyRules.Check(study, DefaultStudy.Bundle).Select(fault => fault.ToString()));
}
