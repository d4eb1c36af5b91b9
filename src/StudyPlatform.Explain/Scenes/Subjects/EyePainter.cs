using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Eyes: dark rim, iris, pupil and a painted catchlight, so that a face reads even when it is twenty pixels wide.</summary>
internal static class EyePainter
{
    public static void Cat(Frame head, float r, float side, Vector3 iris, float pupilWidth, Vector3 p, ref Surface s)
    {
        var eye = head.At(new Vector3(0.70f, 0.06f, 0.40f * side) * r).Yaw(0.38f * side);
        var l = eye.ToLocal(p) / (0.235f * r);
        Wet(ref s);
        var rim = MathF.Sqrt((l.Y * l.Y * 1.25f) + (l.Z * l.Z));
        if (rim > 0.86f || l.X < 0.1f)
        {
            s.Albedo = new Vector3(0.02f);
            return;
        }
        s.Albedo = iris * (1.15f - (0.5f * rim));
        s.Glow = iris * 0.10f;
        var slit = pupilWidth * MathF.Sqrt(MathF.Max(0f, 1f - (l.Y * l.Y * 1.5f)));
        if (MathF.Abs(l.Z) < slit)
        {
            s.Albedo = new Vector3(0.005f);
            s.Glow = Vector3.Zero;
        }
        Catchlight(new Vector2(l.Z, l.Y), new Vector2(0.28f, 0.34f), 0.17f, ref s);
    }

    /// <summary>A ball of radius <paramref name="r"/>, its frame's X looking out.</summary>
    public static void Round(Frame eye, float r, Vector3 iris, float pupil, float irisSize, Vector3 white, Vector3 p, ref Surface s)
    {
        var l = eye.ToLocal(p) / r;
        Wet(ref s);
        var away = MathF.Sqrt((l.Y * l.Y) + (l.Z * l.Z));
        if (l.X < 0f)
            away = 2f;
        s.Albedo = away < pupil ? new Vector3(0.006f) : away < irisSize ? iris : white;
        Catchlight(new Vector2(l.Z, l.Y), new Vector2(0.3f, 0.36f), 0.22f, ref s);
    }

    private static void Wet(ref Surface s)
    {
        s.Specular = 0.8f;
        s.Gloss = 120f;
        s.Mirror = 0.03f;
        s.Wrap = 0f;
    }

    private static void Catchlight(Vector2 at, Vector2 centre, float size, ref Surface s)
    {
        if (Vector2.DistanceSquared(at, centre) < size * size)
        {
            s.Albedo = new Vector3(0.9f);
            s.Glow = new Vector3(0.7f);
        }
    }
}
