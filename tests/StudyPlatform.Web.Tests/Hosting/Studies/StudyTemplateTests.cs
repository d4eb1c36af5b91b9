using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Hosting.Studies;

public sealed class StudyTemplateTests
{
    private static readonly StudyId Id = new("mine");

    [Theory]
    [InlineData(50, 50, 5, 5, 5)]
    [InlineData(5, 5, 5, 5, 5)]
    [InlineData(8, 2, 5, 5, 2)]
    [InlineData(3, 9, 5, 5, 7)]
    [InlineData(4, 4, 4, 4, 4)]
    [InlineData(6, 1, 3, 3, 1)]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(0, 4, 2, 2, 4)]
    public void It_asks_for_no_more_images_than_the_bundle_has(int right, int wrong, int labelled, int guess, int shownWrong)
    {
        var bundle = SmallBundle.Make("small", right, wrong, methods: 3);

        var definition = Read(StudyTemplate.Make(Id, "Mine", bundle));

        Assert.Equal(new TrialCounts(labelled, guess, shownWrong), definition.Trials);
        Assert.Empty(StudyRules.Check(definition, bundle));
    }

    [Fact]
    public void It_is_the_default_study_with_id_title_and_the_bundles_methods()
    {
        var bundle = SmallBundle.Make("small", methods: 3);

        var definition = Read(StudyTemplate.Make(Id, "Which “one” is <best>?", bundle));

        var original = Read(File.ReadAllBytes(Path.Combine(DefaultStudy.Find()!, StudyDefinition.DocumentName)));
        Assert.Equal((Id, "Which “one” is <best>?"), (definition.Id, definition.Title));
        Assert.Equal(bundle.Methods.Select(method => method.Id), definition.Methods);
        Assert.Equal(original.Pay, definition.Pay);
        Assert.Equal(original.Texts.Information, definition.Texts.Information);
        Assert.Equivalent(original.Demographics, definition.Demographics, strict: true);
        Assert.Equal(original.Texts.Methods[definition.Methods[0]], definition.Texts.Methods[definition.Methods[0]]);
    }

    [Fact]
    public void A_method_that_the_default_study_does_not_know_is_introduced_by_its_name_and_kind()
    {
        var bundle = SmallBundle.Make("small");
        var (known, renamed) = (bundle.Methods[0], bundle.Methods[1] with { Id = new MethodId("my-map"), Name = "My map", Parameters = JsonParameters.From(new Dictionary<string, object?> { ["rendering"] = new Dictionary<string, object?> { ["colours"] = "viridis" } }) });
        bundle = bundle with
        {
            Methods = [known, renamed],
            Stimuli = [.. bundle.Stimuli.Select(stimulus => stimulus with
            {
                Explanations = new Dictionary<MethodId, BundleExplanation> { [known.Id] = stimulus.Explanations[known.Id], [renamed.Id] = stimulus.Explanations[bundle.Methods[1].Id] },
            })],
        };

        var definition = Read(StudyTemplate.Make(Id, "Mine", bundle));

        Assert.Contains("**My map** marks parts of the picture", definition.Texts.Methods[renamed.Id], StringComparison.Ordinal);
        Assert.Equal("viridis", definition.ColourMap);
        Assert.Empty(StudyRules.Check(definition, bundle));
    }

    [Fact]
    public void A_copy_differs_in_id_and_title_alone()
    {
        var original = File.ReadAllBytes(Path.Combine(DefaultStudy.Find()!, StudyDefinition.DocumentName));

        var copy = StudyTemplate.Copy(original, Id, "Mine");

        var (before, after) = (JsonNode.Parse(original)!, JsonNode.Parse(copy)!);
        (before["id"], before["title"]) = ("mine", "Mine");
        Assert.True(JsonNode.DeepEquals(before, after));
        Assert.Contains("\"base\": 3.00", System.Text.Encoding.UTF8.GetString(copy), StringComparison.Ordinal);
    }

    private static StudyDefinition Read(byte[] document) => Assert.IsType<StudyReading.Sound>(StudyReader.Parse(document)).Definition;
}
