using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class BundleRulesTests
{
    [Theory]
    [InlineData("classes", """["cat", "dog", "cat"]""", "classes[2]: repeats 'cat' of classes[0]; keep one of them")]
    [InlineData("methods[1].id", "\"lime\"", "methods[1]: repeats 'lime' of methods[0]; keep one of them")]
    [InlineData("stimuli[2].id", "\"s0001\"", "stimuli[2]: repeats 's0001' of stimuli[0]; keep one of them")]
    [InlineData("stimuli[1].testIndex", "4", "stimuli[1]: repeats 'testIndex 4' of stimuli[0]; keep one of them")]
    [InlineData("stimuli[1].testIndex", "20", "stimuli[1].testIndex: is 20, but the test split has 20 images; use an index below that number")]
    [InlineData("stimuli[2].actual", "\"car\"", "stimuli[2].actual: is 'car', which is not among classes; use one of cat, dog")]
    [InlineData("stimuli[2].predicted", "\"Dog\"", "stimuli[2].predicted: is 'Dog', which is not among classes; use one of cat, dog")]
    [InlineData("stimuli[2].predicted", "\"cat\"", "stimuli[2].predicted: is 'cat', but 'dog' has the greatest probability; correct the one or the other")]
    [InlineData("stimuli[2].probabilities", "[0.1, 0.8]", "stimuli[2].probabilities: adds up to 0.9; give probabilities that add up to 1")]
    [InlineData("stimuli[2].probabilities", "[0.0012, 1]", "stimuli[2].probabilities: adds up to 1.0012; give probabilities that add up to 1")]
    [InlineData("stimuli[2].probabilities", "[0, 0.5, 0.5]", "stimuli[2].probabilities: has 3 entries for 2 classes; give one for each class, in their order")]
    [InlineData("stimuli[1].explanations.influence.trainingClass", "\"fox\"", "stimuli[1].explanations.influence.trainingClass: is 'fox', which is not among classes; use one of cat, dog")]
    [InlineData("stimuli[1].explanations.influence.trainingIndex", "40", "stimuli[1].explanations.influence.trainingIndex: is 40, but the training split has 40 images; use an index below that number")]
    [InlineData("tutorial.correct", "\"s9\"", "tutorial.correct: names 's9', which is not among the stimuli; name a rightly predicted stimulus")]
    [InlineData("tutorial.correct", "\"s0002\"", "tutorial.correct: names 's0002', which is wrongly predicted; name a rightly predicted stimulus")]
    [InlineData("tutorial.incorrect", "\"s0003\"", "tutorial.incorrect: names 's0003', which is rightly predicted; name a wrongly predicted stimulus")]
    public void A_contradiction_is_named_with_its_place_and_remedy(string place, string value, string fault)
    {
        var json = BundleReaderTests.Edited(document => JsonTree.Replace(document, place, JsonNode.Parse(value)));

        Assert.Contains(fault, BundleReaderTests.Faults(json));
    }

    [Fact]
    public void The_same_image_in_two_stimuli_is_refused()
    {
        var json = BundleReaderTests.Edited(document => document["stimuli"]![1]!["image"] = document["stimuli"]![0]!["image"]!.GetValue<string>());

        Assert.Contains($"stimuli[1]: repeats '{SmallBundle.Path(0)}' of stimuli[0]; keep one of them", BundleReaderTests.Faults(json));
    }

    [Fact]
    public void A_stimulus_without_an_explanation_by_each_method_is_named()
    {
        var json = BundleReaderTests.Edited(document => JsonTree.Remove(document, "stimuli[1].explanations.lime"));

        Assert.Equal(["stimuli[1].explanations.lime: is missing: stimulus 's0002' has no explanation by 'lime'; explain it by each method, or leave the stimulus out"], BundleReaderTests.Faults(json));
    }

    [Fact]
    public void An_explanation_by_an_unknown_method_is_named()
    {
        var json = BundleReaderTests.Edited(document =>
            document["stimuli"]![0]!["explanations"]!["shap"] = new JsonObject { ["image"] = SmallBundle.Path(3).ToString() });

        Assert.Equal(["stimuli[0].explanations.shap: is by a method that is not among methods; take it out, or use one of lime, influence"], BundleReaderTests.Faults(json));
    }

    [Fact]
    public void A_method_of_examples_needs_the_training_image_named()
    {
        var json = BundleReaderTests.Edited(document =>
            document["stimuli"]![0]!["explanations"]!["influence"] = new JsonObject { ["image"] = SmallBundle.Path(6).ToString() });

        Assert.Equal(["stimuli[0].explanations.influence: is a map, but the method's kind is example; give trainingClass and trainingIndex"], BundleReaderTests.Faults(json));
    }

    [Fact]
    public void A_method_of_maps_has_no_training_image()
    {
        var json = BundleReaderTests.Edited(document =>
        {
            var lime = (JsonObject)document["stimuli"]![0]!["explanations"]!["lime"]!;
            lime["trainingClass"] = "cat";
            lime["trainingIndex"] = 1;
        });

        Assert.Equal(["stimuli[0].explanations.lime: is a training image, but the method's kind is saliency; take trainingClass and trainingIndex out"], BundleReaderTests.Faults(json));
    }

    [Fact]
    public void Of_two_equal_greatest_probabilities_either_may_be_the_prediction()
    {
        var json = BundleReaderTests.Edited(document => document["stimuli"]![2]!["probabilities"] = new JsonArray(0.5, 0.5));

        Assert.IsType<BundleReading.Sound>(BundleReader.Parse(json));
    }

    [Fact]
    public void The_tutorials_stimuli_are_no_trials()
    {
        var bundle = SmallBundle.Create();

        Assert.Equal(["s0003"], bundle.Trials.Select(stimulus => stimulus.Id.Value));
    }
}
