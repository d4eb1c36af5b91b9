using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using static StudyPlatform.Explain.Scenes.Subjects.AircraftParts;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>A tube with swept wings; engines under the wings (two or four) or at the tail.</summary>
internal static class Airliner
{
    public const float HubHeight = 4.3f, Radius = 2.05f;

    public static Vector4 Build(FieldBuilder b, Frame f, Subject.Aircraft a)
    {
        var nose = 12.0f * a.Stretch;
        var tail = -8.5f * a.Stretch;
        var rear = a.Layout % 4 == 3;
        b.Group();
        b.Cone(f, new Vector3(tail, 0f, 0f), new Vector3(nose, 0f, 0f), Radius, Radius, Fuselage);
        b.Ellipsoid(f.At(nose, -0.10f, 0f), new Vector3(4.9f, 1.93f, 2.0f), Fuselage, 0.8f);
        b.Cone(f, new Vector3(tail, 0f, 0f), new Vector3(tail - 11.5f, 1.25f, 0f), 1.98f, 0.42f, Fuselage, 0.8f);
        b.Ellipsoid(f.At(-0.5f, -1.15f, 0f), new Vector3(6.2f, 1.35f, 2.3f), Fuselage, 1.2f);

        var sweep = MathF.Tan(a.Sweep);
        var span = 15.5f;
        var wingX = (rear ? 0.5f : 3.6f) * (0.6f + (0.4f * a.Stretch));
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            Panel(b, f, new Vector3(wingX, -1.1f, s * 1.2f), s, 0.10f,
                [new(0.8f, 0f), new(-sweep * span, span), new(-(sweep * span) - 1.5f, span + 0.2f), new(-(sweep * span) - 1.7f, span), new(-5.3f, 5.2f), new(-6.6f, 0f)], 0.50f, -0.024f, Wing);
            var tip = new Vector3(wingX - (sweep * span) - 0.1f, -1.1f + (0.10f * span), s * (1.2f + (0.994f * span)));
            b.Group();
            Panel(b, f, tip, s, 1.25f, Trapezium(1.5f, 0.6f, 1.9f, 1.3f), 0.10f, -0.02f, Winglet);
            b.Group();
            Panel(b, f, new Vector3(tail - 6.4f, rear ? 7.4f : 1.1f, rear ? s * 0.05f : s * 0.5f), s, rear ? -0.03f : 0.12f, Trapezium(3.4f, 1.5f, 6.0f, 3.1f), 0.20f, -0.02f, Tailplane);
            if (rear)
                Engine(b, f, new Vector3(tail - 1.2f, 0.95f, s * 3.25f), 1.05f, 2.4f);
            else
                Engine(b, f, new Vector3(wingX - (sweep * 5.4f) + 1.7f, -1.95f, s * 6.4f), 1.22f, 2.3f);
            if (!rear && a.Layout % 4 == 2)
                Engine(b, f, new Vector3(wingX - (sweep * 10f) + 1.4f, -1.35f, s * 11f), 1.0f, 1.9f);
        }
        b.Group();
        b.Prism(f, [new(tail - 4.6f, 1.2f), new(tail - 6.2f, 2.1f), new(tail - 9.8f, 8.0f), new(tail - 12.4f, 8.0f), new(tail - 11.3f, 1.0f)], 0.30f, 0.12f, Fin, 0f, new Vector2(0f, -0.02f));
        if (!a.Airborne)
        {
            WheelLeg(b, f, new Vector3(nose - 0.6f, -1.6f, 0f), HubHeight - 1.6f, 0.52f, 2, 0.15f);
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
                WheelLeg(b, f, new Vector3(-1.6f, -1.3f, s * 3.2f), HubHeight - 1.3f, 0.68f, 2, 0.22f);
        }
        return new Vector4(f.ToWorld(new Vector3(nose + 1f, 0f, 0f)), 3f);
    }

    private static void Engine(FieldBuilder b, Frame f, Vector3 at, float radius, float half)
    {
        var drum = f.At(at);
        var turned = new Frame(drum.Origin, f.Z, f.Y, -f.X);
        b.Group();
        b.Cylinder(turned, radius, half * 0.62f, 0.35f * radius, Nacelle);
        b.Cone(f, at - new Vector3(half * 0.4f, 0f, 0f), at - new Vector3(half * 1.15f, 0f, 0f), 0.85f * radius, 0.45f * radius, Nacelle, 0.2f);
        b.Cylinder(new Frame(f.ToWorld(at + new Vector3(half * 0.62f, 0f, 0f)), f.Z, f.Y, -f.X), 0.80f * radius, 0.55f * radius, 0.05f, Hollow, 0.05f);
        b.CarveLast();
        b.Group();
        b.Cone(f, at + new Vector3(0.1f * half, 0f, 0f), at + new Vector3(0.5f * half, 0f, 0f), 0.32f * radius, 0.02f, Spinner);
        // Pylon.
        b.Group();
        b.Box(f.At(at + new Vector3(-0.35f * half, 0.85f * radius, at.Y > 0 ? -MathF.Sign(at.Z) * 0.9f * radius : 0f)), new Vector3(0.6f * half, 0.35f * radius, at.Y > 0 ? 0.6f * radius : 0.14f), 0.08f, Nacelle);
    }
}
