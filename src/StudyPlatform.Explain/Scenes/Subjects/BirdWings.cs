using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>The wings of a bird, folded at its sides or spread.</summary>
internal static class BirdWings
{
    /// <summary>A drop-shaped shield on the flank.</summary>
    public static void Folded(FieldBuilder b, Frame f, float s, BirdShape c, int material)
    {
        var wing = f.At(0.28f * c.Body, 0.22f * c.Girth, s * 0.80f * c.Girth).Yaw(s * 0.10f).Roll(s * -0.32f).Pitch(-0.06f);
        var l = 1.85f * c.Body;
        var w = 0.66f * c.Girth;
        b.Group();
        b.Prism(wing, [new(0.30f * c.Body, 0.55f * w), new(0.42f * c.Body, 0f), new(0.15f * c.Body, -0.75f * w), new(-0.55f * l, -0.72f * w), new(-0.88f * l, -0.18f * w), new(-1.0f * l, 0.22f * w), new(-0.7f * l, 0.42f * w), new(-0.1f * l, 0.85f * w)], 0.22f * c.Girth, 0.16f * c.Girth, material, 0f);
    }

    /// <summary>Arm, hand and, where the bird has them, parted quills at the tip.</summary>
    public static void Spread(FieldBuilder b, Frame f, float s, BirdShape c, Subject.Bird bird, int wing, int finger)
    {
        var lift = bird.WingLift;
        var sweep = bird.WingSweep;
        var inner = 0.48f * c.Span;
        var outer = 0.58f * c.Span;
        var root = new Vector3(0.45f * c.Body, 0.35f * c.Girth, s * 0.35f * c.Girth);
        var arm = Outward(f, root, s, lift, -0.20f);
        b.Group();
        var thick = 0.028f * c.Chord;
        // Rounded in front, the tips of the quills behind.
        b.Prism(arm, [new(0.10f * c.Chord, 0f), new(0.22f * c.Chord, 0.3f * inner), new(0.30f * c.Chord, 0.8f * inner), new(0.30f * c.Chord, 1.05f * inner), .. Scallops(-0.64f * c.Chord, 1.05f * inner, -0.84f * c.Chord, 0.45f * inner, 3), .. Scallops(-0.84f * c.Chord, 0.45f * inner, -0.76f * c.Chord, 0f, 2)], thick, 0.5f * thick, wing);
        var wrist = arm.ToWorld(new Vector3(0f, inner, 0f));
        var hand = Outward(f with { Origin = wrist }, Vector3.Zero, s, lift - 0.38f, sweep);
        var tip = c.Fingers ? 0.62f : 1f;
        b.Prism(hand, [new(0.30f * c.Chord, -0.06f * inner), new(0.29f * c.Chord, 0.2f * outer), new(0.20f * c.Chord, 0.55f * tip * outer), new(0.02f * c.Chord, tip * outer), .. Scallops(c.Fingers ? -0.60f * c.Chord : -0.08f * c.Chord, tip * 0.985f * outer, -0.66f * c.Chord, 0.3f * outer, c.Fingers ? 2 : 4), .. Scallops(-0.66f * c.Chord, 0.3f * outer, -0.66f * c.Chord, -0.06f * inner, 2)], 0.8f * thick, 0.4f * thick, wing, 0.3f * thick);
        if (!c.Fingers)
            return;
        b.Group();
        for (var i = 0; i < 6; i++)
        {
            var feather = new Frame(hand.ToWorld(new Vector3((0.02f - (0.125f * i)) * c.Chord, 0.58f * outer, 0f)), hand.X, hand.Y, hand.Z);
            var (sn, cs) = MathF.SinCos(-0.05f - (0.17f * i));
            feather = feather with { X = (hand.X * cs) - (hand.Y * sn), Y = (hand.Y * cs) + (hand.X * sn) };
            var length = (0.50f - (0.035f * i)) * outer;
            b.Ellipsoid(feather.At(0f, 0.5f * length, 0f), new Vector3(0.062f * c.Chord, 0.62f * length, 0.35f * thick), finger);
        }
    }

    /// <summary>A trailing edge of <paramref name="count"/> quill tips between two corners.</summary>
    private static IEnumerable<Vector2> Scallops(float x0, float y0, float x1, float y1, int count)
    {
        Vector2 a = new(x0, y0), b = new(x1, y1);
        var step = (b - a) / count;
        var notch = 0.35f * new Vector2(MathF.Abs(step.Y), 0f);
        for (var i = 0; i < count; i++)
        {
            yield return a + (step * i);
            yield return a + (step * (i + 0.82f)) + (notch * 0.15f);
            yield return a + (step * (i + 0.9f)) + (notch * 0.6f);
        }
    }

    /// <summary>A frame at <paramref name="root"/> with X forward, Y outward and up by <paramref name="lift"/>, swept back by <paramref name="sweep"/>.</summary>
    private static Frame Outward(Frame f, Vector3 root, float s, float lift, float sweep)
    {
        var (sl, cl) = MathF.SinCos(lift);
        var (ss, cs) = MathF.SinCos(sweep);
        var flat = (f.Z * (s * cl)) + (f.Y * sl);
        var y = (flat * cs) - (f.X * ss);
        var x = (f.X * cs) + (flat * ss);
        return new Frame(f.ToWorld(root), x, y, Vector3.Cross(x, y));
    }
}
