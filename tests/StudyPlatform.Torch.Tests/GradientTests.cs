using static TorchSharp.torch.nn;

namespace StudyPlatform.Torch.Tests;

/// <summary>Recorded derivatives against central differences, a row an operator.</summary>
public sealed class GradientTests : ScopedTest
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Functions = new(StringComparer.Ordinal)
    {
        ["add, sub, mul, div"] = x => (x + 1) * (x - 2) / (x.square() + 1),
        ["exp, log, sqrt"] = x => (x.exp() + 1).log() * (x.square() + 0.5).sqrt(),
        ["sigmoid, tanh"] = x => x.sigmoid() * x.tanh(),
        ["relu, clamp, abs"] = x => x.relu() + x.clamp(-0.9, 0.9) + x.abs(),
        ["pow"] = x => x.abs().pow(2.5),
        ["softmax"] = x => x.softmax(1),
        ["log_softmax"] = x => x.log_softmax(1),
        ["matmul"] = x => x.reshape(3, 8).matmul(x.reshape(8, 3)),
        ["einsum"] = x => einsum("nchw,nchv->cwv", x, x),
        ["index, cat, stack"] = x => cat([x[0, 1], stack([x[1, 0], x[0, 0]]).sum(dim: 0)]),
        ["gather"] = x => x.flatten().gather(0, tensor(new long[] { 3, 3, 5 })),
        ["max, amax, sort, topk"] = x => x.flatten().sort().Values.narrow(0, 2, 3) * x.amax() + x.flatten().topk(3).values,
        ["var, norm, logsumexp"] = x => x.var() + x.norm() + x.logsumexp(3).sum(),
        ["conv2d"] = x => functional.conv2d(x, linspace(-1, 1, 16, dtype: float64).reshape(2, 2, 2, 2), padding: [1, 1]),
        ["conv2d weights"] = x => functional.conv2d(linspace(-1, 1, 50, dtype: float64).reshape(1, 2, 5, 5), x),
        ["max_pool2d, avg_pool2d"] = x => functional.max_pool2d(x, 2) + functional.avg_pool2d(x, 2) + functional.adaptive_avg_pool2d(x, 1),
        ["batch_norm"] = x => functional.batch_norm(x, zeros(2, dtype: float64), ones(2, dtype: float64), training: true),
        ["batch_norm, running"] = x => functional.batch_norm(x, zeros(2, dtype: float64), ones(2, dtype: float64)),
        ["interpolate, pad"] = x => functional.pad(functional.interpolate(x, [3, 5], mode: InterpolationMode.Bilinear), (1, 1)),
        ["linear"] = x => functional.linear(x.flatten(1), linspace(-1, 1, 24, dtype: float64).reshape(2, 12)),
        ["cross_entropy"] = x => functional.cross_entropy(x.reshape(4, 6), tensor(new long[] { 0, 5, 2, 2 })),
        ["mse_loss"] = x => functional.mse_loss(x, x.flip(3) * 2),
        ["cumsum, tril, roll"] = x => x.cumsum(3) + x.tril() + x.roll(1, 2),
        ["where, masked_fill"] = x => where(x > 0, x.square(), x) + x.masked_fill(x > 0.5, 0),
        ["inverse"] = x => (x.reshape(2, 3, 4).bmm(x.reshape(2, 4, 3)) + eye(3, dtype: float64)).inverse(),
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_agree_with_central_differences(string name)
    {
        var x = Input();

        var derivative = autograd.grad([Weighted(name, x)], [x])[0];

        var differences = FiniteDifferences.Gradient(moved => Weighted(name, moved), x);
        Assert.True(derivative.abs().max().ToDouble() > 1e-3);
        Assert.True(derivative.allclose(differences, rtol: 1e-6, atol: 1e-7), $"Off by {(derivative - differences).abs().max().ToDouble()}.");
    }

    [Theory]
    [InlineData("exp, log, sqrt")]
    [InlineData("sigmoid, tanh")]
    [InlineData("softmax")]
    [InlineData("conv2d weights")]
    [InlineData("cross_entropy")]
    [InlineData("matmul")]
    public void Second_derivatives_agree_with_central_differences_of_first_ones(string name)
    {
        var x = Input();
        var direction = linspace(-1, 1, 24, dtype: float64).reshape(2, 2, 2, 3);
        Tensor Slope(Tensor at, bool record) =>
            (autograd.grad([Weighted(name, at)], [at], retain_graph: record, create_graph: record)[0] * direction).sum();

        var slope = Slope(x, record: true);
        var second = slope.requires_grad ? autograd.grad([slope], [x], allow_unused: true)[0] : zeros_like(x);
        second = second.IsInvalid ? zeros_like(x) : second;

        var differences = FiniteDifferences.Gradient(
            moved =>
            {
                using var recording = enable_grad();
                return Slope(moved.requires_grad_(), record: false);
            },
            x);
        Assert.True(second.allclose(differences, rtol: 1e-5, atol: 1e-7), $"Off by {(second - differences).abs().max().ToDouble()}.");
    }

    private static Tensor Input() => (linspace(-1.3, 1.7, 24, dtype: float64) + 0.31 * arange(24).to(float64).sin()).reshape(2, 2, 2, 3).requires_grad_();

    // Weights that differ from element to element, so that no derivative cancels.
    private static Tensor Weighted(string name, Tensor x)
    {
        var result = Functions[name](x);
        return (result.flatten() * linspace(0.5, 1.9, result.NumberOfElements, dtype: float64)).sum();
    }
}
