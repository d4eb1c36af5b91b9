using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class StimulusSelectionTests
{
    [Fact]
    public void One_half_is_rightly_and_one_half_wrongly_predicted()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 3);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions { Count = 40 }, seed: 1);

        Assert.Equal(20, Trials(plan, predictions).Count(prediction => prediction.IsCorrect));
        Assert.Equal(40, plan.Trials.Distinct().Count());
    }

    [Fact]
    public void Without_a_number_as_many_are_chosen_as_can_be_balanced()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 4);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions(), seed: 1);

        // Of 50 wrong ones one is the tutorial's.
        Assert.Equal(50, predictions.Count(prediction => !prediction.IsCorrect));
        Assert.Equal(98, plan.Trials.Count);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    [InlineData(1000, 98)]
    public void A_cap_is_kept(int cap, int expected)
    {
        var plan = StimulusSelection.Choose(Predictions(5, 40, 4), new SelectionOptions { AtMost = cap }, seed: 1);

        Assert.Equal(expected, plan.Trials.Count);
    }

    [Fact]
    public void Classes_are_even_within_each_half()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 3);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions { Count = 40 }, seed: 7);

        Assert.All(
            Trials(plan, predictions).GroupBy(prediction => (prediction.IsCorrect, prediction.Actual)),
            group => Assert.Equal(4, group.Count()));
    }

    [Fact]
    public void A_class_that_has_run_out_is_made_up_for_by_the_others_evenly()
    {
        // Class 0 has two wrong ones, the others twenty.
        var predictions = Predictions(classes: 4, each: 40, wrongEvery: 2).Where(prediction => prediction.Actual != 0 || prediction.IsCorrect || prediction.TestIndex < 4).ToList();

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions { Count = 40 }, seed: 7);

        var wrong = Trials(plan, predictions).Where(prediction => !prediction.IsCorrect).CountBy(prediction => prediction.Actual).ToDictionary();
        Assert.Equal(2, wrong[0]);
        Assert.All(new[] { 1, 2, 3 }, actual => Assert.Equal(6, wrong[actual]));
    }

    [Fact]
    public void Within_a_class_the_predicted_classes_are_even()
    {
        var predictions = Predictions(classes: 5, each: 60, wrongEvery: 2);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions { Count = 80 }, seed: 7);

        // 40 wrong ones: 8 of each class, 2 to each of the 4 others.
        Assert.All(
            Trials(plan, predictions).Where(prediction => !prediction.IsCorrect).CountBy(prediction => (prediction.Actual, prediction.Predicted)),
            pair => Assert.Equal(2, pair.Value));
    }

    [Fact]
    public void What_one_half_has_too_few_of_the_other_makes_up_for()
    {
        // 7 a half over 5 classes: two classes get one more, and the halves choose different ones.
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 2);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions { Count = 14 }, seed: 3);

        var counts = Trials(plan, predictions).CountBy(prediction => prediction.Actual).Select(pair => pair.Value).Order();
        Assert.Equal([2, 3, 3, 3, 3], counts);
    }

    [Fact]
    public void The_tutorials_are_of_their_kind_and_never_trials()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 4);

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions(), seed: 1);

        Assert.True(predictions[plan.TutorialCorrect].IsCorrect);
        Assert.False(predictions[plan.TutorialIncorrect].IsCorrect);
        Assert.DoesNotContain(plan.TutorialCorrect, plan.Trials);
        Assert.DoesNotContain(plan.TutorialIncorrect, plan.Trials);
    }

    [Fact]
    public void The_tutorials_are_confident_and_the_wrong_one_shows_the_most_frequent_confusion()
    {
        Prediction[] predictions =
        [
            new(0, 0, 0, 0.7f, "a"), new(1, 0, 0, 0.9f, "b"), new(2, 1, 1, 0.8f, "c"),
            new(3, 0, 1, 0.99f, "d"), new(4, 1, 0, 0.5f, "e"), new(5, 1, 0, 0.6f, "f"),
        ];

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions(), seed: 1);

        Assert.Equal(1, plan.TutorialCorrect);
        Assert.Equal(5, plan.TutorialIncorrect);
        Assert.Equal([0, 2, 3, 4], plan.Trials.Order());
    }

    [Fact]
    public void Images_of_equal_content_are_used_once()
    {
        var predictions = Predictions(classes: 3, each: 20, wrongEvery: 2).Select(prediction => prediction with { Content = (prediction.TestIndex / 2 * 2 % 7).ToString() + prediction.IsCorrect }).ToList();

        var plan = StimulusSelection.Choose(predictions, new SelectionOptions(), seed: 1);

        Assert.Equal(plan.All.Count(), plan.All.Select(index => predictions[index].Content).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_seed_decides_and_the_order_of_predictions_does_not()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 3);
        var options = new SelectionOptions { Count = 20 };

        var first = StimulusSelection.Choose(predictions, options, seed: 5);

        Assert.Equal(first, StimulusSelection.Choose(predictions.AsEnumerable().Reverse(), options, seed: 5));
        Assert.NotEqual(first, StimulusSelection.Choose(predictions, options, seed: 6));
    }

    [Fact]
    public void The_order_of_trials_does_not_tell_right_from_wrong()
    {
        var predictions = Predictions(classes: 5, each: 40, wrongEvery: 2);

        var rightFirst = Enumerable.Range(0, 200).Count(seed => predictions[StimulusSelection.Choose(predictions, new SelectionOptions { Count = 20 }, (ulong)seed).Trials[0]].IsCorrect);

        Assert.InRange(rightFirst, 75, 125);
    }

    [Theory]
    [InlineData(100, 3, 20, "100 test images are predicted rightly and 3 wrongly, but 11 of each kind are needed, one of them for the tutorial: ask for at most 4 stimuli, train for fewer epochs, or bring a larger or harder test split.")]
    [InlineData(3, 100, 20, "3 test images are predicted rightly and 100 wrongly, but 11 of each kind are needed, one of them for the tutorial: ask for at most 4 stimuli, train longer, or bring a larger test split.")]
    [InlineData(100, 1, null, "100 test images are predicted rightly and 1 wrongly, but 2 of each kind are needed, one of them for the tutorial: train for fewer epochs, or bring a larger or harder test split.")]
    [InlineData(0, 0, null, "0 test images are predicted rightly and 0 wrongly, but 2 of each kind are needed, one of them for the tutorial: train for fewer epochs, or bring a larger or harder test split.")]
    public void Too_few_of_a_kind_are_told_with_the_counts_and_the_remedy(int right, int wrong, int? count, string message)
    {
        var predictions = Enumerable.Range(0, right + wrong).Select(i => new Prediction(i, i % 2, i < right ? i % 2 : (i + 1) % 2, 0.5f, $"{i}"));

        var error = Assert.Throws<PipelineException>(() => StimulusSelection.Choose(predictions, new SelectionOptions { Count = count }, seed: 1));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(0, null, "--stimuli is 0")]
    [InlineData(5, null, "--stimuli is 5")]
    [InlineData(null, 1, "--at-most is 1")]
    public void A_number_that_cannot_be_balanced_is_refused(int? count, int? atMost, string message)
    {
        var error = Assert.Throws<PipelineException>(() => StimulusSelection.Choose(Predictions(3, 20, 2), new SelectionOptions { Count = count, AtMost = atMost }, seed: 1));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_equal_greatest_probabilities_is_predicted()
    {
        var prediction = Prediction.Of(3, 1, [0.2f, 0.4f, 0.4f], "x");

        Assert.Equal(new Prediction(3, 1, 1, 0.4f, "x"), prediction);
    }

    private static IEnumerable<Prediction> Trials(StimulusPlan plan, List<Prediction> predictions) =>
        plan.Trials.Select(index => predictions.Single(prediction => prediction.TestIndex == index));

    /// <summary>Class by class; every so many of a class are wrong, and the wrong ones go round the other classes.</summary>
    private static List<Prediction> Predictions(int classes, int each, int wrongEvery) =>
    [
        .. Enumerable.Range(0, classes * each).Select(i =>
        {
            var (actual, number) = (i / each, i % each);
            var predicted = number % wrongEvery == 0 ? (actual + 1 + (number / wrongEvery % (classes - 1))) % classes : actual;
            return new Prediction(i, actual, predicted, 0.5f + (i % 13 / 100f), $"{i}");
        }),
    ];
}
