using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Tracing;

/// <summary>The traces against the definition, and the laws that follow from it.</summary>
public sealed class ResponsibilityTraceTests
{
    private const int Examples = 11;

    public static TheoryData<int, double, bool> Optimisers() => new()
    {
        { 1, 0, false },
        { 4, 0, false },
        { 1, 0.9, false },
        { 4, 0.9, true },
    };

    [Theory]
    [MemberData(nameof(Optimisers))]
    public void The_factored_trace_equals_brute_force(int batch, double momentum, bool nesterov)
    {
        var options = TinyVgg.Options with { BatchSize = batch, Momentum = momentum, Nesterov = nesterov, LearningRate = 0.02, Schedule = LearningRateSchedule.Linear };

        using var traced = TracedTraining.Run(options, TraceMode.Factored);

        traced.AssertEqualsBruteForce(["classifier.0", "classifier.3", "classifier.6"]);
    }

    [Theory]
    [MemberData(nameof(Optimisers))]
    public void The_dense_trace_equals_brute_force_for_every_layer(int batch, double momentum, bool nesterov)
    {
        var options = TinyVgg.Options with { BatchSize = batch, Momentum = momentum, Nesterov = nesterov, WeightDecay = 0.01 };

        using var traced = TracedTraining.Run(options, TraceMode.Dense);

        traced.AssertEqualsBruteForce(["features.0", "features.5", "classifier.0", "classifier.3", "classifier.6"]);
    }

    [Theory]
    [InlineData(TraceMode.Factored)]
    [InlineData(TraceMode.Dense)]
    public void Signed_changes_telescope_to_the_final_minus_the_first_weights(TraceMode mode)
    {
        using var traced = TracedTraining.Run(TinyVgg.Options, mode);

        foreach (var layer in traced.Layers)
        {
            var moved = traced.Final(layer).Zip(traced.Initial(layer), (final, initial) => final - initial).ToArray();
            for (long weight = 0; weight < moved.Length; weight++)
            {
                var history = traced.Trace(layer).History(weight);
                var sum = Enumerable.Range(0, Examples).Sum(example => history.Value(example, ResponsibilityVariant.Signed));
                Assert.Equal(moved[weight], sum, 1e-5 * (Math.Abs(moved[weight]) + 0.01));
            }
        }
    }

    [Theory]
    [InlineData(TraceMode.Factored)]
    [InlineData(TraceMode.Dense)]
    public void The_last_layers_signed_changes_add_up_to_0_over_the_classes(TraceMode mode)
    {
        using var traced = TracedTraining.Run(TinyVgg.Options, mode);
        var trace = traced.Trace("classifier.6");
        var (classes, inputs) = (trace.Shape[0], trace.Shape[1]);
        var largest = 0.0;

        for (long input = 0; input < inputs; input++)
        {
            var histories = Enumerable.Range(0, (int)classes).Select(output => trace.History(output * inputs + input)).ToList();
            for (var example = 0; example < Examples; example++)
            {
                var signed = histories.ConvertAll(history => history.Value(example, ResponsibilityVariant.Signed));
                largest = Math.Max(largest, signed.Max(Math.Abs));
                Assert.Equal(0, signed.Sum(), 1e-6);
            }
        }

        Assert.True(largest > 1e-3, "There were no changes to add up.");
    }

    [Fact]
    public void A_brute_force_comparison_can_fail()
    {
        using var traced = TracedTraining.Run(TinyVgg.Options, TraceMode.Dense);
        traced.Brute("classifier.3").Positive[2][5] += 0.01;

        Assert.ThrowsAny<Exception>(() => traced.AssertEqualsBruteForce(["classifier.3"]));
    }

    [Fact]
    public void A_file_that_is_no_trace_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder["some.trace"];
        File.WriteAllBytes(path, new byte[5000]);

        var error = Assert.Throws<PipelineException>(() => LayerTrace.Open(path));

        Assert.Contains("some.trace is not a responsibility trace", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_that_was_cut_off_is_refused_by_name()
    {
        using var traced = TracedTraining.Run(TinyVgg.Options, TraceMode.Dense);
        var path = traced.PathOf("classifier.6");
        traced.Trace("classifier.6").Dispose();
        using (var stream = File.OpenWrite(path))
            stream.SetLength(stream.Length - 1);

        Assert.Contains("cut off", Assert.Throws<PipelineException>(() => LayerTrace.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_that_is_not_there_is_refused_with_the_layers_that_are()
    {
        var error = Assert.Throws<PipelineException>(() =>
            TracePlan.Of(VggConfiguration.Vgg16, 5, new TrainingOptions { TracedLayers = ["classifier.7"] }, 10));

        Assert.Contains("--trace classifier.7", error.Message, StringComparison.Ordinal);
        Assert.Contains("classifier.6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_three_fully_connected_layers_of_VGG_16_fit_by_their_factors()
    {
        var options = new TrainingOptions { TracedLayers = ["classifier.0", "classifier.3", "classifier.6"], Epochs = 1 };

        var plan = TracePlan.Of(VggConfiguration.Vgg16, 5, options, 1000);

        Assert.Equal([TraceKind.Factored, TraceKind.Factored, TraceKind.Dense], plan.Select(header => header.Kind));
        Assert.InRange(TracePlan.Size(plan[0]), 25088L * 4096 / 1000, 130_000_000);
    }
}
