using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Tests.Attribution.Settings;

public sealed class MethodSettingsTests
{
    [Fact]
    public void What_is_not_given_keeps_its_default()
    {
        var options = Settings(("lime.samples", "500"), ("shap.form", "kernel")).Options<LimeOptions>();

        Assert.Equal(new LimeOptions { Samples = 500 }, options);
    }

    [Theory]
    [InlineData("lime.samples", "many", "lime.samples is many; give a whole number from 10 to 1000000.")]
    [InlineData("lime.samples", "3", "lime.samples is 3; give a whole number from 10 to 1000000.")]
    [InlineData("lime.ratio", "NaN", "lime.ratio is NaN; give a number from 0 to 1.")]
    [InlineData("lime.ratio", "0,5", "lime.ratio is 0,5; give a number from 0 to 1.")]
    public void A_value_that_cannot_be_is_refused_in_a_sentence_that_names_it(string name, string value, string sentence)
    {
        var refusal = Assert.Throws<PipelineException>(() => Settings((name, value)).Options<LimeOptions>());

        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public void A_word_that_is_no_choice_is_refused_with_the_choices()
    {
        var refusal = Assert.Throws<PipelineException>(() => Settings(("shap.form", "deep")).Options<ShapOptions>());

        Assert.Equal("shap.form is deep; give one of expected-gradients, kernel.", refusal.Message);
    }

    [Fact]
    public void Options_made_in_code_are_checked_as_well()
    {
        var refusal = Assert.Throws<PipelineException>(() => MethodSettings.Check(new ShapOptions { Backgrounds = 0 }));

        Assert.Equal("shap.backgrounds is 0; give a whole number from 1 to 10000.", refusal.Message);
    }

    [Theory]
    [InlineData("lime.sample", "There is no option lime.sample; choose from lime.samples, ")]
    [InlineData("grad-cam.layer", "There is no option grad-cam.layer; Grad-CAM has none.")]
    [InlineData("deeplift.x", "There is no method deeplift; choose from ")]
    public void A_name_that_no_method_has_is_refused(string name, string beginning)
    {
        var refusal = Assert.Throws<PipelineException>(() => ExplanationMethods.CheckNames(Settings((name, "1"))));

        Assert.StartsWith(beginning, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_lies_in_its_own_range_and_every_name_is_its_methods()
    {
        MethodSettings.Check(new LimeOptions());
        MethodSettings.Check(new ShapOptions());
        MethodSettings.Check(new InfluenceOptions());
        MethodSettings.Check(new NearestNeighbourOptions());
        Assert.All(ExplanationMethods.All, method => Assert.All(method.Options, option => Assert.StartsWith(method.Id + ".", option.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Values_read_back_as_they_were_given()
    {
        var settings = Settings(("shap.form", "kernel"), ("shap.coalitions", "77"), ("shap.ratio", "0.25"));

        var parameters = MethodSettings.Parameters(settings.Options<ShapOptions>());

        Assert.Equal("kernel", parameters["form"]);
        Assert.Equal(77, parameters["coalitions"]);
        Assert.Equal(0.25, parameters["ratio"]);
    }

    private static MethodSettings Settings(params (string Name, string Value)[] values) =>
        new(values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
