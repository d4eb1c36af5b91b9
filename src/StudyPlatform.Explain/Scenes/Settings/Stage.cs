using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Subjects;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>A description turned into solids, painters, ground, backdrop, light and camera: ready to be traced.</summary>
internal sealed class Stage
{
    private Stage()
    {
    }

    public required SubjectModel Model { get; init; }
    public required SceneryPainter Scenery { get; init; }
    public required Field Field { get; init; }
    public required Camera Camera { get; init; }
    public required Sky Sky { get; init; }
    public required Backdrop Backdrop { get; init; }
    public required Ground? Ground { get; init; }
    public required Room? Room { get; init; }
    /// <summary>Height of the ground plane.</summary>
    public required float GroundLevel { get; init; }
    /// <summary>Optical depth a metre.</summary>
    public required float Haze { get; init; }
    public required float Exposure { get; init; }
    public required float Size { get; init; }

    /// <summary>Builds the stage; with <paramref name="occluder"/> false nothing stands in front, with <paramref name="subject"/> false the object is gone.</summary>
    public static Stage Build(SceneDescription scene, bool occluder, bool subject = true)
    {
        var random = new SceneRandom(scene.SurroundingsSeed);
        var model = SubjectModel.For(scene.Subject);
        var builder = new FieldBuilder();
        model.Build(builder, Frame.World);
        var size = Radius(builder.Extents, out var lowest);
        var kind = scene.Surroundings;
        var level = 0f;
        if (model.Flies)
            level = lowest - (size * (kind == SceneKind.Indoors ? 0.8f : random.Range(0.9f, 2.2f)));
        else if (model.NeedsBranch)
            level = -size * random.Range(2.5f, 5f);
        else if (kind == SceneKind.Water && !model.Swims)
            level = -0.35f * size;
        var hasGround = kind != SceneKind.Sky;
        var vehicle = scene.ClassIndex >= 3;
        var floor = hasGround ? level : -1e6f;
        var camera = Camera.Fit(scene.Camera, builder.Extents, floor);
        var sky = new Sky(scene.Light, scene.Camera.Azimuth, kind == SceneKind.Indoors, new SceneRandom(random.NextBits()));
        var props = new Props(builder, scene, camera, size, new SceneRandom(random.NextBits()));
        builder.Subject = false;
        props.Support(model, kind, level);
        var shown = builder.Extents;
        if (occluder && scene.Occluder != OccluderKind.None)
            props.Occluder(shown, model.Focus, level);
        return new Stage
        {
            Model = model,
            Scenery = new SceneryPainter(size, new SceneRandom(random.NextBits())),
            Field = subject ? builder.Build() : builder.BuildScenery(),
            Camera = camera,
            Sky = sky,
            Backdrop = new Backdrop(kind, sky, camera.Distance, camera.Origin.Y - level, scene.Haze, new SceneRandom(random.NextBits())),
            Ground = hasGround ? new Ground(kind, size, vehicle, new SceneRandom(random.NextBits())) : null,
            Room = kind == SceneKind.Indoors ? new Room(camera.Distance, vehicle, sky.Horizon, new SceneRandom(random.NextBits())) : null,
            GroundLevel = level,
            Haze = scene.Haze * (kind == SceneKind.Indoors ? 0.3f : 1f) / camera.Distance,
            Exposure = scene.Light.Exposure,
            Size = size,
        };
    }

    private static float Radius(IReadOnlyList<Vector4> extents, out float lowest)
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (var e in extents)
        {
            low = Vector3.Min(low, new Vector3(e.X, e.Y, e.Z) - new Vector3(e.W));
            high = Vector3.Max(high, new Vector3(e.X, e.Y, e.Z) + new Vector3(e.W));
        }
        lowest = low.Y;
        return 0.5f * Vector3.Distance(low, high);
    }
}
