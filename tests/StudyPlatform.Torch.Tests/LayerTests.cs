using static TorchSharp.torch.nn;

namespace StudyPlatform.Torch.Tests;

public sealed class LayerTests : ScopedTest
{
    private readonly Tensor _image = arange(1, 10).to(float64).reshape(1, 1, 3, 3);

    public static TheoryData<ScalarType> RealTypes => [ScalarType.Float32, ScalarType.Float64];

    [Theory]
    [MemberData(nameof(RealTypes))]
    public void A_convolution_sums_weighted_neighbours(ScalarType type)
    {
        var image = _image.to(type);
        var weight = tensor([1.0, 0, 0, -1], [1, 1, 2, 2]).to(type);

        // 1 − 5, 2 − 6, 4 − 8, 5 − 9, and 10 added
        Near.Equal([6, 6, 6, 6], functional.conv2d(image, weight, tensor([10.0]).to(type)));
        Assert.Equal([1, 1, 4, 4], functional.conv2d(image, weight, padding: [1, 1]).shape);
        Assert.Equal([1, 1, 2, 2], functional.conv2d(image, weight, strides: [2, 2], padding: [1, 1]).shape);
        Near.Equal([1 - 9], functional.conv2d(image, weight, dilation: [2, 2]));
    }

    [Theory]
    [MemberData(nameof(RealTypes))]
    public void Batch_normalisation_uses_the_batch_in_training_and_running_figures_otherwise(ScalarType type)
    {
        var x = tensor([1.0, 3.0], [2, 1, 1, 1]).to(type);
        var (mean, variance) = (zeros(1, dtype: type), ones(1, dtype: type));

        var trained = functional.batch_norm(x, mean, variance, tensor([2.0]).to(type), tensor([1.0]).to(type), training: true, momentum: 0.5, eps: 0);
        var applied = functional.batch_norm(x, mean, variance, eps: 0);

        Near.Equal([-1, 3], trained, 1e-5);
        Near.Equal([1], mean);
        Near.Equal([1.5], variance);
        Near.Equal([0, 2 / Math.Sqrt(1.5)], applied, 1e-5);
    }

    [Fact]
    public void A_linear_layer_takes_weights_by_output()
    {
        var weights = tensor(new double[] { 1, 0, 2, 0, 1, 3 }, [2, 3]);

        Near.Equal([7 + 10, 11 + 20], functional.linear(tensor(new double[] { 1, 2, 3 }, [1, 3]), weights, tensor([10.0, 20.0])));
    }

    [Fact]
    public void Windows_are_pooled()
    {
        var x = arange(16).to(float64).reshape(1, 1, 4, 4);

        Near.Equal([5, 7, 13, 15], functional.max_pool2d(x, 2));
        Near.Equal([5, 7, 13, 15], functional.max_pool2d(x, (2, 2)));
        Near.Equal([2.5, 4.5, 10.5, 12.5], functional.avg_pool2d(x, 2));
        Near.Equal([7.5], functional.adaptive_avg_pool2d(x, 1));
        Near.Equal([5, 7, 13, 15], functional.max_pool2d_with_indices(x, [2, 2], [2, 2]).indices);
    }

    [Fact]
    public void Images_are_scaled()
    {
        var x = tensor([0.0, 1.0], [1, 1, 1, 2]);

        Near.Equal([0, 0, 1, 1], functional.interpolate(x, [1, 4]));
        Near.Equal([0, 0.25, 0.75, 1], functional.interpolate(x, [1, 4], mode: InterpolationMode.Bilinear));
        Near.Equal([0, 1.0 / 3, 2.0 / 3, 1], functional.interpolate(x, [1, 4], mode: InterpolationMode.Bilinear, align_corners: true));
        Near.Equal([0, 0, 0, 0, 1, 1, 1, 1], functional.interpolate(x, scale_factor: [2, 4]).narrow(2, 0, 1));
        Near.Equal([0.5], functional.interpolate(x, [1, 1], mode: InterpolationMode.Area));
        Assert.Equal([1, 1, 2, 4], functional.interpolate(x, scale_factor: [2], mode: InterpolationMode.Bicubic).shape);
        Assert.Throws<ArgumentException>(() => functional.interpolate(x));
    }

    [Fact]
    public void Borders_are_put_around()
    {
        var x = tensor([1.0, 2.0], [1, 1, 1, 2]);

        Near.Equal([0, 1, 2, 0], functional.pad(x, (1, 1)));
        Near.Equal([9, 1, 2, 9], functional.pad(x, (1, 1), value: 9));
        Near.Equal([1, 1, 2, 2], functional.pad(x, (1, 1, 0, 0), PaddingModes.Replicate));
        Assert.Equal([1, 1, 3, 2], functional.pad(x, [0, 0, 1, 1]).shape);
        Assert.Throws<ArgumentException>(() => functional.pad(x, (1, 1), PaddingModes.Zeros));
    }

    [Fact]
    public void Losses_agree_with_their_formulas()
    {
        var logits = tensor(new double[] { 0, Math.Log(3), 0, 0 }, [2, 2]);
        var classes = tensor(new long[] { 1, 0 });
        double[] each = [-Math.Log(0.75), -Math.Log(0.5)];

        Near.Equal(each, functional.cross_entropy(logits, classes, reduction: Reduction.None));
        Near.Equal([each.Average()], functional.cross_entropy(logits, classes));
        Near.Equal([each.Sum()], functional.nll_loss(functional.log_softmax(logits, 1), classes, reduction: Reduction.Sum));
        Near.Equal([0.25, 0.75, 0.5, 0.5], functional.softmax(logits, 1));
        Near.Equal([0.25], functional.mse_loss(tensor([1.0]), tensor([1.5])));
        Near.Equal([0.5], functional.l1_loss(tensor([1.0]), tensor([1.5])));
        Near.Equal([Math.Log(2)], functional.binary_cross_entropy_with_logits(tensor([0.0]), tensor([1.0])));
        Near.Equal([0, 1, 1, 0], functional.one_hot(classes, 2));
    }

    [Fact]
    public void Dropout_keeps_the_mean_and_does_nothing_outside_training()
    {
        manual_seed(1);
        var x = ones(10_000, dtype: float64);

        var dropped = functional.dropout(x, 0.25);

        Near.Equal([1], dropped.mean(), 0.03);
        Assert.Equal([0, 4 / 3.0], dropped.data<double>().ToArray().Distinct().Order().Select(value => Math.Round(value, 12)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.True(functional.dropout(x, 0.25, training: false).allclose(x));
    }

    [Fact]
    public void A_rectifier_can_work_in_place()
    {
        var x = tensor([-1.0, 1.0]);

        functional.relu(x, inplace: true);

        Near.Equal([0, 1], x);
    }
}
