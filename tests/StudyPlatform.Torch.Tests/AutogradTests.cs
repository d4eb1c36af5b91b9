using System.Runtime.InteropServices;

namespace StudyPlatform.Torch.Tests;

public sealed class AutogradTests : ScopedTest
{
    private readonly Tensor _x = tensor([2.0, 3.0], requires_grad: true);

    [Fact]
    public void A_backward_pass_adds_up_in_the_leaves()
    {
        _x.square().sum().backward();
        _x.square().sum().backward();

        Near.Equal([8, 12], _x.grad()!);
    }

    [Fact]
    public void A_leaf_has_no_derivative_before_the_first_pass() => Assert.Null(_x.grad());

    [Fact]
    public void The_derivative_of_a_step_between_is_kept_on_request()
    {
        var between = _x * 2;
        between.retain_grad();

        between.square().sum().backward();

        Near.Equal([8, 12], between.grad()!);
        Assert.False(between.is_leaf);
    }

    [Fact]
    public void Outputs_that_are_no_single_number_are_weighted()
    {
        var derivative = autograd.grad([_x.square()], [_x], [tensor([1.0, 10.0])])[0];

        Near.Equal([4, 60], derivative);
    }

    [Fact]
    public void Weighted_backward_passes_and_chosen_leaves()
    {
        var y = tensor([1.0, 1.0], requires_grad: true);

        autograd.backward([_x * y], [tensor([1.0, 10.0])], inputs: [_x]);

        Near.Equal([1, 10], _x.grad()!);
        Assert.Null(y.grad());
    }

    [Fact]
    public void An_input_without_influence_is_an_error_unless_allowed()
    {
        var unused = tensor([1.0], requires_grad: true);

        Assert.Throws<ExternalException>(() => autograd.grad([_x.sum()], [unused]));
        Assert.True(autograd.grad([_x.sum()], [unused], allow_unused: true)[0].IsInvalid);
    }

    [Fact]
    public void The_record_is_gone_after_a_pass_unless_kept()
    {
        var kept = _x.square().sum();
        var once = _x.square().sum();

        autograd.grad([kept], [_x], retain_graph: true);
        autograd.grad([kept], [_x]);
        autograd.grad([once], [_x]);

        var error = Assert.Throws<ExternalException>(() => autograd.grad([once], [_x]));
        Assert.Contains("backward through the graph a second time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_recorded_while_recording_is_off()
    {
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((_x * 2).requires_grad);
            using (enable_grad())
                Assert.True((_x * 2).requires_grad);
            Assert.False(is_grad_enabled());
        }

        using (set_grad_enabled(false))
            Assert.False((_x * 2).requires_grad);
        Assert.True((_x * 2).requires_grad);
    }

    [Fact]
    public void A_detached_tensor_forgets_where_it_comes_from()
    {
        Assert.False((_x * 2).detach().requires_grad);
        Assert.False((_x * 2).detach_().requires_grad);
    }

    [Fact]
    public void Weights_are_moved_in_place_while_recording_is_off()
    {
        _x.square().sum().backward();

        using (no_grad())
            _x.add_(_x.grad()!, alpha: -0.5);
        _x.grad()!.fill_(0);

        Near.Equal([0, 0], _x);
        Near.Equal([0, 0], _x.grad()!);
        Assert.True(_x.is_leaf);
    }

    [Fact]
    public void A_leaf_that_is_recorded_cannot_be_changed_in_place()
    {
        var error = Assert.Throws<ExternalException>(() => _x.add_(1));

        Assert.Contains("leaf Variable that requires grad", error.Message, StringComparison.Ordinal);
    }
}
