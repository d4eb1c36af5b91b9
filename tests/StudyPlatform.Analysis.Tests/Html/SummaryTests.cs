using StudyPlatform.Analysis.Html.Findings;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Tests.Html;

public sealed class SummaryTests
{
    /// <summary>Words that claim a difference, wherever they stand without "not" or "none" before them.</summary>
    private static readonly string[] Claims = ["the methods differ (", "Accuracy differs", "made a difference", " goes with guesses, choices and time taken", "is significant (", "are significant ("];

    [Fact]
    public void It_says_how_many_came_and_how_many_are_left()
    {
        Assert.Equal("Of 340 people who were asked, 326 consented, 310 finished and 300 are analysed here, over 15 pairs of methods. Each person saw two methods.", Sentences(ExampleReport.Full)[0]);
    }

    [Fact]
    public void It_says_how_many_pairs_have_anyone()
    {
        var flow = ExampleReport.Full.Flow;
        var model = ExampleReport.Full with { Flow = flow with { Conditions = [.. flow.Conditions.Select((pair, i) => i < 4 ? pair : pair with { AnalysedAFirst = 0, AnalysedBFirst = 0 })] } };

        Assert.Contains("over 4 of 15 pairs of methods", Sentences(model)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_methods_chosen_most_and_least_often_with_their_counts()
    {
        var sentence = Sentence(ExampleReport.Full, "Preference:");

        Assert.StartsWith("Preference: Responsibility (by 75 of the 100 people who saw it, 75.0%) was preferred most often, LIME (by 33 of the 100 people who saw it, 33.0%) least often.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_that_are_level_are_all_named()
    {
        var model = ExampleReport.Full with
        {
            Methods = [.. ExampleReport.Full.Methods.Take(3)],
            Choices = [new("preference", "More preferred",
            [
                new(MethodId.Responsibility, MethodId.GradCam, 20, 10, null),
                new(MethodId.Responsibility, MethodId.Lime, 20, 12, null),
                new(MethodId.GradCam, MethodId.Lime, 20, 12, null),
            ])],
            Pairwise = [],
        };

        Assert.StartsWith("Preference: Responsibility (by 22 of the 40 people who saw it, 55.0%) and Grad-CAM (by 22 of the 40 people who saw it, 55.0%) were preferred most often, LIME (by 16 of the 40 people who saw it, 40.0%) least often.", ChoiceFinding.Of(model, model.Choices[0]).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_claimed_where_a_test_found_one()
    {
        var sentence = Sentence(ExampleReport.Full, "Preference:");

        Assert.Contains("Over all pairs the methods differ (Bradley–Terry model, χ²(5) = 17.10, p = .004).", sentence, StringComparison.Ordinal);
        Assert.Contains("In 2 of the 15 pairs tested one method was chosen significantly more often than the other (Holm-corrected): Responsibility over Grad-CAM (17 of 20, p = .041); Nearest neighbour over Influence functions (17 of 20, p = .041).", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_test_found_one_the_data_do_not_show_it()
    {
        var sentence = Sentence(ExampleReport.Full, "Understandability:");

        Assert.Contains("Over all pairs the data do not show that the methods differ (Bradley–Terry model, χ²(5) = 17.10, p = .213).", sentence, StringComparison.Ordinal);
        Assert.Contains("In none of the 15 pairs tested was one method chosen significantly more often than the other", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0500001)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void No_difference_is_claimed_at_or_above_the_level(double p)
    {
        var text = string.Join(' ', Sentences(With(p)));

        Assert.All(Claims, claim => Assert.DoesNotContain(claim, text.Replace("do not show that the methods differ (", "", StringComparison.Ordinal).Replace("comparisons of two methods is significant (", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain("pairs tested one method", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_difference_is_claimed_just_below_the_level()
    {
        var text = string.Join(' ', Sentences(With(0.0499999)));

        Assert.Contains("Over all pairs the methods differ (", text, StringComparison.Ordinal);
        Assert.Contains("Accuracy differs with the methods", text, StringComparison.Ordinal);
        Assert.Contains("which method was shown first made a difference", text, StringComparison.Ordinal);
        Assert.Contains("2 go with guesses, choices and time taken together: How old are you?", text, StringComparison.Ordinal);
        Assert.Contains("15 of the 15 comparisons of two methods are significant", text, StringComparison.Ordinal);
        Assert.Contains("; and 11 more.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_tested_is_said_with_its_reason()
    {
        var sentences = Sentences(ExampleReport.Refused);

        Assert.Equal(3, sentences.Count(sentence => sentence.Contains($"could not be tested. {ExampleReport.Refusal.Sentence}", StringComparison.Ordinal)));
        Assert.Contains("Order and demographics: these data do not allow the multivariate tests.", sentences);
    }

    [Fact]
    public void Without_anyone_nothing_is_said()
    {
        Assert.Equal(["Nobody has been asked for their consent yet.", "Nothing can be said yet: nobody has been analysed."], Sentences(ExampleReport.Empty));
    }

    [Fact]
    public void It_says_what_was_planned()
    {
        var plan = new PlanReference("plan.json", new string('e', 64), DateTimeOffset.UnixEpoch, null, [], [], []);

        Assert.StartsWith("No plan was given, so all analyses are exploratory. Level of significance: 5%.", Sentences(ExampleReport.Full)[^1], StringComparison.Ordinal);
        Assert.StartsWith("None of the analyses was done as planned", Sentences(ExampleReport.Full with { Plan = plan })[^1], StringComparison.Ordinal);
        var partly = ExampleReport.Full with { Plan = plan, BradleyTerry = [.. ExampleReport.Full.BradleyTerry.Select(analysis => analysis with { Status = AnalysisStatus.Planned })] };
        Assert.StartsWith("2 of the 10 analyses were planned; the others are exploratory.", Sentences(partly)[^1], StringComparison.Ordinal);
    }

    /// <summary>The example with every p-value the same, before and after correction.</summary>
    private static ReportModel With(double p) => ExampleReport.Full with
    {
        BradleyTerry = [.. ExampleReport.Full.BradleyTerry.Select(analysis => analysis with { Result = analysis.Result.Then<BradleyTerryRanking>(ranking => ranking with { EqualAbilities = ranking.EqualAbilities with { P = p } }) })],
        Pairwise = [.. ExampleReport.Full.Pairwise.Select(analysis => analysis with { Result = analysis.Result.Then<PairwiseFamily>(family => family with { Tests = [.. family.Tests.Select(test => test with { P = p, PHolm = p })] }) })],
        AccuracyModels = [.. ExampleReport.Full.AccuracyModels.Select(analysis => analysis with { Result = analysis.Result.Then<AccuracyModel>(model => model with { Methods = model.Methods! with { P = p } }) })],
        Manova = [.. ExampleReport.Full.Manova.Select(analysis => analysis with { Result = analysis.Result.Then<ManovaTerm>(term => term with { Tests = [.. term.Tests.Select(test => test with { P = p, PHolm = p })] }) })],
    };

    private static string Sentence(ReportModel model, string start) => Sentences(model).Single(sentence => sentence.StartsWith(start, StringComparison.Ordinal));

    private static List<string> Sentences(ReportModel model) => [.. Summary.Of(model).Select(sentence => sentence.Replace('\u00A0', ' '))];
}
