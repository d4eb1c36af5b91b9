using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Materials and parts that all aircraft share.</summary>
internal static class AircraftParts
{
    public const int Fuselage = 1, Wing = 2, Fin = 3, Nacelle = 4, Hollow = 5, Tyre = 6, Strut = 7, Glass = 8, Blade = 9, Spinner = 10, Nozzle = 11, Weapon = 12, Tailplane = 13, Winglet = 14;

    /// <summary>
    /// A tapered panel that stands out to one side: polygon over (x forward, y outward), dihedral in radians,
    /// half thickness at the root and its change per metre outward.
    /// </summary>
    public static void Panel(FieldBuilder b, Frame f, Vector3 root, float side, float dihedral, ReadOnlySpan<Vector2> outline, float thickness, float slope, int material, float blend = 0f)
    {
        var (s, c) = MathF.SinCos(dihedral);
        var outward = (f.Z * (side * c)) + (f.Y * s);
        var frame = new Frame(f.ToWorld(root), f.X, outward, Vector3.Cross(f.X, outward));
        b.Prism(frame, outline, thickness, 0.45f * thickness, material, blend, new Vector2(0f, slope));
    }

    /// <summary>A swept trapezium: leading edge at the root at x = 0.</summary>
    public static Vector2[] Trapezium(float rootChord, float tipChord, float span, float sweepBack) =>
        [new(0f, 0f), new(-sweepBack, span), new(-sweepBack - (0.85f * tipChord), span + (0.02f * span)), new(-sweepBack - tipChord, span), new(-rootChord, 0f)];

    public static void WheelLeg(FieldBuilder b, Frame f, Vector3 top, float drop, float radius, int wheels, float strut)
    {
        b.Group();
        var axle = top - new Vector3(0f, drop - radius, 0f);
        b.Cone(f, top, axle, strut, strut, Strut);
        for (var i = 0; i < wheels; i++)
        {
            var z = wheels == 1 ? 0f : (i - 0.5f) * 1.5f * radius;
            b.Group();
            b.Cylinder(f.At(axle + new Vector3(0f, 0f, z)), radius, 0.32f * radius, 0.12f * radius, Tyre);
        }
    }
}
