using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using static StudyPlatform.Explain.Scenes.Subjects.AircraftParts;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Small machines with a propeller: high wing with struts, low wing, or two wings one above the other.</summary>
internal static class LightPlane
{
    public const float HubHeight = 1.35f;

    public static Vector4 Build(FieldBuilder b, Frame f, Subject.Aircraft a)
    {
        var layout = a.Layout % 3;
        var k = a.Stretch;
        var open = layout == 2;
        b.Group();
        b.Cone(f, new Vector3(0.4f, 0f, 0f), new Vector3(2.15f * k, 0f, 0f), 0.66f, 0.52f, Fuselage);
        b.Cone(f, new Vector3(0.4f, 0f, 0f), new Vector3(-1.4f, 0f, 0f), 0.66f, 0.56f, Fuselage, 0.2f);
        b.Cone(f, new Vector3(-1.3f, 0.05f, 0f), new Vector3(-4.6f * k, 0.28f, 0f), 0.58f, 0.14f, Fuselage, 0.3f);
        if (!open)
            b.Box(f.At(-0.25f, 0.48f, 0f), new Vector3(1.30f, 0.50f, 0.52f), 0.28f, Fuselage, 0.35f);
        else
        {
            b.Ellipsoid(f.At(-0.75f, 0.62f, 0f), new Vector3(0.42f, 0.22f, 0.3f), Glass);
            b.Group();
            b.Ball(f, new Vector3(-0.95f, 0.82f, 0f), 0.17f, Strut);
        }

        var high = layout != 1;
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var y = high ? (open ? 1.45f : 0.98f) : -0.42f;
            b.Group();
            Panel(b, f, new Vector3(0.75f, y, s * 0.02f), s, high ? 0.03f : 0.10f, Trapezium(1.65f, 1.30f, 5.2f, 0.12f + (MathF.Tan(a.Sweep) * 4f)), 0.115f, -0.008f, Wing);
            if (open)
            {
                b.Group();
                Panel(b, f, new Vector3(0.55f, -0.38f, s * 0.02f), s, 0.06f, Trapezium(1.5f, 1.25f, 4.9f, 0.15f), 0.10f, -0.006f, Wing);
                foreach (var x in (ReadOnlySpan<float>)[0.25f, -0.6f])
                {
                    b.Group();
                    b.Cone(f, new Vector3(x, -0.2f, s * 3.4f), new Vector3(x + 0.15f, 1.5f, s * 3.5f), 0.045f, 0.045f, Strut);
                    b.Cone(f, new Vector3(x, 0.45f, s * 0.45f), new Vector3(x + 0.15f, 1.42f, s * 0.75f), 0.04f, 0.04f, Strut);
                }
            }
            else if (high)
            {
                b.Group();
                b.Cone(f, new Vector3(0.25f, -0.45f, s * 0.5f), new Vector3(0.1f, 1.05f, s * 2.75f), 0.05f, 0.05f, Strut);
            }
            b.Group();
            Panel(b, f, new Vector3(-3.75f * k, 0.30f, s * 0.05f), s, 0.02f, Trapezium(1.05f, 0.75f, 1.75f, 0.25f), 0.06f, -0.01f, Tailplane);
            // Wheels in spats.
            var wheel = new Vector3(-0.35f, -HubHeight + 0.24f, s * 1.15f);
            b.Group();
            b.Cone(f, new Vector3(-0.1f, -0.45f, s * 0.4f), wheel + new Vector3(0f, 0.12f, 0f), 0.06f, 0.05f, Strut);
            b.Group();
            b.Cylinder(f.At(wheel), 0.25f, 0.09f, 0.04f, Tyre);
            b.Group();
            b.Ellipsoid(f.At(wheel + new Vector3(-0.05f, 0.10f, 0f)), new Vector3(0.42f, 0.19f, 0.14f), Nacelle);
        }
        b.Group();
        b.Prism(f, [new(-3.3f * k, 0.35f), new(-4.05f * k, 1.75f), new(-4.75f * k, 1.80f), new(-4.85f * k, 0.15f)], 0.06f, 0.03f, Fin);
        if (open)
            WheelLeg(b, f, new Vector3(-4.3f * k, 0.2f, 0f), HubHeight - 0.1f, 0.14f, 1, 0.04f);
        else
            WheelLeg(b, f, new Vector3(1.7f * k, -0.4f, 0f), HubHeight - 0.4f, 0.22f, 1, 0.05f);
        Propeller(b, f, new Vector3((2.15f * k) + 0.55f, 0f, 0f), a.PropellerAngle, a.Layout % 2 == 0 ? 2 : 3);
        return new Vector4(f.ToWorld(new Vector3(1f, 0.3f, 0f)), 1.0f);
    }

    private static void Propeller(FieldBuilder b, Frame f, Vector3 at, float angle, int blades)
    {
        b.Group();
        b.Cone(f, at - new Vector3(0.1f, 0f, 0f), at + new Vector3(0.22f, 0f, 0f), 0.21f, 0.05f, Spinner);
        for (var i = 0; i < blades; i++)
        {
            var turned = f.At(at).Roll(angle + (i * MathF.Tau / blades));
            b.Group();
            b.Ellipsoid(turned.At(0f, 0.55f, 0f).Yaw(0.6f), new Vector3(0.03f, 0.55f, 0.10f), Blade);
        }
    }
}
