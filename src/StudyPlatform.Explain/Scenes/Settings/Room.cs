using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>The inside of a box, to the object's size: a room for animals, a garage or hangar for machines.</summary>
internal sealed class Room
{
    private readonly float _half;
    private readonly float _height;
    private readonly float _unit;
    private readonly bool _hall;
    private readonly Vector3 _wall;
    private readonly Vector3 _trim;
    private readonly int _pattern;
    private readonly int _seed;
    private readonly Vector3 _daylight;

    public Room(float cameraDistance, bool hall, Vector3 daylight, SceneRandom random)
    {
        _hall = hall;
        _half = MathF.Max(1.35f * cameraDistance, hall ? 6f : 1.6f);
        _height = hall ? _half * 0.75f : MathF.Max(2.4f, _half * 0.8f);
        _unit = hall ? MathF.Max(1f, _half / 9f) : MathF.Max(0.45f, _half / 3.2f);
        _wall = hall
            ? Colour.Hsv(random.Range(0f, 1f), random.Range(0f, 0.12f), random.Range(0.5f, 0.8f))
            : Colour.Hsv(random.Range(0f, 1f), random.Range(0.05f, 0.35f), random.Range(0.6f, 0.92f));
        _trim = random.Chance(0.5) ? Colour.Grey(0.92f) : Colour.Hsv(0.07f, 0.5f, 0.4f);
        _pattern = random.Below(4);
        _seed = random.Below(1000);
        _daylight = daylight;
    }

    /// <summary>Radiance and distance of the wall, ceiling or furniture painted there, seen from inside.</summary>
    public Vector3 Radiance(Vector3 origin, Vector3 d, Vector3 light, out float distance)
    {
        var inverse = new Vector3(1f / Guard(d.X), 1f / Guard(d.Y), 1f / Guard(d.Z));
        var tx = ((d.X > 0 ? _half : -_half) - origin.X) * inverse.X;
        var tz = ((d.Z > 0 ? _half : -_half) - origin.Z) * inverse.Z;
        var ty = d.Y > 0 ? (_height - origin.Y) * inverse.Y : float.MaxValue;
        distance = MathF.Max(MathF.Min(tx, MathF.Min(ty, tz)), 0.01f);
        var p = origin + (d * distance);
        if (ty <= MathF.Min(tx, tz))
            return Colour.Grey(0.85f) * light * (_hall && MathF.Abs((p.X / _unit) - MathF.Round(p.X / _unit)) < 0.07f ? 0.6f : 0.9f);
        var onX = tx < tz;
        var u = onX ? p.Z : p.X;
        var wall = onX ? (d.X > 0 ? 0 : 1) : (d.Z > 0 ? 2 : 3);
        var shade = onX ? 0.92f : 0.78f;
        shade *= 0.72f + (0.28f * Noise.Step(0f, 0.3f * _height, p.Y));
        return Paint(u / _unit, p.Y / _unit, wall, light * shade);
    }

    private Vector3 Paint(float u, float v, int wall, Vector3 light)
    {
        var c = _wall;
        if (_hall)
        {
            c *= 0.9f + (0.12f * MathF.Sin(u * 9f));
            if (v < 1f)
                c = Vector3.Lerp(c, Colour.Hsv(0.58f, 0.3f, 0.4f), 0.7f);
            var pane = Cell(u, 2.4f, out var hall) - 0.8f;
            if (MathF.Max(pane, MathF.Abs(v - 3.4f) - 0.6f) < 0f && Noise.Cell(hall, wall, _seed) > 0.3f)
                return _daylight * 1.2f;
            return c * light;
        }

        if (_pattern == 1)
            c *= MathF.Sin(u * 22f) > 0 ? 1f : 0.9f;
        else if (_pattern == 2)
            c *= 0.93f + (0.10f * Noise.Value(u * 5f, v * 5f, _seed));
        else if (_pattern == 3 && v < 0.75f)
            c = _trim * (MathF.Abs((u * 6f) - MathF.Round(u * 6f)) < 0.05f ? 0.8f : 0.95f);
        if (v < 0.11f)
            c = _trim;
        var x = Cell(u + (0.37f * wall), 1.9f, out var cell);
        var kind = Noise.Cell(cell, wall, _seed);
        if (kind < 0.28f)
            Window(ref c, x, v - 1.35f, ref light);
        else if (kind < 0.5f)
            Picture(ref c, x, v - 1.35f, cell, wall);
        else if (kind < 0.68f)
            Shelf(ref c, u, x, v, cell);
        else if (kind < 0.85f)
            Sofa(ref c, x, v, cell);
        return c * light;
    }

    private void Window(ref Vector3 c, float x, float v, ref Vector3 light)
    {
        var d = MathF.Max(x - 0.5f, MathF.Abs(v) - 0.6f);
        if (d > 0.07f)
            return;
        var bar = MathF.Min(x, MathF.Abs(v));
        c = d > 0f || bar < 0.025f ? Colour.Grey(0.93f) : _daylight * (1.1f + (0.25f * v));
        if (d < 0f && bar > 0.025f)
            light = Vector3.One;
    }

    private void Picture(ref Vector3 c, float x, float v, int cell, int wall)
    {
        var d = MathF.Max(x - 0.35f, MathF.Abs(v) - 0.28f);
        if (d > 0.03f)
            return;
        c = d > 0f
            ? Colour.Hex(0x3A2A1E)
            : Colour.Hsv(Noise.Cell(cell, wall, 5) + (0.12f * Noise.Value(x * 5f, v * 5f, cell + _seed)), 0.45f, 0.65f + (0.2f * Noise.Value(x * 7f, v * 4f, _seed)));
    }

    private void Shelf(ref Vector3 c, float u, float x, float v, int cell)
    {
        if (x > 0.7f || v > 1.7f)
            return;
        var row = (int)MathF.Floor(v / 0.34f);
        var within = (v / 0.34f) - row;
        if (x > 0.66f || within < 0.09f)
        {
            c = Colour.Hsv(0.07f, 0.45f, 0.45f);
            return;
        }
        var book = (int)MathF.Floor(u * 16f);
        c = within < 0.55f + (0.3f * Noise.Cell(book, row, _seed))
            ? Colour.Hsv(Noise.Cell(book, row, 2), 0.5f * Noise.Cell(book, row, 3), 0.3f + (0.45f * Noise.Cell(book, row, 4)))
            : Colour.Hsv(0.07f, 0.4f, 0.16f);
        _ = cell;
    }

    private void Sofa(ref Vector3 c, float x, float v, int cell)
    {
        var d = MathF.Max(x - 0.85f, v - (x > 0.72f ? 0.55f : 0.78f));
        if (d > 0f)
            return;
        var fabric = Colour.Hsv(Noise.Cell(cell, 9, _seed), 0.35f, 0.5f);
        c = fabric * (v < 0.38f ? 0.75f : 1f) * (x < 0.015f ? 0.6f : 1f) * (0.9f + (0.1f * MathF.Min(1f, -d * 20f)));
        if (v < 0.06f)
            c = Colour.Hex(0x2A211B);
    }

    private static float Cell(float u, float width, out int cell)
    {
        cell = (int)MathF.Floor(u / width);
        return MathF.Abs(u - ((cell + 0.5f) * width));
    }

    private static float Guard(float x) => MathF.Abs(x) < 1e-6f ? 1e-6f : x;
}
