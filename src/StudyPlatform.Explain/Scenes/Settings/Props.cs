using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Subjects;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>What the object rests on, and what stands in front of it.</summary>
internal sealed class Props(FieldBuilder b, SceneDescription scene, Camera camera, float size, SceneRandom random)
{
    public void Support(SubjectModel model, SceneKind kind, float level)
    {
        if (model.Flies || model.Swims)
            return;
        if (model.NeedsBranch)
        {
            Perch();
            return;
        }
        if (kind == SceneKind.Sky)
        {
            b.Group();
            b.Box(Frame.World.At(0f, -0.25f * size, 0f), new Vector3(1.7f * size, 0.25f * size, 1.5f * size), 0.03f * size, SceneryPainter.Stone);
        }
        else if (kind is SceneKind.Meadow or SceneKind.Forest && scene.ClassIndex != SceneClasses.Aircraft)
        {
            Tufts(kind == SceneKind.Meadow ? 46 : 14);
        }
        else if (kind == SceneKind.Water)
        {
            b.Group();
            b.Box(Frame.World.At(0f, -0.06f * size, 0f), new Vector3(6f * size, 0.06f * size, 1.15f * size), 0.01f * size, SceneryPainter.Planks);
            b.Group();
            for (var i = -3; i <= 3; i++)
                b.Cylinder(new Frame(new Vector3(i * 1.6f * size, level, 1.05f * size), Vector3.UnitX, -Vector3.UnitZ, Vector3.UnitY), 0.07f * size, 0.6f * size, 0.01f * size, SceneryPainter.Wood);
        }
    }

    /// <summary>Short blades round the feet, so that the object stands in the grass and not on a carpet.</summary>
    private void Tufts(int count)
    {
        var tall = MathF.Min(0.11f * size, 0.16f);
        for (var i = 0; i < count; i++)
        {
            var foot = new Vector3(random.Range(-1.15f, 1.15f), 0f, random.Range(-0.9f, 0.9f)) * size;
            var lean = new Vector3(random.Range(-0.5f, 0.5f), 1f, random.Range(-0.5f, 0.5f)) * (tall * random.Range(0.5f, 1f));
            b.Group();
            b.Cone(Frame.World, foot, foot + lean, 0.055f * tall, 0.008f * tall, SceneryPainter.Blade);
            b.Cone(Frame.World, foot, foot + new Vector3(-0.7f * lean.Z, 0.75f * lean.Y, 0.9f * lean.X), 0.05f * tall, 0.008f * tall, SceneryPainter.Blade);
        }
    }

    private void Perch()
    {
        b.Group();
        var r = 0.07f * size;
        Span<Vector3> path = stackalloc Vector3[6];
        for (var i = 0; i < 6; i++)
            path[i] = new Vector3(0.15f * size * (random.Unit() - 0.5f) * (i is 2 or 3 ? 0f : 1f), -r + ((i is 2 or 3 ? 0f : 0.22f * (random.Unit() - 0.4f)) * size), (i - 2.5f) * 1.1f * size);
        b.Tube(Frame.World, path, 1.25f * r, 0.6f * r, SceneryPainter.Bark, 0.5f * r);
        for (var twig = 0; twig < 6; twig++)
        {
            var from = path[twig] + new Vector3(0f, 0f, random.Range(-0.3f, 0.3f) * size);
            if (MathF.Abs(from.Z) < 0.9f * size)
                continue;
            var tip = from + (new Vector3(random.Range(-0.5f, 0.3f), random.Range(0.2f, 0.9f), random.Range(-0.4f, 0.4f)) * size);
            b.Group();
            b.Cone(Frame.World, from, tip, 0.25f * r, 0.12f * r, SceneryPainter.Bark);
            Leaves(from, tip, 5, 0.16f * size);
        }
    }

    private void Leaves(Vector3 from, Vector3 to, int count, float length)
    {
        for (var i = 0; i < count; i++)
        {
            var at = Vector3.Lerp(from, to, 0.3f + (0.75f * i / count)) + (new Vector3(random.Range(-1f, 1f), random.Range(-1f, 1f), random.Range(-1f, 1f)) * 0.35f * length);
            var f = Frame.World.At(at).Yaw(random.Range(0f, 6.2f)).Pitch(random.Range(-0.9f, 0.9f)).Roll(random.Range(-0.9f, 0.9f));
            b.Group();
            b.Ellipsoid(f, new Vector3(0.5f, 0.06f, 0.24f) * length, SceneryPainter.Leaf);
        }
    }

    /// <summary>Places the occluder between camera and object, clear of the focus.</summary>
    public void Occluder(IReadOnlyList<Vector4> extents, Vector4 focus, float level)
    {
        Vector2 min = new(float.MaxValue), max = new(float.MinValue);
        foreach (var e in extents)
        {
            var q = camera.Project(new Vector3(e.X, e.Y, e.Z));
            min = Vector2.Min(min, new Vector2(q.X, q.Y));
            max = Vector2.Max(max, new Vector2(q.X, q.Y));
        }
        var f = camera.Project(new Vector3(focus.X, focus.Y, focus.Z));
        var focusRadius = focus.W / (f.Z * camera.Tangent);
        var centre = 0.5f * (min + max);
        var half = 0.5f * (max - min);
        // Away from the focus: on the side that has more room.
        var place = centre.X + (half.X * scene.OccluderPlace);
        if (MathF.Abs(place - f.X) < focusRadius + (0.16f * half.X))
            place = f.X + ((f.X < centre.X ? 1f : -1f) * (focusRadius + ((0.2f + (0.4f * random.Unit())) * half.X)));
        var near = 0.72f;
        var depth = near * f.Z;
        var unit = depth * camera.Tangent;
        var amount = scene.OccluderSize;
        switch (scene.Occluder)
        {
            case OccluderKind.Post:
                {
                    var radius = (0.05f + (0.07f * amount)) * half.X * unit;
                    var foot = Point(place, centre.Y, depth);
                    foot.Y = level;
                    b.Group();
                    b.Cylinder(new Frame(foot, Vector3.UnitX, -Vector3.UnitZ, Vector3.UnitY), radius, 3f * unit + (camera.Origin.Y - level), 0.1f * radius, random.Chance(0.5) ? SceneryPainter.Metal : SceneryPainter.Wood);
                    break;
                }
            case OccluderKind.Box:
                {
                    var wide = (0.22f + (0.18f * amount)) * half.X * unit;
                    var side = f.X < centre.X ? 1f : -1f;
                    var at = Point(centre.X + (side * half.X * 0.85f), min.Y + (half.Y * (0.05f + (0.25f * amount))), depth);
                    b.Group();
                    b.Box(Frame.World.At(at).Yaw(random.Range(-0.6f, 0.6f) - scene.Camera.Azimuth), new Vector3(wide), 0.03f * wide, SceneryPainter.Carton);
                    break;
                }
            case OccluderKind.Branch:
                {
                    var low = min.Y + (half.Y * 0.35f * amount);
                    var a = Point(place - (1.4f * half.X) - 0.4f, low - 0.25f, depth);
                    var z = Point(place + (1.4f * half.X) + 0.4f, low + 0.25f, depth);
                    b.Group();
                    var r = 0.016f * unit * (half.X + half.Y);
                    b.Cone(Frame.World, a, z, r, 0.6f * r, SceneryPainter.Bark);
                    Leaves(a, z, 14, 0.22f * unit * (0.5f * (half.X + half.Y)));
                    break;
                }
            case OccluderKind.Grass:
                Grass(min, max, level, amount, f.Z);
                break;
        }
    }

    private void Grass(Vector2 min, Vector2 max, float level, float amount, float depth)
    {
        var blades = 26;
        for (var i = 0; i < blades; i++)
        {
            var u = min.X - 0.1f + ((max.X - min.X + 0.2f) * (i + random.Unit()) / blades);
            var d = depth * random.Range(0.66f, 0.8f);
            var foot = Point(u, min.Y - 0.4f, d);
            var tip = Point(u + random.Range(-0.07f, 0.07f), min.Y + ((max.Y - min.Y) * (0.08f + (0.26f * amount)) * random.Range(0.5f, 1.1f)), d);
            foot.Y = MathF.Min(foot.Y, tip.Y - 0.01f);
            var r = 0.008f * d * camera.Tangent * 2f;
            var mid = Vector3.Lerp(foot, tip, 0.6f) + (camera.Right * random.Range(-0.03f, 0.03f) * d * camera.Tangent);
            b.Group();
            b.Cone(Frame.World, foot, mid, r, 0.8f * r, SceneryPainter.Blade);
            b.Cone(Frame.World, mid, tip, 0.8f * r, 0.15f * r, SceneryPainter.Blade, 0.3f * r);
        }
        _ = level;
    }

    private Vector3 Point(float u, float v, float depth) =>
        camera.Origin + (((camera.Right * u) + (camera.Up * v)) * (depth * camera.Tangent)) + (camera.Forward * depth);
}
