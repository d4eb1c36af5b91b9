using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Attribution.Settings;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Attribution;

/// <summary>
/// What holds for every method: a row of <see cref="Rows"/> generates its tests. Each row is a method's id with
/// the settings it is tried under; every method of the registry must have one.
/// </summary>
public sealed class MethodLawTests(TracedModel traced) : IClassFixture<TracedModel>, IDisposable
{
    private static readonly Dictionary<string, (string Id, string Settings)> Table = new(StringComparer.Ordinal)
    {
        ["Responsibility"] = ("responsibility", ""),
        ["Responsibility, a layer"] = ("responsibility", "responsibility.weights=layer responsibility.layer=features.5 responsibility.variant=positive"),
        ["Responsibility, outliers of all layers"] = ("responsibility", "responsibility.weights=all-layers responsibility.combine-outliers=true responsibility.deviations=2"),
        ["Grad-CAM"] = ("grad-cam", ""),
        ["LIME"] = ("lime", "lime.samples=200 lime.kernel-size=2"),
        ["SHAP, expected gradients"] = ("shap", "shap.samples=40 shap.backgrounds=10"),
        ["SHAP, kernel form, all coalitions"] = ("shap", "shap.form=kernel shap.kernel-size=2"),
        ["SHAP, kernel form, sampled"] = ("shap", "shap.form=kernel shap.kernel-size=1 shap.coalitions=200"),
        ["Influence functions"] = ("influence", "influence.damping=0.1 influence.tolerance=1e-8"),
        ["Influence functions, LiSSA"] = ("influence", "influence.solver=lissa influence.scale=1000 influence.damping=0.1 influence.depth=500"),
        ["Nearest neighbour"] = ("nearest-neighbour", ""),
    };

    private readonly TemporaryFolder _folder = new();
    private readonly TinyClassifier _classifier = new();
    private readonly Samples _training = new(30, 32);
    private readonly Samples _test = new(4, 32, seed: 50);
    private TrainingIndex? _index;

    public static TheoryData<string> Rows() => [.. Table.Keys];

    /// <summary>Rows that look at the predicted class's neuron; asked about whole layers, Responsibility does not.</summary>
    public static TheoryData<string> RowsOfThePredictedClass() => [.. Table.Where(row => !row.Value.Settings.Contains("responsibility.weights", StringComparison.Ordinal)).Select(row => row.Key)];

    [Fact]
    public void Every_method_has_a_row() => Assert.Empty(ExplanationMethods.All.Select(method => method.Id).Except(Table.Values.Select(row => row.Id)));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(ExplanationMethods.All.Count, ExplanationMethods.All.Select(method => method.Id).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_says_what_the_registry_says(string row)
    {
        using var method = Make(row);

        var entry = ExplanationMethods.Get(Table[row].Id);
        Assert.Equal((entry.Id, entry.Name, entry.Kind), (method.Id, method.Name, method.Kind));
        Assert.All(method.Parameters.Values, value => Assert.True(value is int or double or bool or string));
        Assert.True(method.Parameters.Count >= entry.Options.Count);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void One_seed_gives_one_result_in_whatever_order(string row)
    {
        using var method = Make(row);
        using var again = Make(row);

        var forwards = Enumerable.Range(0, 3).Select(i => method.Explain(Stimulus(i), default)).ToArray();
        var backwards = new[] { 2, 1, 0 }.Select(i => again.Explain(Stimulus(i), default)).Reverse().ToArray();

        for (var i = 0; i < 3; i++)
            AssertSame(forwards[i], backwards[i], tolerance: 0);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Another_batch_size_gives_the_same_result(string row)
    {
        using var small = Make(row, batchSize: 3);
        using var large = Make(row, batchSize: 64);

        AssertSame(small.Explain(Stimulus(0), default), large.Explain(Stimulus(0), default), tolerance: 1e-3);
    }

    [Theory]
    [MemberData(nameof(RowsOfThePredictedClass))]
    public void The_predicted_class_is_explained(string row)
    {
        using var method = Make(row);
        var stimulus = Stimulus(0);

        var own = method.Explain(stimulus, default);
        var other = method.Explain(stimulus with { Predicted = (stimulus.Predicted + 1) % 3 }, default);
        var actual = method.Explain(stimulus with { Actual = (stimulus.Actual + 1) % 3 }, default);

        AssertSame(own, actual, tolerance: 0);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertSame(own, other, tolerance: 1e-6));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_result_is_whole_and_finite(string row)
    {
        using var method = Make(row);

        var explanation = method.Explain(Stimulus(1), default);

        Assert.All(explanation.Diagnostics, diagnostic => Assert.True(double.IsFinite(diagnostic.Value), diagnostic.Key));
        if (explanation is Explanation.Saliency saliency)
        {
            Assert.Equal(ExplanationKind.Saliency, method.Kind);
            Assert.Equal((32, 32), (saliency.Map.Width, saliency.Map.Height));
            Assert.All(saliency.Map.Values, value => Assert.True(float.IsFinite(value)));
            if (saliency.Style == SaliencyStyle.Segments)
                Assert.All(saliency.Shown!, shown => Assert.InRange(shown, 0, saliency.Segments!.Count - 1));
            if (saliency.Style == SaliencyStyle.Signed)
                Assert.True(saliency.Diagnostics["limit"] > 0);
            if (saliency.Style == SaliencyStyle.Heat)
                Assert.All(saliency.Map.Values, value => Assert.InRange(value, 0, 1));
        }

        if (explanation is Explanation.Example example)
        {
            Assert.Equal(ExplanationKind.Example, method.Kind);
            RankedExample[] ranked = [new(example.TrainingIndex, example.TrainingClass, example.Score), .. example.NextBest];
            Assert.Equal(ranked.Length, ranked.Select(one => one.TrainingIndex).Distinct().Count());
            Assert.All(ranked, one => Assert.Equal(_training.ClassOf(one.TrainingIndex), one.TrainingClass));
            Assert.All(ranked, one => Assert.True(double.IsFinite(one.Score)));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_tensor_is_left_behind(string row)
    {
        var stimulus = Stimulus(0);
        using var index = Index();
        var before = LiveTensors.CountSettled();

        using (var method = Make(row, index: index))
        {
            method.Explain(stimulus, default);
            var kept = torch.Tensor.TotalCount;
            method.Explain(stimulus, default);
            Assert.Equal(kept, torch.Tensor.TotalCount);
        }

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_cancelled_call_ends_and_leaves_no_tensor_behind(string row)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var stimulus = Stimulus(0);
        using var index = Index();
        using var method = Make(row, index: index);
        var before = LiveTensors.CountSettled();

        Assert.ThrowsAny<OperationCanceledException>(() => method.Explain(stimulus, cancelled.Token));

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    public void Dispose()
    {
        _index?.Dispose();
        _classifier.Dispose();
        _folder.Dispose();
    }

    private TrainingIndex Index() => TrainingIndex.OpenOrBuild(_folder["training.index"], new IndexIdentity("w", "d"), _classifier, _training, 8, null, default);

    private IExplanationMethod Make(string row, int batchSize = 16, TrainingIndex? index = null)
    {
        var (id, settings) = Table[row];
        var values = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var parsed = new MethodSettings(values);
        ExplanationMethods.CheckNames(parsed);
        return ExplanationMethods.Get(id).Create(new ExplanationContext(_classifier, _training, parsed, Seed: 7, batchSize, index ?? (_index ??= Index()), traced.Model));
    }

    private Stimulus Stimulus(int index) => _test.Stimulus(_classifier, index);

    private static void AssertSame(Explanation expected, Explanation actual, double tolerance)
    {
        switch (expected, actual)
        {
            case (Explanation.Saliency one, Explanation.Saliency two):
                var scale = Math.Max(one.Map.Values.Max(Math.Abs), 1e-12f);
                for (var i = 0; i < one.Map.Values.Length; i++)
                    Assert.Equal(one.Map.Values[i] / scale, two.Map.Values[i] / scale, tolerance);
                Assert.Equal(one.Segments?.Labels, two.Segments?.Labels);
                Assert.Equal(one.Shown, two.Shown);
                break;
            case (Explanation.Example one, Explanation.Example two):
                Assert.Equal(one.TrainingIndex, two.TrainingIndex);
                Assert.Equal(one.NextBest.Select(next => next.TrainingIndex), two.NextBest.Select(next => next.TrainingIndex));
                Assert.Equal(one.Score, two.Score, tolerance * Math.Abs(one.Score));
                break;
            default:
                Assert.Fail("The explanations are of different kinds.");
                break;
        }
    }
}
