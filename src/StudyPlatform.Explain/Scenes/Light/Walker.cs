using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Settings;

namespace StudyPlatform.Explain.Scenes.Light;

/// <summary>Walks through the field of a stage: where a ray ends, which way the surface looks, what keeps light away.</summary>
internal sealed class Walker(Stage stage)
{
    private const int MostSteps = 110;
    private const float Stride = 0.88f;

    private readonly Field _field = stage.Field;
    private readonly int[] _near = new int[stage.Field.Primitives.Length];

    /// <summary>The solids that <see cref="Gather"/> found.</summary>
    public ReadOnlySpan<int> Near(int count) => _near.AsSpan(0, count);

    /// <summary>Sphere tracing (Hart 1996): steps as far as the distance is free, until within <paramref name="cone"/> of a surface.</summary>
    public bool March(Vector3 o, Vector3 d, ReadOnlySpan<int> active, float from, float to, float cone, out float t, out int hit)
    {
        t = MathF.Max(from, 0f);
        for (var i = 0; i < MostSteps && t < to; i++)
        {
            var distance = _field.Distance(o + (d * t), active, out hit);
            if (distance < cone * t)
            {
                if (hit >= 0)
                    return true;
            }
            t += MathF.Max(distance * Stride, 0.5f * cone * t);
        }
        hit = Tracer.Nothing;
        return false;
    }

    public Vector3 Normal(Vector3 p, float e, ReadOnlySpan<int> active)
    {
        var a = _field.Distance(p + new Vector3(e, -e, -e), active, out _);
        var b = _field.Distance(p + new Vector3(-e, -e, e), active, out _);
        var c = _field.Distance(p + new Vector3(-e, e, -e), active, out _);
        var f = _field.Distance(p + new Vector3(e, e, e), active, out _);
        var n = (new Vector3(1, -1, -1) * a) + (new Vector3(-1, -1, 1) * b) + (new Vector3(-1, 1, -1) * c) + (new Vector3(1, 1, 1) * f);
        var length = n.Length();
        return length > 1e-12f ? n / length : Vector3.UnitY;
    }

    /// <summary>Lists the solids whose bounding spheres the ray meets.</summary>
    public bool Gather(Vector3 o, Vector3 d, float spread, out int count)
    {
        count = 0;
        var all = _field.Primitives;
        for (var i = 0; i < all.Length; i++)
        {
            var to = all[i].Centre - o;
            var along = Vector3.Dot(to, d);
            var reach = all[i].Bound + all[i].Blend;
            if (along < -reach)
                continue;
            var aside = to.LengthSquared() - (along * along);
            // A soft shadow also feels what the ray only passes.
            var wide = reach + (MathF.Min(MathF.Max(along, 0f), spread) / stage.Sky.SunSharpness * 0.8f);
            if (aside < wide * wide)
                _near[count++] = i;
        }
        return count > 0;
    }

    /// <summary>1 in the sun .. 0 in full shadow, softened by how closely the ray passes by solids.</summary>
    public float Shadow(Vector3 p, Vector3 sun)
    {
        if (!Gather(p, sun, stage.Size, out var count))
            return 1f;
        var active = _near.AsSpan(0, count);
        var lit = 1f;
        var t = 0.01f * stage.Size;
        var far = 4f * stage.Size;
        for (var i = 0; i < 36 && t < far; i++)
        {
            var distance = _field.Distance(p + (sun * t), active, out _);
            lit = MathF.Min(lit, stage.Sky.SunSharpness * distance / t);
            if (lit < 0.01f)
                return 0f;
            t += Math.Clamp(distance * 0.9f, 0.012f * stage.Size, 0.5f * stage.Size);
        }
        return lit * lit * (3f - (2f * lit));
    }

    /// <summary>1 where the sky is free .. 0 in a crease: compares distances along the normal with free space.</summary>
    public float Openness(Vector3 p, Vector3 n)
    {
        var reach = 0.30f * stage.Size;
        var all = _field.Primitives;
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var limit = reach + all[i].Bound + all[i].Blend;
            if (Vector3.DistanceSquared(p, all[i].Centre) < limit * limit)
                _near[count++] = i;
        }
        if (count == 0)
            return 1f;
        var active = _near.AsSpan(0, count);
        var closed = 0f;
        var weight = 1f;
        for (var i = 1; i <= 4; i++)
        {
            var h = reach * i * i / 16f;
            var distance = _field.Distance(p + (n * h), active, out _);
            if (stage.Ground is not null && n.Y < 0.999f)
                distance = MathF.Min(distance, p.Y + (n.Y * h) - stage.GroundLevel);
            closed += weight * MathF.Max(h - distance, 0f) / h;
            weight *= 0.6f;
        }
        return Math.Clamp(1f - (0.55f * closed), 0.08f, 1f);
    }
}
