using StudyPlatform.Explain.Scenes;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Settings;

namespace StudyPlatform.Explain.Tests.Scenes;

public sealed class SceneRendererTests
{
    private const int Side = 64;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_same_class_and_seed_give_the_same_bytes(int classIndex)
    {
        var first = SceneRenderer.Render(SceneSampler.Sample(classIndex, 11, new()), Side);
        var second = SceneRenderer.Render(SceneSampler.Sample(classIndex, 11, new()), Side);
        var other = SceneRenderer.Render(SceneSampler.Sample(classIndex, 12, new()), Side);

        Assert.Equal(first.Image.Pixels, second.Image.Pixels);
        Assert.Equal(first.Mask, second.Mask);
        Assert.NotEqual(first.Image.Pixels, other.Image.Pixels);
    }

    [Fact]
    public void Neither_order_nor_threads_change_a_picture()
    {
        var scenes = Enumerable.Range(0, 10).Select(i => SceneSampler.Sample(i % 5, (ulong)i, new())).ToArray();

        var inOrder = scenes.Select(scene => SceneRenderer.Render(scene, Side).Image.Pixels).ToArray();
        var mixed = new byte[scenes.Length][];
        Parallel.For(0, scenes.Length, i => mixed[scenes.Length - 1 - i] = SceneRenderer.Render(scenes[scenes.Length - 1 - i], Side).Image.Pixels);

        Assert.Equal(inOrder, mixed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_mask_is_where_the_object_was_when_it_is_taken_away(int classIndex)
    {
        for (var seed = 0UL; seed < 6; seed++)
        {
            var scene = SceneSampler.Sample(classIndex, seed, new() { Haze = 0 });

            var with = SceneRenderer.Render(scene, Side);
            var without = SceneRenderer.RenderWithoutSubject(scene, Side);

            var inside = Changed(with, without, 255);
            Assert.True(with.Mask.Count(m => m == 255) > Side * Side / 50, $"class {classIndex} seed {seed}: the object is too small");
            Assert.True(inside > 0.93, $"class {classIndex} seed {seed}: only {inside:P0} of the mask changed");
            Assert.True(Changed(with, without, 0) < 0.6 && Changed(with, without, 0) < inside, $"class {classIndex} seed {seed}: the rest changed as well");
            Assert.All(with.Mask, m => Assert.True(m is 0 or 255));
        }
    }

    [Fact]
    public void An_occluder_never_hides_more_than_it_may()
    {
        for (var seed = 0UL; seed < 15; seed++)
        {
            var picture = SceneRenderer.Render(SceneSampler.Sample((int)(seed % 5), seed, new() { Occlusion = 1 }), 32);

            Assert.InRange(picture.Hidden, 0.0, SceneRenderer.MostHidden);
        }
    }

    [Fact]
    public void Distances_never_promise_more_room_than_there_is()
    {
        var random = new SceneRandom(3);
        for (var i = 0; i < 10; i++)
        {
            var field = Stage.Build(SceneSampler.Sample(i % 5, (ulong)i, new() { Occlusion = 0 }), occluder: false);
            var all = Enumerable.Range(0, field.Field.Primitives.Length).ToArray();
            var size = field.Size;
            for (var k = 0; k < 300; k++)
            {
                var p = new System.Numerics.Vector3(random.Range(-1.5f, 1.5f), random.Range(-0.5f, 1.5f), random.Range(-1.5f, 1.5f)) * size;
                var d = new System.Numerics.Vector3(random.Range(-1, 1), random.Range(-1, 1), random.Range(-1, 1));
                d /= MathF.Max(d.Length(), 1e-3f);

                var room = field.Field.Distance(p, all, out _);

                if (room <= 0f)
                    continue;
                // Nothing is inside the ball that the distance promises, safe for the tracer's own stride.
                var there = field.Field.Distance(p + (d * room * 0.85f), all, out _);
                Assert.True(there > -0.004f * size, $"scene {i}: {there} after {room} (size {size})");
            }
        }
    }

    private static double Changed(RenderedScene a, RenderedScene b, byte where)
    {
        int changed = 0, all = 0;
        for (var i = 0; i < a.Mask.Length; i++)
        {
            if (a.Mask[i] != where)
                continue;
            all++;
            var difference = 0;
            for (var c = 0; c < 3; c++)
                difference += Math.Abs(a.Image.Pixels[(3 * i) + c] - b.Image.Pixels[(3 * i) + c]);
            if (difference > 6)
                changed++;
        }
        return (double)changed / Math.Max(all, 1);
    }
}
