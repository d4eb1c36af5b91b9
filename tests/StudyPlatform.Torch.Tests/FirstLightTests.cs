using TorchSharp;
using static TorchSharp.torch;

namespace StudyPlatform.Torch.Tests;

public sealed class FirstLightTests
{
    [Fact]
    public void Everything_offered_can_be_called_once()
    {
        using var scope = NewDisposeScope();
        var a = tensor(new float[] { 1, 2, 3, 4, 5, 6 }, [2, 3]);
        var b = (a + 1.0f) * 2 - a / 2 + (1 - a) + 1 / a;
        Assert.Equal([2, 3], b.shape);
        Assert.Equal(21f, a.sum().item<float>());
        Assert.Equal([5f, 7f, 9f], a.sum(dim: 0).data<float>().ToArray());
        Assert.Equal([2f, 5f], a.mean([1]).data<float>().ToArray());
        Assert.Equal(6f, a.max().ToSingle());
        var (values, places) = a.max(1);
        Assert.Equal([3f, 6f], values.data<float>().ToArray());
        Assert.Equal([2L, 2L], places.data<long>().ToArray());
        Assert.Equal([[1f, 3f]], [a[0, TensorIndex.Slice(0, null, 2)].data<float>().ToArray()]);
        Assert.Equal([4f, 5f, 6f], a[1].data<float>().ToArray());
        Assert.Equal(5f, a[1, 1].item<float>());
        a[0, 0] = tensor(9f);
        Assert.Equal(9f, a[0, 0].item<float>());
        Assert.Equal(2, a.t().size(1));
        Assert.Equal([3, 2], a.T.shape);
        foreach (var t in new[]
        {
            a.std(), a.var([0], unbiased: false), a.norm(), a.norm(1), a.argmax(), a.argmin(1), a.argsort(1, true), a.sort(1).Values, a.topk(2).values,
            a.all(), a.any(1), a.isnan(), a.isfinite(), a.matmul(a.T), a.mm(a.T), a.mv(ones(3)), a.unsqueeze(0).bmm(a.T.unsqueeze(0)), ones(3).dot(ones(3)), ones(3).outer(ones(2)),
            einsum("ij,kj->ik", a, a), a.permute(1, 0), a.reshape(-1), a.view(6), a.flatten(), a.unsqueeze(0).squeeze(0), a.unsqueeze(0).squeeze(), a.expand(4, 2, 3), a.repeat(2, 1),
            a.narrow(1, 0, 2), a.slice(1, 0, 3, 2), a.select(0, 1), a.index_select(1, tensor(new long[] { 0, 2 })), a.gather(1, tensor(new long[] { 0, 2 }, [2, 1])),
            a.clone().scatter_(1, tensor(new long[] { 0, 2 }, [2, 1]), zeros(2, 1)), a.clone().scatter_add_(1, tensor(new long[] { 0, 2 }, [2, 1]), zeros(2, 1)),
            a.masked_fill(a > 2, 0), a.softmax(1), a.log_softmax(1), a.cumsum(1), a.flip(1), a.roll(1), a.roll(1, 0), a.roll([1, 1], [0, 1]), a.tril(), a.diag(), eye(3).inverse(), linalg.solve(eye(2), a), linalg.solve(eye(3), a, left: false),
            cat([a, a], 1), stack([a, a]), linspace(0, 1, 5), arange(5), arange(0, 5, 2), arange(0.0, 1.0, 0.1), full(2, 2, 3.0), empty(2), rand(2, 2), randn(2, 2), randperm(5), randint(10, [3]), randint(5, 10, [3]),
            zeros_like(a), ones_like(a), empty_like(a), rand_like(a), randn_like(a), full_like(a, 3), a.new_zeros([2]), a.addmm(ones(2, 2), a), a.clone().addmm_(ones(2, 2), a), a.addcmul(a, a, 0.5), a.clone().addcmul_(a, a, 0.5), a.clone().addcdiv_(a, a, 0.5),
            a.addr(ones(2), ones(3)), a.clone().addr_(ones(2), ones(3), alpha: 2f), a.pow(2), a.pow(a), a.clone().pow_(2), a.square(), a.sqrt(), a.exp(), a.log(), a.abs(), a.neg(), -1 * a, a.sign(), a.relu(), a.sigmoid(), a.tanh(), a.clamp(1, 2), a.clamp(max: 2.5), a.clamp(a, a), maximum(a, a), minimum(a, a), where(a > 2, a, a),
            a.add(a, alpha: 2), a.clone().add_(a, alpha: -0.5), a.add(1), a.clone().add_(1), a.clone().sub_(a), a.clone().mul_(2), a.clone().div_(a), a.div(2, RoundingMode.floor), a % 2, a.to(float64), a.to(CPU), a.to(float64, CPU), a.to("cpu"), a.cpu(), a.to_type(int64), a.type_as(b), a.contiguous(), a.detach(), a.logsumexp(1), a.round(), a.quantile(tensor(0.5f)), a.median(), a.nan_to_num(), a.masked_select(a > 2), a.nonzero(), a.bernoulli_(0.5), a.clone().uniform_(0, 1), a.clone().normal_(), a.lerp(a, a), a.amax(1), a.amin(0, 1),
            a.unbind()[0], a.chunk(2)[1], a.split(1)[0], a.split([1L, 1L])[0], a.repeat_interleave(2), a.isinf(), a.logical_not(), ~(a > 1), (a > 1) & (a < 2), (a == b) | (a != b), tensor(new long[] { 1, 1 }).bincount(null), meshgrid([ones(2), ones(3)])[0],
            a.all(0), a.count_nonzero(), a.count_nonzero([1L]), linalg.det(eye(2)), linalg.cholesky(eye(2)), linalg.eigh(eye(2)).Item1, linalg.vector_norm(a, 2), a.index_put_(1, TensorIndex.Single(0)), a.index(tensor(new long[] { 1, 0 })),
        })
        {
            Assert.False(t.IsInvalid);
        }
    }

    [Fact]
    public void Every_layer_and_loss_can_be_called_once()
    {
        using var scope = NewDisposeScope();
        foreach (var type in new[] { float32, float64 })
        {
            var x = randn(2, 3, 8, 8, dtype: type);
            var w = randn(4, 3, 3, 3, dtype: type);
            var y = nn.functional.conv2d(x, w, randn(4, dtype: type), padding: [1, 1]);
            Assert.Equal([2, 4, 8, 8], y.shape);
            y = nn.functional.batch_norm(y, zeros(4, dtype: type), ones(4, dtype: type), training: true);
            y = nn.functional.relu(y);
            y = nn.functional.max_pool2d(y, 2);
            Assert.Equal([2, 4, 4, 4], y.shape);
            Assert.Equal([2, 4, 2, 2], nn.functional.max_pool2d(y, (2, 2), stride: (2, 2)).shape);
            Assert.Equal([2, 4, 2, 2], nn.functional.avg_pool2d(y, 2).shape);
            Assert.Equal([2, 4, 1, 1], nn.functional.adaptive_avg_pool2d(y, 1).shape);
            Assert.Equal([2, 4, 3, 3], nn.functional.max_pool2d_with_indices(y, [2, 2]).indices.shape);
            foreach (var mode in new[] { InterpolationMode.Nearest, InterpolationMode.Bilinear, InterpolationMode.Bicubic, InterpolationMode.Area })
            {
                Assert.Equal([2, 4, 6, 7], nn.functional.interpolate(y, size: [6, 7], mode: mode).shape);
                Assert.Equal([2, 4, 8, 8], nn.functional.interpolate(y, scale_factor: [2, 2], mode: mode).shape);
            }

            Assert.Equal([2, 4, 6, 6], nn.functional.pad(y, (1, 1, 1, 1)).shape);
            Assert.Equal([2, 4, 6, 6], nn.functional.pad(y, (1, 1, 1, 1), PaddingModes.Replicate).shape);
            var logits = nn.functional.linear(nn.functional.dropout(y.flatten(1)), randn(5, 64, dtype: type), zeros(5, dtype: type));
            var labels = tensor(new long[] { 1, 3 });
            var loss = nn.functional.cross_entropy(logits, labels);
            Assert.True(loss.allclose(nn.functional.nll_loss(nn.functional.log_softmax(logits, 1), labels)));
            Assert.Equal(0, nn.functional.mse_loss(logits, logits).ToDouble());
            Assert.Equal([2, 5], nn.functional.one_hot(labels, 5).shape);
        }
    }
}
