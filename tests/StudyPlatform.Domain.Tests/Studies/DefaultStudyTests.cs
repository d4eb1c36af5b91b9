using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>The study of a fresh checkout is the published protocol, and runs on the bundle beside it.</summary>
public sealed class DefaultStudyTests
{
    [Fact]
    public void It_reads_soundly()
    {
        var reading = StudyReader.Parse(DefaultStudy.Json());

        Assert.True(reading is StudyReading.Sound, reading.ToString());
    }

    [Fact]
    public void It_fits_the_default_bundle()
    {
        Assert.Empty(StudyRules.Check(DefaultStudy.Definition, DefaultStudy.Bundle));
    }

    [Fact]
    public void It_has_fifteen_conditions_of_twenty_people()
    {
        var study = DefaultStudy.Definition;

        Assert.Equal((15, 20, 300L), (study.Conditions, study.PeoplePerCondition, study.People));
        Assert.Equal(DefaultStudy.Bundle.Methods.Select(method => method.Id), study.Methods);
    }

    [Fact]
    public void It_shows_ten_images_of_which_the_model_got_five_wrong()
    {
        Assert.Equal(new TrialCounts(5, 5, 5), DefaultStudy.Definition.Trials);
        Assert.Equal(ImagePolicy.Balanced, DefaultStudy.Definition.Images);
    }

    [Fact]
    public void It_pays_three_dollars_and_twenty_cents_a_right_guess()
    {
        Assert.Equal(new Payment(3.00m, 0.20m, "USD"), DefaultStudy.Definition.Pay);
        Assert.Equal(TimeSpan.FromMinutes(15), DefaultStudy.Definition.TimeLimit);
    }

    [Fact]
    public void Its_information_names_time_pay_and_whom_to_ask()
    {
        var information = DefaultStudy.Definition.Texts.Information;

        Assert.All(["15 minutes", "3.00 USD", "0.20 USD", "1.00 USD", "4.00 USD", StudyDefinition.DefaultContact], part => Assert.Contains(part, information, StringComparison.Ordinal));
    }

    [Fact]
    public void It_asks_for_age_gender_education_and_experience()
    {
        Assert.Equal(["age", "gender", "gender-words", "education", "experience"], DefaultStudy.Definition.Demographics.Select(question => question.Id.Value));
        Assert.True(DefaultStudy.Plan.ScreensOut(new(new QuestionId("age"), "under-18")));
    }

    [Fact]
    public void It_uses_no_placeholder_that_is_left_over()
    {
        var texts = DefaultStudy.Definition.Texts;

        Assert.All([texts.Information, texts.Consent, texts.Classification, texts.Explanations, .. texts.Methods.Values, texts.Thanks, texts.Declined, texts.ScreenedOut], text => Assert.DoesNotContain('{', text));
    }

    [Fact]
    public void Disjoint_images_for_it_are_refused_with_the_remedy()
    {
        var disjoint = DefaultStudy.Definition with { Images = ImagePolicy.Disjoint };

        var fault = Assert.Single(StudyRules.Check(disjoint, DefaultStudy.Bundle));

        Assert.Equal(
            "images: disjoint images for 300 people need 1500 correctly and 1500 wrongly predicted stimuli; the bundle has 80 and 80: lower peoplePerCondition to 1 or choose images: balanced",
            fault.ToString());
    }
}
