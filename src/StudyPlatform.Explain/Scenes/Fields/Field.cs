using System.Numerics;
using System.Runtime.CompilerServices;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>
/// The signed distance to a set of solids, in metres. Solids of one group melt into each other over their
/// <see cref="Primitive.Blend"/> (polynomial smooth minimum); groups meet in sharp creases.
/// </summary>
internal sealed class Field(Primitive[] primitives, Vector2[] polygonPoints)
{
    public const float Far = 1e9f;

    public Primitive[] Primitives { get; } = primitives;

    /// <summary>Distance at <paramref name="p"/>, only over the primitives listed in <paramref name="active"/> (ascending).</summary>
    public float Distance(Vector3 p, ReadOnlySpan<int> active, out int nearest)
    {
        var best = Far;
        var group = Far;
        var groupId = -1;
        var groupNearest = -1;
        var fluff = 0f;
        var fluffFrequency = 0f;
        nearest = -1;
        var all = Primitives;
        foreach (var index in active)
        {
            ref readonly var q = ref all[index];
            if (q.Group != groupId)
            {
                Fold(p, group, groupNearest, fluff, fluffFrequency, ref best, ref nearest);
                groupId = q.Group;
                group = Far;
                fluff = q.Fluff;
                fluffFrequency = q.FluffFrequency;
            }

            var bound = Vector3.Distance(p, q.Centre) - q.Bound;
            if (q.Carve)
            {
                if (bound > q.Blend || group > Far * 0.5f)
                    continue;
                var inside = -Solve(in q, p);
                var h = MathF.Max(q.Blend - MathF.Abs(inside - group), 0f) / MathF.Max(q.Blend, 1e-6f);
                if (inside > group)
                    groupNearest = index;
                group = MathF.Max(inside, group) + (h * h * q.Blend * 0.25f);
                continue;
            }

            var reach = bound - q.Blend;
            if (reach > group || reach > best + q.Fluff)
                continue;
            // Far away the bounding sphere is distance enough, and much cheaper.
            var d = bound > (0.6f * q.Bound) + q.Blend ? bound : Solve(in q, p);
            if (d < group)
                groupNearest = index;
            var k = q.Blend;
            if (k > 0f && group < Far)
            {
                var h = MathF.Max(k - MathF.Abs(d - group), 0f) / k;
                group = MathF.Min(d, group) - (h * h * k * 0.25f);
            }
            else
            {
                group = MathF.Min(d, group);
            }
        }
        Fold(p, group, groupNearest, fluff, fluffFrequency, ref best, ref nearest);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(Vector3 p, float group, int groupNearest, float fluff, float frequency, ref float best, ref int nearest)
    {
        if (group - fluff >= best)
            return;
        if (fluff > 0f && group < 4f * fluff)
            group -= fluff * Noise.Value(p * new Vector3(frequency, 0.45f * frequency, frequency));
        else
            group -= fluff;
        if (group < best)
        {
            best = group;
            nearest = groupNearest;
        }
    }

    private float Solve(in Primitive q, Vector3 p)
    {
        if (q.Kind == Solid.RoundCone)
        {
            var pa = p - q.Frame.Origin;
            var h = Vector3.Dot(pa, q.Frame.X);
            var radial = MathF.Sqrt(MathF.Max(pa.LengthSquared() - (h * h), 0f));
            var along = (h * q.B.Y) - (radial * q.B.X);
            if (along <= 0f)
                return MathF.Sqrt((h * h) + (radial * radial)) - q.R1;
            if (along >= q.R3 * q.B.Y)
            {
                var beyond = h - q.R3;
                return MathF.Sqrt((beyond * beyond) + (radial * radial)) - q.R2;
            }
            return (h * q.B.X) + (radial * q.B.Y) - q.R1;
        }

        var l = q.Frame.ToLocal(p);
        switch (q.Kind)
        {
            case Solid.Ellipsoid:
                {
                    var scaled = l / q.A;
                    var k0 = scaled.Length();
                    var k1 = (scaled / q.A).Length();
                    return k1 < 1e-9f ? -MathF.Min(q.A.X, MathF.Min(q.A.Y, q.A.Z)) : k0 * (k0 - 1f) / k1;
                }
            case Solid.Box:
                {
                    var e = Vector3.Abs(l) - q.A;
                    var outside = Vector3.Max(e, Vector3.Zero).Length();
                    return outside + MathF.Min(MathF.Max(e.X, MathF.Max(e.Y, e.Z)), 0f) - q.R1;
                }
            case Solid.Cylinder:
                {
                    var radial = MathF.Sqrt((l.X * l.X) + (l.Y * l.Y)) - q.R1 + q.R3;
                    var axial = MathF.Abs(l.Z) - q.R2 + q.R3;
                    return Extrude(radial, axial) - q.R3;
                }
            case Solid.Torus:
                {
                    var ring = MathF.Sqrt((l.X * l.X) + (l.Y * l.Y)) - q.R1;
                    return MathF.Sqrt((ring * ring) + (l.Z * l.Z)) - q.R2;
                }
            default:
                {
                    var plane = PolygonDistance(new Vector2(l.X, l.Y), polygonPoints.AsSpan(q.PolygonStart, q.PolygonCount)) + q.R2;
                    var beyond = MathF.Max(MathF.Abs(l.X - q.R3) - q.B.X, 0f);
                    var width = MathF.Max(q.R1 + (q.A.X * l.X) + (q.A.Y * l.Y) - (q.B.Y * beyond * beyond), 0.02f * q.R1);
                    return Extrude(plane, (MathF.Abs(l.Z) - width + q.R2) * q.A.Z) - q.R2;
                }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Extrude(float plane, float axial)
    {
        var a = MathF.Max(plane, 0f);
        var b = MathF.Max(axial, 0f);
        return MathF.Sqrt((a * a) + (b * b)) + MathF.Min(MathF.Max(plane, axial), 0f);
    }

    /// <summary>Signed distance to a simple polygon: nearest edge, sign by the even-odd rule.</summary>
    internal static float PolygonDistance(Vector2 p, ReadOnlySpan<Vector2> polygon)
    {
        var best = float.MaxValue;
        var inside = false;
        var previous = polygon[^1];
        foreach (var vertex in polygon)
        {
            var edge = previous - vertex;
            var w = p - vertex;
            var t = Math.Clamp(Vector2.Dot(w, edge) / edge.LengthSquared(), 0f, 1f);
            best = MathF.Min(best, (w - (edge * t)).LengthSquared());
            if ((vertex.Y > p.Y) != (previous.Y > p.Y) && w.X < edge.X * w.Y / edge.Y)
                inside = !inside;
            previous = vertex;
        }
        return inside ? -MathF.Sqrt(best) : MathF.Sqrt(best);
    }
}
