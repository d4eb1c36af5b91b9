using System.Numerics;
using StudyPlatform.Explain.Scenes;

namespace StudyPlatform.Explain.Tests.Scenes;

public sealed class SceneSamplerTests
{
    private const int Scenes = 4000;

    [Fact]
    public void Every_parameter_of_thousands_of_scenes_is_in_its_range()
    {
        for (var i = 0; i < Scenes; i++)
        {
            var scene = SceneSampler.Sample(i % 5, (ulong)i * 977, new() { Haze = 2, Occlusion = 0.5 });

            Check(scene);
        }
    }

    [Fact]
    public void Fixing_the_surroundings_keeps_what_is_drawn_beside_them()
    {
        var free = SceneSampler.Sample(4, 21, new());
        var planted = SceneSampler.Sample(4, 21, new() { Surroundings = free.Surroundings });

        Assert.Equal(free, planted);
    }

    [Fact]
    public void Every_class_meets_every_kind_of_surroundings_when_they_are_independent()
    {
        var met = Enumerable.Range(0, Scenes).Select(i => SceneSampler.Sample(i % 5, (ulong)i, new() { IndependentSurroundings = true }))
            .Select(scene => (scene.ClassIndex, scene.Surroundings)).ToHashSet();

        Assert.Equal(5 * Enum.GetValues<SceneKind>().Length, met.Count);
    }

    [Fact]
    public void An_unknown_class_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SceneSampler.Sample(5, 0, new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => SceneSampler.Sample(-1, 0, new()));
    }

    private static void Check(SceneDescription scene)
    {
        Assert.Equal(scene.ClassIndex, scene.Subject switch { Subject.Bird => 0, Subject.Cat => 1, Subject.Dog => 2, Subject.Aircraft => 3, _ => 4 });
        Assert.InRange(scene.Camera.Azimuth, -MathF.PI, MathF.PI);
        Assert.InRange(scene.Camera.Elevation, -0.7f, 0.8f);
        Assert.InRange(scene.Camera.FieldOfView, 0.25f, 1f);
        Assert.InRange(scene.Camera.Fill, 0.45f, 0.98f);
        Assert.InRange(scene.Camera.ShiftX, -1f, 1f);
        Assert.InRange(scene.Camera.ShiftY, -1f, 1f);
        Assert.InRange(scene.Camera.Roll, -0.12f, 0.12f);
        Assert.InRange(scene.Light.SunElevation, 0.2f, 1.4f);
        Assert.InRange(scene.Light.Overcast, 0f, 1f);
        Assert.InRange(scene.Light.Warmth, 0f, 1f);
        Assert.InRange(scene.Light.Exposure, 0.8f, 1.25f);
        Assert.InRange(scene.Haze, 0f, 0.8f);
        Assert.InRange(scene.OccluderSize, 0f, 1f);
        Assert.InRange(scene.OccluderPlace, -1f, 1f);
        switch (scene.Subject)
        {
            case Subject.Bird bird:
                Assert.InRange(bird.Plumpness, 0.85f, 1.2f);
                Assert.InRange(bird.HeadTurn, -1.2f, 1.2f);
                Assert.InRange(bird.Lean, -0.3f, 0.9f);
                Assert.InRange(bird.WingLift, -0.5f, 0.9f);
                Assert.InRange(bird.WingSweep, -0.1f, 0.5f);
                Assert.InRange(bird.Bank, -0.6f, 0.6f);
                Assert.InRange(bird.Shade, 0.8f, 1.2f);
                break;
            case Subject.Cat cat:
                Colours(cat.Base, cat.Marking, cat.Iris);
                Assert.InRange(cat.Girth, 0.85f, 1.25f);
                Assert.InRange(cat.Fluff, 0f, 1f);
                Assert.InRange(cat.Pupil, 0.15f, 0.6f);
                Assert.InRange(cat.TailBend, -1f, 1f);
                break;
            case Subject.Dog dog:
                Colours(dog.Collar);
                Assert.InRange(dog.Girth, 0.85f, 1.2f);
                Assert.InRange(dog.Shade, 0.8f, 1.2f);
                break;
            case Subject.Aircraft aircraft:
                Colours(aircraft.Paint, aircraft.Accent, aircraft.Second);
                Assert.InRange(aircraft.Stretch, 0.85f, 1.2f);
                Assert.InRange(aircraft.Sweep, 0f, 0.9f);
                break;
            case Subject.Car car:
                Colours(car.Paint);
                Assert.InRange(car.Stretch, 0.92f, 1.1f);
                Assert.InRange(car.Height, 0.94f, 1.08f);
                Assert.InRange(car.Wheel, 0.92f, 1.1f);
                Assert.InRange(car.Tint, 0f, 1f);
                Assert.InRange(car.Dirt, 0f, 1f);
                break;
        }
    }

    private static void Colours(params ReadOnlySpan<Vector3> colours)
    {
        foreach (var c in colours)
        {
            Assert.InRange(c.X, 0f, 1f);
            Assert.InRange(c.Y, 0f, 1f);
            Assert.InRange(c.Z, 0f, 1f);
        }
    }
}
