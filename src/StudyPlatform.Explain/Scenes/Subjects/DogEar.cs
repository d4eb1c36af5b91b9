using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Ears of dogs, by style.</summary>
internal static class DogEar
{
    public static void Build(FieldBuilder b, Frame h, float r, float s, EarStyle style, int material)
    {
        b.Group();
        switch (style)
        {
            case EarStyle.Hanging:
            case EarStyle.LongHanging:
                {
                    var length = style == EarStyle.Hanging ? 0.95f : 1.4f;
                    b.Ellipsoid(h.At(new Vector3(-0.12f, 0.42f, 0.76f * s) * r).Roll(-0.5f * s), new Vector3(0.36f, 0.24f, 0.15f) * r, material);
                    b.Ellipsoid(h.At(new Vector3(-0.05f, 0.42f - (0.55f * length), 0.93f * s) * r).Roll(-0.10f * s).Pitch(0.1f), new Vector3(0.40f, 0.55f * length, 0.10f) * r, material, 0.2f * r);
                    break;
                }
            case EarStyle.Upright:
                {
                    var frame = Upright(h, r, s, new Vector3(-0.22f, 0.6f, 0.46f * s), new Vector3(-0.05f, 1f, 0.22f * s));
                    b.Prism(frame, [new(-0.36f * r, -0.2f * r), new(0.36f * r, -0.2f * r), new(0.30f * r, 0.4f * r), new(0.06f * r, 1.05f * r), new(-0.05f * r, 1.05f * r), new(-0.28f * r, 0.4f * r)], 0.10f * r, 0.06f * r, material);
                    break;
                }
            default:
                {
                    var frame = Upright(h, r, s, new Vector3(-0.15f, 0.62f, 0.5f * s), new Vector3(0f, 1f, 0.3f * s));
                    b.Prism(frame, [new(-0.32f * r, -0.2f * r), new(0.32f * r, -0.2f * r), new(0.26f * r, 0.42f * r), new(-0.26f * r, 0.42f * r)], 0.09f * r, 0.05f * r, material);
                    var flap = Upright(h, r, s, new Vector3(-0.1f, 0.98f, 0.62f * s), new Vector3(0.75f, -0.62f, 0.2f * s));
                    b.Prism(flap, [new(-0.30f * r, -0.06f * r), new(0.30f * r, -0.06f * r), new(0.05f * r, 0.55f * r), new(-0.05f * r, 0.55f * r)], 0.07f * r, 0.05f * r, material, 0.08f * r);
                    break;
                }
        }
    }

    /// <summary>A frame at <paramref name="at"/> whose Y is <paramref name="up"/> and whose XY plane faces forward.</summary>
    private static Frame Upright(Frame h, float r, float s, Vector3 at, Vector3 up)
    {
        var y = Vector3.Normalize(h.DirectionToWorld(up));
        var x = h.DirectionToWorld(new Vector3(0.35f, 0f, s));
        x = Vector3.Normalize(x - (y * Vector3.Dot(x, y)));
        return new Frame(h.ToWorld(at * r), x, y, Vector3.Cross(x, y));
    }
}
