namespace StudyPlatform.Torch.Tests;

public sealed class ArithmeticTests : ScopedTest
{
    private readonly Tensor _a = tensor(new float[] { 1, 2, 3, 4 }, [2, 2]);
    private readonly Tensor _b = tensor(new float[] { 10, 20 });

    [Fact]
    public void Tensors_are_added_with_broadcasting() => Near.Equal([11, 22, 13, 24], _a + _b);

    [Fact]
    public void The_second_summand_can_be_weighted()
    {
        Near.Equal([6, 12, 8, 14], _a.add(_b, alpha: 0.5));
        Near.Equal([3, 4, 5, 6], _a.add(1, alpha: 2));
        Near.Equal([6, 12, 8, 14], add(_a, _b, 0.5));
    }

    [Fact]
    public void Numbers_stand_on_either_side_of_an_operator()
    {
        Near.Equal([3, 4, 5, 6], _a + 2);
        Near.Equal([3, 4, 5, 6], 2 + _a);
        Near.Equal([-1, 0, 1, 2], _a - 2);
        Near.Equal([1, 0, -1, -2], 2 - _a);
        Near.Equal([2, 4, 6, 8], 2 * _a);
        Near.Equal([0.5, 1, 1.5, 2], _a / 2);
        Near.Equal([12, 6, 4, 3], 12 / _a);
        Near.Equal([-1, -2, -3, -4], -1 * _a);
        Near.Equal([1, 0, 1, 0], _a % 2);
    }

    [Fact]
    public void Members_with_an_underscore_change_the_tensor_itself()
    {
        var x = _a.clone();

        x.add_(_b, alpha: -1).mul_(2).div_(2).sub_(1).add_(1).neg_();

        Near.Equal([9, 18, 7, 16], x);
    }

    [Fact]
    public void Quotients_are_rounded_as_asked()
    {
        var x = tensor(new float[] { -3, 3 });

        Near.Equal([-1.5, 1.5], x.div(2));
        Near.Equal([-1, 1], x.div(2, RoundingMode.trunc));
        Near.Equal([-2, 1], x.div(2, RoundingMode.floor));
    }

    [Fact]
    public void Products_are_added_in_one_step()
    {
        Near.Equal([11, 42, 33, 84], _a.addcmul(_a, _b, 1));
        Near.Equal([1.1, 2.1, 3.3, 4.2], _a.clone().addcdiv_(_a, _b, 1), 1e-6);
        Near.Equal([8, 12, 18, 26], _a.addmm(_a, _a, beta: 1, alpha: 1));
        Near.Equal([22, 44, 36, 68], _a.addr(tensor(new float[] { 2, 3 }), _b, beta: 2));
    }

    [Fact]
    public void Functions_of_one_number_are_applied_to_each_element()
    {
        var x = tensor([-2.0, 0.25]);

        Near.Equal([2, 0.25], x.abs());
        Near.Equal([-1, 1], x.sign());
        Near.Equal([Math.Exp(-2), Math.Exp(0.25)], x.exp());
        Near.Equal([double.NaN, Math.Log(0.25)], x.log());
        Near.Equal([double.NaN, 0.5], x.sqrt());
        Near.Equal([4, 0.0625], x.square());
        Near.Equal([-8, 0.015625], x.pow(3));
        Near.Equal([0, 0.25], x.relu());
        Near.Equal([1 / (1 + Math.Exp(2)), 1 / (1 + Math.Exp(-0.25))], x.sigmoid());
        Near.Equal([Math.Tanh(-2), Math.Tanh(0.25)], x.tanh());
        Near.Equal([-1, 0.25], x.clamp(-1, 1));
        Near.Equal([-2, 0], x.clamp(max: 0));
        Near.Equal([-2, 0], x.floor());
        Near.Equal([-2, 1], x.ceil());
        Near.Equal([-2, 0.3], tensor([-2.0, 0.26]).round(1));
    }

    [Fact]
    public void The_larger_the_smaller_and_the_chosen_are_taken_element_by_element()
    {
        Near.Equal([2, 2, 3, 4], maximum(_a, full_like(_a, 2)));
        Near.Equal([1, 2, 2, 2], minimum(_a, full_like(_a, 2)));
        Near.Equal([0, 0, 3, 4], where(_a > 2, _a, zeros_like(_a)));
        Near.Equal([1, 2, 9, 9], _a.masked_fill(_a > 2, 9));
    }

    [Fact]
    public void Comparisons_give_truth_values()
    {
        Assert.Equal([false, false, true, true], (_a > 2).data<bool>().ToArray());
        Assert.Equal([false, true, true, true], (_a >= 2).data<bool>().ToArray());
        Assert.Equal([true, false, false, false], (2 > _a).data<bool>().ToArray());
        Assert.Equal([false, true, false, false], (_a == 2).data<bool>().ToArray());
        Assert.Equal([true, false, true, true], (_a != 2).data<bool>().ToArray());
        Assert.Equal([false, true, false, false], ((_a > 1) & (_a < 3)).data<bool>().ToArray());
        Assert.Equal([true, false, false, true], (~(_a.eq(2) | _a.eq(3))).data<bool>().ToArray());
    }

    [Fact]
    public void What_is_not_finite_is_found()
    {
        var x = tensor([1, double.NaN, double.PositiveInfinity]);

        Assert.Equal([false, true, false], x.isnan().data<bool>().ToArray());
        Assert.Equal([true, false, false], isfinite(x).data<bool>().ToArray());
        Assert.Equal([false, false, true], x.isinf().data<bool>().ToArray());
        Near.Equal([1, 7, 9], x.nan_to_num(7, 9));
    }

    [Fact]
    public void Closeness_is_relative_and_absolute()
    {
        Assert.True(_a.allclose(_a + 1e-6));
        Assert.False(_a.allclose(_a + 1e-3));
        Assert.True(allclose(_a, _a + 1e-3, atol: 1e-2));
    }
}
