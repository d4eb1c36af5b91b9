namespace StudyPlatform.Torch.Tests;

public sealed class RandomTests : ScopedTest
{
    [Fact]
    public void One_seed_gives_one_sequence()
    {
        float[] Draw(long seed)
        {
            using var scope = NewDisposeScope();
            manual_seed(seed);
            return [.. rand(4).data<float>(), .. randn(4).data<float>(), .. zeros(3).normal_().data<float>(), .. randperm(6).to(float32).data<float>()];
        }

        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
        Assert.Equal(8, initial_seed());
    }

    [Fact]
    public void The_sequence_is_libtorchs_own()
    {
        // torch.manual_seed(0); torch.rand(3) in Python, on any version so far.
        manual_seed(0);

        Near.Equal([0.4962566, 0.7682218, 0.0884774], rand(3), 1e-6);
    }

    [Fact]
    public void The_state_can_be_kept_and_restored()
    {
        manual_seed(1);
        rand(5);
        var state = get_rng_state();
        var first = rand(5);

        set_rng_state(state);

        Assert.Equal(first.data<float>().ToArray(), rand(5).data<float>().ToArray());
        Assert.Equal(uint8, state.dtype);
    }

    [Fact]
    public void A_generator_of_its_own_does_not_touch_the_default_one()
    {
        using var generator = new Generator(5);
        using var other = new Generator(5);
        manual_seed(1);
        var expected = rand(3).data<float>().ToArray();

        manual_seed(1);
        var own = rand(3, generator: generator);

        Assert.Equal(expected, rand(3).data<float>().ToArray());
        Assert.Equal(own.data<float>().ToArray(), rand(3, generator: other).data<float>().ToArray());
        Assert.Equal(5, generator.initial_seed());
        generator.set_state(other.get_state());
        generator.manual_seed(9);
        Assert.Equal(9, generator.initial_seed());
    }

    [Fact]
    public void Draws_have_the_distribution_they_should()
    {
        manual_seed(3);

        var normal = randn(20_000);
        var even = rand(20_000);
        var whole = randint(2, 5, [1000]);

        Near.Equal([0, 1], stack([normal.mean(), normal.std()]), 0.03);
        Near.Equal([0.5, Math.Sqrt(1 / 12.0)], stack([even.mean(), even.std()]), 0.02);
        Assert.Equal([2L, 3, 4], whole.data<long>().ToArray().Distinct().Order());
        Assert.Equal([0L, 1, 2, 3, 4], randperm(5).data<long>().ToArray().Order());
        Near.Equal([0.3], zeros(20_000).bernoulli_(0.3).mean(), 0.02);
        Near.Equal([2.5], zeros(20_000).uniform_(2, 3).mean(), 0.02);
        Assert.Equal([1L, 1L], tensor([0.0, 1.0]).multinomial(2, replacement: true).data<long>().ToArray());
        Assert.Equal([5L, 5L], randint(5, 6, [2]).data<long>().ToArray());
        Assert.Equal([3], randint(9, [3]).shape);
        Assert.Equal([2, 2], rand_like(zeros(2, 2)).shape);
        Assert.Equal([2, 2], randn_like(zeros(2, 2)).shape);
    }
}
