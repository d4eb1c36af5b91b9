using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using static StudyPlatform.Explain.Scenes.Subjects.AircraftParts;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>A jet fighter: needle nose, bubble canopy, swept or delta wings, one or two fins.</summary>
internal static class Fighter
{
    public const float HubHeight = 1.9f;

    public static Vector4 Build(FieldBuilder b, Frame f, Subject.Aircraft a)
    {
        var k = a.Stretch;
        var twin = a.Layout % 2 == 0;
        b.Group();
        b.Cone(f, new Vector3(8.6f * k, -0.15f, 0f), new Vector3(4.2f * k, 0f, 0f), 0.06f, 0.72f, Fuselage);
        b.Cone(f, new Vector3(4.2f * k, 0f, 0f), new Vector3(-1f, 0.05f, 0f), 0.72f, 0.85f, Fuselage, 0.3f);
        b.Cone(f, new Vector3(-1f, 0.05f, 0f), new Vector3(-6.2f, 0.05f, 0f), 0.85f, 0.70f, Fuselage, 0.3f);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Box(f.At(-0.6f, -0.10f, s * 0.95f), new Vector3(3.2f, 0.52f, 0.42f), 0.2f, Fuselage, 0.3f);
            b.Box(f.At(2.75f, -0.10f, s * 1.0f), new Vector3(0.35f, 0.36f, 0.24f), 0.05f, Hollow, 0.04f);
            b.CarveLast();
        }

        var sweep = MathF.Tan(a.Sweep);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            Panel(b, f, new Vector3(1.9f, 0.05f, s * 0.9f), s, -0.03f, [new(1.6f, 0f), new(-0.2f, 1.0f), new(-(sweep * 4.1f) - 0.2f, 4.1f), new(-(sweep * 4.1f) - 1.3f, 4.15f), new(-5.6f, 0f)], 0.14f, -0.02f, Wing);
            b.Group();
            Panel(b, f, new Vector3(-4.4f, -0.05f, s * 0.7f), s, -0.04f, Trapezium(2.4f, 0.9f, 2.4f, 1.7f), 0.08f, -0.01f, Tailplane);
            b.Group();
            var tip = new Vector3(1.9f - (sweep * 4.1f) - 0.75f, 0.05f, s * 5.0f);
            b.Cone(f, tip + new Vector3(1.5f, -0.05f, 0f), tip - new Vector3(1.2f, 0.05f, 0f), 0.09f, 0.10f, Weapon);
            b.Group();
            b.Cone(f, new Vector3(0.4f, -0.62f, s * 2.6f), new Vector3(-2.2f, -0.62f, s * 2.6f), 0.12f, 0.14f, Weapon);
            if (twin)
            {
                b.Group();
                Panel(b, f, new Vector3(-2.9f, 0.5f, s * 1.0f), s, 1.28f, Trapezium(2.7f, 1.2f, 2.5f, 1.9f), 0.09f, -0.015f, Fin);
                Nozzle(b, f, new Vector3(-6.2f, 0.05f, s * 0.58f), 0.52f);
            }
        }
        if (!twin)
        {
            b.Group();
            b.Prism(f, [new(-2.6f, 0.5f), new(-5.2f, 3.5f), new(-6.5f, 3.5f), new(-6.3f, 0.5f)], 0.10f, 0.05f, Fin);
            Nozzle(b, f, new Vector3(-6.3f, 0.05f, 0f), 0.68f);
        }
        b.Group();
        b.Ellipsoid(f.At(3.9f * k, 0.62f, 0f).Pitch(-0.05f), new Vector3(1.75f, 0.58f, 0.5f), Glass);
        if (!a.Airborne)
        {
            WheelLeg(b, f, new Vector3(4.4f * k, -0.4f, 0f), HubHeight - 0.4f, 0.28f, 1, 0.09f);
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
                WheelLeg(b, f, new Vector3(-1.6f, -0.4f, s * 1.15f), HubHeight - 0.4f, 0.36f, 1, 0.11f);
        }
        return new Vector4(f.ToWorld(new Vector3(4.5f * k, 0.3f, 0f)), 1.2f);
    }

    private static void Nozzle(FieldBuilder b, Frame f, Vector3 at, float radius)
    {
        b.Group();
        var frame = new Frame(f.ToWorld(at), f.Z, f.Y, -f.X);
        b.Cylinder(frame, radius, 0.75f, 0.1f, AircraftParts.Nozzle);
        b.Cylinder(new Frame(f.ToWorld(at - new Vector3(0.75f, 0f, 0f)), f.Z, f.Y, -f.X), 0.8f * radius, 0.4f, 0.05f, Hollow);
        b.CarveLast();
    }
}
