using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>The coat of a cat: solid, tabby, bicolour, calico or pointed.</summary>
internal sealed class CatCoatPainter(Subject.Cat cat)
{
    private readonly Vector3 _offset = new((cat.DetailSeed & 255) * 0.37f, ((cat.DetailSeed >> 8) & 255) * 0.41f, ((cat.DetailSeed >> 16) & 255) * 0.29f);

    public Frame Body { get; set; }

    public Frame Head { get; set; }

    public float Radius { get; set; }

    public Vector3 NoseColour => cat.Coat switch
    {
        CatCoat.Pointed => Colour.Hex(0x4A3530),
        CatCoat.Solid when Colour.Luminance(cat.Base) < 0.05f => Colour.Hex(0x2A2322),
        _ => Colour.Hex(0xCC7F78),
    };

    public Vector3 OnBody(Vector3 p, int material)
    {
        var l = Body.ToLocal(p);
        switch (cat.Coat)
        {
            case CatCoat.Tabby:
                {
                    var wobble = 0.016f * Noise.Fractal((l * 14f) + _offset, 2);
                    // Rings down the flanks, rings round the legs, a dark line along the spine.
                    var along = material is Skeleton.Legs or Skeleton.Paws ? l.Y * 1.1f : l.X + (0.35f * l.Y);
                    var stripe = Noise.Step(0.05f, 0.55f, MathF.Sin((along + wobble) * MathF.Tau / 0.042f));
                    var pale = Noise.Step(0.09f, 0.03f, l.Y) * (material == Skeleton.Torso ? 0.5f : 0f);
                    var c = Vector3.Lerp(cat.Base, cat.Marking, 0.85f * stripe);
                    return Vector3.Lerp(c, cat.Base * 1.25f, pale);
                }
            case CatCoat.Bicolour:
                {
                    var white = material == Skeleton.Paws ? 1f : 0f;
                    var edge = 0.02f * Noise.Fractal((l * 18f) + _offset, 2);
                    if (material == Skeleton.Legs)
                        white = Noise.Step(0.075f, 0.065f, l.Y + edge);
                    else if (material != Skeleton.Paws)
                        white = MathF.Max(Noise.Step(0.115f, 0.095f, l.Y + edge), Noise.Step(0.10f, 0.125f, l.X + edge - (0.35f * (l.Y - 0.2f))) * Noise.Step(0.05f, 0.042f, MathF.Abs(l.Z)));
                    return Vector3.Lerp(cat.Base, cat.Marking, white);
                }
            case CatCoat.Calico:
                return Patches(l, material == Skeleton.Paws || l.Y < 0.09f);
            case CatCoat.Pointed:
                return Vector3.Lerp(cat.Base, cat.Marking, material == Skeleton.Paws ? 0.9f : material == Skeleton.Legs ? Noise.Step(0.11f, 0.03f, l.Y) : 0.15f * Noise.Step(0.1f, -0.15f, l.X));
            default:
                return cat.Base;
        }
    }

    public Vector3 OnTail(Vector3 p, float t)
    {
        var l = Body.ToLocal(p);
        return cat.Coat switch
        {
            CatCoat.Tabby => t > 0.86f || ((int)(t * 14f) & 1) == 1 ? cat.Marking : cat.Base,
            CatCoat.Bicolour => t > 0.85f ? cat.Marking : cat.Base,
            CatCoat.Calico => Patches(l, false),
            CatCoat.Pointed => Vector3.Lerp(cat.Base, cat.Marking, 0.4f + (0.6f * t)),
            _ => cat.Base,
        };
    }

    public Vector3 OnHead(Vector3 p, bool muzzle)
    {
        var l = Head.ToLocal(p) / Radius;
        var face = new Vector2(l.Y, l.Z);
        switch (cat.Coat)
        {
            case CatCoat.Tabby:
                {
                    // The M on the forehead, streaks over the cheeks, a pale muzzle and pale spectacles.
                    var brow = l.Y > 0.25f ? Noise.Step(0.1f, 0.6f, MathF.Cos(l.Z * 13f)) * Noise.Step(0.3f, 0.45f, l.Y) : 0f;
                    var cheek = l.Y < 0.2f && MathF.Abs(l.Z) > 0.5f ? Noise.Step(0.1f, 0.7f, MathF.Sin((l.Y * 14f) + (2f * l.X))) : 0f;
                    var c = Vector3.Lerp(cat.Base, cat.Marking, 0.85f * MathF.Max(brow, cheek));
                    var pale = muzzle || (l.X > 0.6f && l.Y < -0.25f) ? 1f : 0.6f * Noise.Step(0.34f, 0.25f, MathF.Abs(Vector2.Distance(face, new Vector2(0.06f, 0.4f * MathF.Sign(l.Z)))));
                    return Vector3.Lerp(c, Vector3.Lerp(cat.Base, new Vector3(0.85f, 0.8f, 0.72f), 0.7f), pale * (l.X > 0.2f ? 1f : 0f));
                }
            case CatCoat.Bicolour:
                {
                    var blaze = Noise.Step(0.05f, -0.03f, MathF.Abs(l.Z) - 0.10f - (0.75f * MathF.Max(0f, 0.12f - l.Y)));
                    return Vector3.Lerp(cat.Base, cat.Marking, l.X > 0.1f && l.Y < 0.45f ? blaze : 0f);
                }
            case CatCoat.Calico:
                return muzzle || (l.X > 0.5f && MathF.Abs(l.Z) < 0.12f) ? new Vector3(0.83f) : l.Z + (0.2f * Noise.Value(l * 4f)) > 0.05f ? cat.Base : cat.Marking;
            case CatCoat.Pointed:
                return Vector3.Lerp(cat.Base, cat.Marking, MathF.Max(Noise.Step(0.95f, 0.45f, Vector3.Distance(l, new Vector3(0.95f, -0.15f, 0f))), Noise.Step(0.75f, 0.95f, l.Y)));
            default:
                return cat.Base;
        }
    }

    private Vector3 Patches(Vector3 l, bool under)
    {
        if (under)
            return new Vector3(0.83f);
        var n = Noise.Fractal((l * 11f) + _offset, 2);
        return n > 0.14f ? cat.Base : n < -0.12f ? cat.Marking : new Vector3(0.83f);
    }
}
