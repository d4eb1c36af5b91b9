using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Settings;

namespace StudyPlatform.Explain.Scenes.Light;

/// <summary>Follows rays through a stage over the solids that a tile can see, and adds up sun, sky, mirrors and haze where they end.</summary>
internal sealed class Tracer
{
    public const int Nothing = -1, Plane = -2;

    private readonly Stage _stage;
    private readonly Field _field;
    private readonly Camera _camera;
    private readonly int[] _tile;
    private readonly Walker _walker;
    private readonly float _pixel;
    private int _tileCount;
    private float _tileNear;
    private float _tileFar;

    public Tracer(Stage stage, int side)
    {
        _stage = stage;
        _field = stage.Field;
        _camera = stage.Camera;
        _tile = new int[_field.Primitives.Length];
        _walker = new Walker(stage);
        _pixel = 2f * _camera.Tangent / side;
    }

    /// <summary>Selects the solids that any ray of the square (u0, v0)..(u1, v1) can meet.</summary>
    public void EnterTile(float u0, float v0, float u1, float v1)
    {
        var axis = _camera.Ray(0.5f * (u0 + u1), 0.5f * (v0 + v1));
        var cosine = MathF.Min(Vector3.Dot(axis, _camera.Ray(u0, v0)), Vector3.Dot(axis, _camera.Ray(u1, v1)));
        cosine = MathF.Min(cosine, MathF.Min(Vector3.Dot(axis, _camera.Ray(u0, v1)), Vector3.Dot(axis, _camera.Ray(u1, v0))));
        var sine = MathF.Sqrt(MathF.Max(1f - (cosine * cosine), 0f)) + 1e-4f;
        _tileCount = 0;
        _tileNear = float.MaxValue;
        _tileFar = 0f;
        var all = _field.Primitives;
        for (var i = 0; i < all.Length; i++)
        {
            var to = all[i].Centre - _camera.Origin;
            var reach = all[i].Bound + all[i].Blend;
            var along = Vector3.Dot(to, axis);
            var aside = MathF.Sqrt(MathF.Max(to.LengthSquared() - (along * along), 0f));
            // Distance from the centre to the cone's surface.
            if ((aside * cosine) - (along * sine) > reach || along < -reach)
                continue;
            _tile[_tileCount++] = i;
            _tileNear = MathF.Min(_tileNear, to.Length() - reach);
            _tileFar = MathF.Max(_tileFar, to.Length() + reach);
        }
    }

    /// <summary>Index of the solid seen through (u, v), <see cref="Plane"/> or <see cref="Nothing"/>.</summary>
    public int Identify(float u, float v, out float t, out Vector3 direction)
    {
        direction = _camera.Ray(u, v);
        var ground = GroundDistance(_camera.Origin, direction);
        if (_tileCount > 0 && _walker.March(_camera.Origin, direction, _tile.AsSpan(0, _tileCount), MathF.Max(_tileNear, 0.01f * _camera.Distance), MathF.Min(_tileFar, ground), _pixel * 0.3f, out t, out var hit))
            return hit;
        t = ground;
        return ground < Field.Far ? Plane : Nothing;
    }

    /// <summary>Radiance through (u, v).</summary>
    public Vector3 Sample(float u, float v, out int seen)
    {
        seen = Identify(u, v, out var t, out var d);
        if (seen == Nothing)
            return Distant(_camera.Origin, d, true);
        if (seen == Plane)
            return GroundLight(_camera.Origin, d, t, true);
        return SolidLight(_camera.Origin, d, t, seen, _tile.AsSpan(0, _tileCount));
    }

    private float GroundDistance(Vector3 o, Vector3 d)
    {
        if (_stage.Ground is null || d.Y > -1e-4f)
            return Field.Far;
        var t = (_stage.GroundLevel - o.Y) / d.Y;
        // Beyond its radius the backdrop stands on the ground.
        var reach = _stage.Room is null ? _stage.Backdrop.Radius : Field.Far;
        return t > 0f && t * t * (1f - (d.Y * d.Y)) < reach * reach ? t : Field.Far;
    }

    private Vector3 Distant(Vector3 o, Vector3 d, bool fine)
    {
        if (_stage.Room is { } room)
        {
            var light = _stage.Sky.SkyLight + (0.35f * _stage.Sky.SunLight);
            var c = room.Radiance(o - new Vector3(0f, _stage.GroundLevel, 0f), d, light, out var distance);
            return Hazy(c, distance);
        }
        return Hazy(_stage.Backdrop.Radiance(d, fine), d.Y > 0.25f ? 0f : (1f - (4f * MathF.Max(d.Y, 0f))) * MathF.Min(_stage.Backdrop.Radius, 3f * _camera.Distance));
    }

    private Vector3 GroundLight(Vector3 o, Vector3 d, float t, bool primary)
    {
        if (_stage.Room is { } room)
        {
            _ = room.Radiance(o - new Vector3(0f, _stage.GroundLevel, 0f), d, Vector3.One, out var wall);
            if (wall < t)
                return Distant(o, d, true);
        }
        var p = o + (d * t);
        var s = new Surface { Normal = Vector3.UnitY };
        var footprint = _pixel * t / MathF.Sqrt(MathF.Max(-d.Y, 0.02f));
        _stage.Ground!.Paint(p, footprint, ref s);
        var colour = Lit(p, Vector3.UnitY, d, in s, primary, t);
        if (_stage.Ground.IsWater && primary)
        {
            var r = Vector3.Reflect(d, s.Normal);
            r.Y = MathF.Abs(r.Y) + 0.01f;
            var mirror = Vector3.Normalize(r);
            var fresnel = Fresnel(-Vector3.Dot(d, s.Normal), 0.04f);
            var seen = _walker.Gather(p, mirror, 3f * _stage.Size, out var count) && _walker.March(p, mirror, _walker.Near(count), 0.01f * _stage.Size, 6f * _stage.Size, 0.004f, out var rt, out var hit)
                ? SolidLight(p, mirror, rt, hit, _walker.Near(count).ToArray())
                : Distant(p, mirror, false);
            colour = Vector3.Lerp(colour, seen, fresnel);
        }
        return Hazy(colour, t);
    }

    private Vector3 SolidLight(Vector3 o, Vector3 d, float t, int seen, ReadOnlySpan<int> active)
    {
        var p = o + (d * t);
        ref readonly var solid = ref _field.Primitives[seen];
        var footprint = _pixel * t;
        var n = _walker.Normal(p, MathF.Max(0.6f * footprint, 1e-4f * _stage.Size), active);
        if (Vector3.Dot(n, d) > 0f)
            n = Vector3.Normalize(n - (d * (1.02f * Vector3.Dot(n, d))));
        var s = new Surface { Normal = n, Albedo = new Vector3(0.5f) };
        if (solid.IsSubject)
            _stage.Model.Paint(solid.Material, p, footprint, ref s);
        else
            _stage.Scenery.Paint(solid.Material, p, footprint, ref s);
        return Hazy(Lit(p, n, d, in s, true, t), t);
    }

    private Vector3 Lit(Vector3 p, Vector3 n, Vector3 d, in Surface s, bool shadows, float t)
    {
        var sky = _stage.Sky;
        var lift = p + (n * MathF.Max(1.5f * _pixel * t, 0.002f * _stage.Size));
        var facing = Vector3.Dot(s.Normal, sky.Sun);
        var diffuse = Math.Clamp((facing + s.Wrap) / (1f + s.Wrap), 0f, 1f);
        var shadow = 1f;
        var open = 1f;
        if (shadows)
        {
            if (diffuse > 0.001f || s.Specular > 0.1f)
                shadow = _walker.Shadow(lift, sky.Sun);
            open = _walker.Openness(p, n);
        }
        var up = 0.5f + (0.5f * s.Normal.Y);
        var bounce = _stage.Ground is null ? sky.Horizon * 0.45f : new Vector3(0.24f, 0.22f, 0.19f) * (sky.SunLight + sky.SkyLight) * 0.45f;
        var ambient = Vector3.Lerp(bounce, sky.SkyLight, up) * open;
        var colour = s.Albedo * ((sky.SunLight * (diffuse * shadow)) + ambient);
        if (s.Specular > 0f)
        {
            var half = Vector3.Normalize(sky.Sun - d);
            var highlight = MathF.Pow(MathF.Max(Vector3.Dot(s.Normal, half), 0f), s.Gloss) * s.Specular * shadow * (0.15f + (0.012f * s.Gloss));
            colour += sky.SunLight * highlight;
        }
        if (s.Mirror > 0f && !(_stage.Ground?.IsWater == true && p.Y <= _stage.GroundLevel + 1e-4f))
        {
            var r = Vector3.Reflect(d, s.Normal);
            var mirror = Fresnel(-Vector3.Dot(d, s.Normal), s.Mirror);
            colour = Vector3.Lerp(colour, Surroundings(p, r), mirror * (0.4f + (0.6f * open)));
        }
        return colour + s.Glow;
    }

    /// <summary>The environment without the solids, for mirrors.</summary>
    private Vector3 Surroundings(Vector3 p, Vector3 r)
    {
        if (r.Y > 0f || _stage.Ground is null)
            return Distant(p, r, false);
        var s = new Surface { Normal = Vector3.UnitY };
        var t = MathF.Min((_stage.GroundLevel - p.Y) / MathF.Min(r.Y, -0.02f), 20f * _camera.Distance);
        _stage.Ground.Paint(p + (r * t), 0.08f * t, ref s);
        var near = s.Albedo * (_stage.Sky.SunLight * MathF.Max(_stage.Sky.Sun.Y, 0f) + _stage.Sky.SkyLight) * (0.35f + (0.4f * Noise.Step(0f, _stage.Size, t)));
        return Vector3.Lerp(_stage.Sky.Horizon, near, Noise.Step(0f, -0.12f, r.Y));
    }

    private static float Fresnel(float cosine, float normal)
    {
        var x = 1f - Math.Clamp(cosine, 0f, 1f);
        var x2 = x * x;
        return normal + ((1f - normal) * x2 * x2 * x);
    }

    private Vector3 Hazy(Vector3 colour, float distance)
    {
        if (_stage.Haze <= 0f)
            return colour;
        var through = MathF.Exp(-_stage.Haze * MathF.Min(distance, 12f * _camera.Distance));
        return Vector3.Lerp(_stage.Sky.Horizon * (_stage.Room is null ? 1f : 0.6f), colour, through);
    }
}
