using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>
/// Collects solids. Everything is given in a frame's coordinates; the order within a group is the order of melting and carving.
/// Every solid is also noted as extent points (centre, radius), by which the camera is fitted.
/// </summary>
internal sealed class FieldBuilder
{
    private readonly List<Primitive> _primitives = [];
    private readonly List<Vector2> _points = [];
    private readonly List<Vector4> _extents = [];
    private int _group;
    private float _fluff;
    private float _fluffFrequency = 1f;

    /// <summary>Whether what follows belongs to the object (and to its mask) or to the scenery.</summary>
    public bool Subject { get; set; } = true;

    /// <summary>Points with radii (W) that enclose the object.</summary>
    public IReadOnlyList<Vector4> Extents => _extents;

    public int Count => _primitives.Count;

    /// <summary>Starts a new group. Fluff: height of the noise on its surface, metres; frequency per metre.</summary>
    public FieldBuilder Group(float fluff = 0f, float frequency = 1f)
    {
        _group++;
        _fluff = fluff;
        _fluffFrequency = frequency;
        return this;
    }

    public void Ellipsoid(Frame f, Vector3 radii, int material, float blend = 0f)
    {
        var bound = MathF.Max(radii.X, MathF.Max(radii.Y, radii.Z));
        Add(new Primitive { Kind = Solid.Ellipsoid, Frame = f, A = radii, Centre = f.Origin, Bound = bound }, material, blend);
        if (!Subject)
            return;
        // Six poles with the smallest radius stand for the hull better than the bounding sphere.
        var slim = MathF.Min(radii.X, MathF.Min(radii.Y, radii.Z));
        foreach (var axis in (ReadOnlySpan<Vector3>)[f.X * (radii.X - slim), f.Y * (radii.Y - slim), f.Z * (radii.Z - slim)])
        {
            _extents.Add(new Vector4(f.Origin + axis, slim));
            _extents.Add(new Vector4(f.Origin - axis, slim));
        }
    }

    public void Ball(Frame f, Vector3 centre, float radius, int material, float blend = 0f) =>
        Cone(f, centre, centre + new Vector3(radius * 0.01f, 0, 0), radius, radius, material, blend);

    public void Cone(Frame f, Vector3 from, Vector3 to, float r1, float r2, int material, float blend = 0f)
    {
        var a = f.ToWorld(from);
        var b = f.ToWorld(to);
        var length = MathF.Max(Vector3.Distance(a, b), 1e-6f);
        var axis = (b - a) / length;
        if (r1 - r2 > 0.98f * length)
            r2 = r1 - (0.98f * length);
        if (r2 - r1 > 0.98f * length)
            r1 = r2 - (0.98f * length);
        var sine = (r1 - r2) / length;
        var frame = new Frame(a, axis, Vector3.UnitY, Vector3.UnitZ);
        var half = 0.5f * (length + r1 + r2);
        Add(new Primitive
        {
            Kind = Solid.RoundCone,
            Frame = frame,
            B = new Vector3(sine, MathF.Sqrt(1f - (sine * sine)), 0f),
            R1 = r1,
            R2 = r2,
            R3 = length,
            Centre = a + (axis * (half - r1)),
            Bound = half,
        }, material, blend);
        Extent(a, r1);
        Extent(b, r2);
    }

    public void Box(Frame f, Vector3 half, float rounding, int material, float blend = 0f)
    {
        Add(new Primitive { Kind = Solid.Box, Frame = f, A = half - new Vector3(rounding), R1 = rounding, Centre = f.Origin, Bound = half.Length() }, material, blend);
        for (var i = 0; i < 8; i++)
            Extent(f.ToWorld(half * new Vector3((i & 1) * 2 - 1, (i & 2) - 1, ((i & 4) >> 1) - 1)), 0f);
    }

    /// <summary>A disc or drum around the frame's Z axis.</summary>
    public void Cylinder(Frame f, float radius, float half, float rounding, int material, float blend = 0f)
    {
        Add(new Primitive { Kind = Solid.Cylinder, Frame = f, R1 = radius, R2 = half, R3 = rounding, Centre = f.Origin, Bound = MathF.Sqrt((radius * radius) + (half * half)) }, material, blend);
        for (var i = 0; i < 8; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / 8f);
            Extent(f.ToWorld(new Vector3(c * radius, s * radius, (i & 1) == 0 ? half : -half)), 0f);
        }
    }

    /// <summary>A ring around the frame's Z axis.</summary>
    public void Torus(Frame f, float major, float minor, int material, float blend = 0f) =>
        Add(new Primitive { Kind = Solid.Torus, Frame = f, R1 = major, R2 = minor, Centre = f.Origin, Bound = major + minor }, material, blend);

    /// <summary>A polygon in the frame's XY plane, extruded to both sides of it; <paramref name="slope"/> widens it over x and y.</summary>
    public void Prism(Frame f, ReadOnlySpan<Vector2> polygon, float halfWidth, float rounding, int material, float blend = 0f, Vector2 slope = default)
    {
        var centre = Vector2.Zero;
        foreach (var v in polygon)
            centre += v / polygon.Length;
        float reach = 0f, widest = 0f;
        foreach (var v in polygon)
        {
            reach = MathF.Max(reach, Vector2.Distance(v, centre));
            var width = MathF.Max(halfWidth + Vector2.Dot(slope, v), 0.02f * halfWidth);
            widest = MathF.Max(widest, width);
            Extent(f.ToWorld(new Vector3(v, width)), 0f);
            Extent(f.ToWorld(new Vector3(v, -width)), 0f);
        }
        var start = _points.Count;
        foreach (var v in polygon)
            _points.Add(v);
        Add(new Primitive
        {
            Kind = Solid.Prism,
            Frame = f,
            A = new Vector3(slope, 1f / MathF.Sqrt(1f + slope.LengthSquared())),
            R1 = halfWidth,
            R2 = rounding,
            PolygonStart = start,
            PolygonCount = polygon.Length,
            Centre = f.ToWorld(new Vector3(centre, 0f)),
            Bound = MathF.Sqrt((reach * reach) + (widest * widest)),
        }, material, blend);
    }

    /// <summary>Lets the last prism grow slimmer further than <paramref name="from"/> away from <paramref name="middle"/> along x.</summary>
    public void SlimLast(float middle, float from, float amount)
    {
        var last = _primitives[^1];
        last.R3 = middle;
        last.B = new Vector3(from, amount, 0f);
        last.A.Z *= 0.9f;
        _primitives[^1] = last;
    }

    /// <summary>Makes the last solid a hole in its group instead.</summary>
    public void CarveLast()
    {
        var last = _primitives[^1];
        last.Carve = true;
        _primitives[^1] = last;
    }

    /// <summary>A tube through the points, its radius going from <paramref name="r1"/> to <paramref name="r2"/>.</summary>
    public void Tube(Frame f, ReadOnlySpan<Vector3> path, float r1, float r2, int material, float blend)
    {
        for (var i = 0; i + 1 < path.Length; i++)
        {
            var n = path.Length - 1;
            Cone(f, path[i], path[i + 1], r1 + ((r2 - r1) * i / n), r1 + ((r2 - r1) * (i + 1) / n), material, blend);
        }
    }

    public Field Build() => new([.. _primitives], [.. _points]);

    /// <summary>Everything but the object.</summary>
    public Field BuildScenery() => new([.. _primitives.Where(p => !p.IsSubject)], [.. _points]);

    private void Extent(Vector3 centre, float radius)
    {
        if (Subject)
            _extents.Add(new Vector4(centre, radius));
    }

    private void Add(Primitive p, int material, float blend)
    {
        p.Material = (ushort)material;
        p.Blend = blend;
        p.Group = _group;
        p.Fluff = _fluff;
        p.FluffFrequency = _fluffFrequency;
        p.Bound += _fluff;
        p.IsSubject = Subject;
        _primitives.Add(p);
    }
}
