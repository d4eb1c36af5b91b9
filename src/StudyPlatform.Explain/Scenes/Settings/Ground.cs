using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>The plane at height 0: grass, litter, asphalt, concrete, snow, boards, water or sand.</summary>
internal sealed class Ground
{
    private readonly SceneKind _kind;
    private readonly float _unit;
    private readonly int _variant;
    private readonly int _seed;
    private readonly Vector3 _tone;
    private readonly Vector3 _second;
    private readonly float _lane;

    /// <param name="kind">The surroundings.</param>
    /// <param name="size">Radius of the object: markings and boards are scaled to it within reason.</param>
    /// <param name="vehicle">Whether road markings should run along the object.</param>
    /// <param name="random">Detail.</param>
    public Ground(SceneKind kind, float size, bool vehicle, SceneRandom random)
    {
        _kind = kind;
        _unit = Math.Clamp(size / 0.4f, 0.35f, 12f);
        _variant = random.Below(3);
        _seed = random.Below(1000);
        _lane = vehicle ? random.Range(1.45f, 2.0f) * MathF.Max(size / 2.3f, 0.8f) : random.Range(0.4f, 2f) * _unit;
        _tone = kind switch
        {
            SceneKind.Meadow => Colour.Hsv(random.Range(0.20f, 0.29f), random.Range(0.45f, 0.65f), random.Range(0.42f, 0.58f)),
            SceneKind.Forest => Colour.Hsv(random.Range(0.06f, 0.11f), random.Range(0.35f, 0.55f), random.Range(0.32f, 0.45f)),
            SceneKind.Street => Colour.Hsv(random.Range(0.05f, 0.65f), random.Range(0f, 0.08f), random.Range(0.34f, 0.52f)),
            SceneKind.Runway => Colour.Hsv(0.1f, random.Range(0.02f, 0.08f), random.Range(0.48f, 0.66f)),
            SceneKind.Snow => Colour.Hex(0xD6DEE8),
            SceneKind.Indoors => Colour.Hsv(random.Range(0.05f, 0.1f), random.Range(0.3f, 0.6f), random.Range(0.35f, 0.75f)),
            SceneKind.Desert => Colour.Hsv(random.Range(0.07f, 0.11f), random.Range(0.3f, 0.5f), random.Range(0.68f, 0.85f)),
            _ => Colour.Hex(0x1E3A46),
        };
        _second = Colour.Hsv(random.Range(0f, 1f), random.Range(0.1f, 0.6f), random.Range(0.35f, 0.8f));
        IsHall = vehicle && kind == SceneKind.Indoors;
    }

    public bool IsHall { get; }

    public bool IsWater => _kind == SceneKind.Water;

    public void Paint(Vector3 p, float footprint, ref Surface s)
    {
        s.Specular = 0.02f;
        s.Gloss = 10f;
        s.Wrap = 0.1f;
        float x = p.X, z = p.Z;
        switch (_kind)
        {
            case SceneKind.Meadow:
                Grass(x, z, footprint, ref s);
                break;
            case SceneKind.Forest:
                Litter(x, z, footprint, ref s);
                break;
            case SceneKind.Street:
            case SceneKind.Runway:
                Paved(x, z, footprint, ref s);
                break;
            case SceneKind.Snow:
                s.Albedo = _tone * (0.9f + (0.06f * Grain(x, z, 0.3f * _unit, footprint)));
                Bump(x, z, 0.5f * _unit, footprint, 0.22f, ref s);
                Bump(x, z, 0.06f * _unit, footprint, 0.10f, ref s);
                s.Wrap = 0.4f;
                break;
            case SceneKind.Indoors:
                Floor(x, z, footprint, ref s);
                break;
            case SceneKind.Desert:
                {
                    s.Albedo = _tone * (0.9f + (0.10f * Grain(x, z, 0.5f * _unit, footprint)) + (0.08f * Grain(x, z, 0.012f * _unit, footprint)));
                    var wave = MathF.Cos(((x * 0.8f) + (z * 0.5f) + (0.25f * _unit * Noise.Fractal(x / _unit, z / _unit, _seed, 2))) * 26f / _unit);
                    s.Normal = Vector3.Normalize(s.Normal + new Vector3(0.13f * wave, 0f, 0.08f * wave) * Fade(0.24f * _unit, footprint));
                    Bump(x, z, 0.3f * _unit, footprint, 0.12f, ref s);
                    break;
                }
            default:
                {
                    s.Albedo = _tone * 0.5f;
                    var scale = 0.16f * _unit;
                    var a = Noise.Fractal(x / scale, z / (scale * 0.6f), _seed, 3);
                    var b = Noise.Fractal((x / scale) + 40f, z / (scale * 0.6f), _seed + 8, 3);
                    s.Normal = Vector3.Normalize(new Vector3(0.10f * a, 1f, 0.10f * b));
                    (s.Specular, s.Gloss, s.Mirror) = (0.8f, 90f, 0.05f);
                    break;
                }
        }
    }

    private void Grass(float x, float z, float footprint, ref Surface s)
    {
        var blade = 0.018f * MathF.Max(1f, _unit * 0.5f);
        var fine = Grain(x * 1.8f, z, blade, footprint);
        var tuft = Grain(x, z, 7f * blade, footprint);
        var field = Noise.Fractal(x / (2.2f * _unit), z / (2.2f * _unit), _seed, 3);
        s.Albedo = _tone * (0.78f + (0.5f * fine) + (0.3f * tuft) + (0.25f * field));
        s.Albedo = Vector3.Lerp(s.Albedo, Colour.Hex(0xA79A5C), Math.Clamp((0.25f * field) + (0.22f * tuft * fine), 0f, 0.5f));
        if (_variant == 1)
        {
            var cell = 0.11f * _unit;
            int cx = (int)MathF.Floor(x / cell), cz = (int)MathF.Floor(z / cell);
            var dx = (x / cell) - cx - 0.5f;
            var dz = (z / cell) - cz - 0.5f;
            if (Noise.Cell(cx, cz, _seed) > 0.86f && (dx * dx) + (dz * dz) < 0.022f)
                s.Albedo = Noise.Cell(cx, cz, 3) > 0.5f ? Colour.Hex(0xE8C83A) : Colour.Grey(0.93f);
        }
        Bump(x * 1.5f, z, 1.5f * blade, footprint, 0.5f, ref s);
        s.Wrap = 0.4f;
    }

    private void Litter(float x, float z, float footprint, ref Surface s)
    {
        var leaf = 0.034f * Math.Clamp(_unit * 0.6f, 0.6f, 1.8f);
        int cx = (int)MathF.Floor((x + (0.4f * leaf * Noise.Value(x / leaf, z / leaf, _seed))) / leaf);
        int cz = (int)MathF.Floor((z + (0.4f * leaf * Noise.Value(x / leaf, z / leaf, _seed + 1))) / leaf);
        var each = Vector3.Lerp(_tone, Colour.Hsv(0.05f + (0.08f * Noise.Cell(cx, cz, 1)), 0.5f, 0.26f + (0.28f * Noise.Cell(cx, cz, 2))), 0.6f * Fade(leaf, footprint));
        var moss = Noise.Step(-0.05f, 0.3f, Noise.Fractal(x / _unit, z / _unit, _seed, 3) + (0.15f * (_variant - 1)));
        s.Albedo = Vector3.Lerp(each, Colour.Hsv(0.25f, 0.55f, 0.34f) * (0.8f + (0.4f * Grain(x, z, 0.02f * _unit, footprint))), moss);
        Bump(x, z, leaf, footprint, 0.45f, ref s);
    }

    private void Paved(float x, float z, float footprint, ref Surface s)
    {
        var speck = Grain(x, z, 0.012f * MathF.Max(1f, 0.5f * _unit), footprint);
        var stain = Noise.Fractal(x / (1.3f * _unit), z / (1.3f * _unit), _seed, 3);
        s.Albedo = _tone * (0.92f + (0.22f * speck) + (0.22f * stain));
        Bump(x, z, 0.012f * MathF.Max(1f, 0.5f * _unit), footprint, 0.12f, ref s);
        var across = MathF.Abs(z);
        if (_kind == SceneKind.Runway)
        {
            var slab = 4.5f * MathF.Max(0.3f, _unit / 9f);
            var joint = MathF.Min(Groove(x, slab), Groove(z + (0.5f * slab), slab));
            s.Albedo *= 0.72f + (0.28f * Noise.Step(0.004f * slab, 0.012f * slab + footprint, joint));
            if (MathF.Abs(across - _lane) < 0.07f * _lane && (_variant > 0 || (x / (6f * _lane)) - MathF.Floor(x / (6f * _lane)) < 0.6f))
                s.Albedo = Vector3.Lerp(s.Albedo, _variant == 2 ? Colour.Hex(0xD9B32F) : Colour.Grey(0.9f), 0.85f);
            var edge = across - MathF.Max(7f, 14f * _lane);
            if (edge > 0f)
            {
                s.Albedo = Colour.Hsv(0.24f, 0.5f, 0.42f) * (0.9f + (0.3f * Noise.Fractal(x * 0.5f, z * 0.5f, _seed, 3)));
            }
            return;
        }
        if (_variant == 0 && _unit < 4f)
        {
            // Paving: slabs laid in bond.
            var slab = 0.4f * MathF.Max(0.5f, _unit * 0.6f);
            var row = MathF.Floor(z / slab);
            var shifted = x + (row * 0.5f * slab);
            var joint = MathF.Min(Groove(shifted, slab), Groove(z, slab));
            s.Albedo = Vector3.Lerp(s.Albedo, Colour.Hex(0xA79E92), 0.5f) * (0.86f + (0.24f * Noise.Cell((int)MathF.Floor(shifted / slab), (int)row, _seed)));
            s.Albedo *= 0.55f + (0.45f * Noise.Step(0.012f * slab, (0.035f * slab) + footprint, joint));
            return;
        }
        var dashed = (x / (4f * _lane)) - MathF.Floor(x / (4f * _lane)) < 0.5f;
        if (MathF.Abs(z - _lane) < 0.045f * _lane && dashed)
            s.Albedo = Vector3.Lerp(s.Albedo, Colour.Grey(0.9f), 0.85f);
        var kerb = -z - (1.25f * _lane);
        if (kerb > 0f)
            s.Albedo = kerb < 0.08f * _lane ? Colour.Grey(0.68f) : Colour.Hex(0x9B958C) * (0.9f + (0.15f * stain) + (0.1f * speck)) * (0.75f + (0.25f * Noise.Step(0.01f * _lane, 0.03f * _lane, MathF.Min(Groove(x, 0.5f * _lane), Groove(z, 0.5f * _lane)))));
    }

    private void Floor(float x, float z, float footprint, ref Surface s)
    {
        if (IsHall)
        {
            s.Albedo = Colour.Hex(0x8D8B87) * (0.95f + (0.12f * Noise.Fractal(x / _unit, z / _unit, _seed, 4)));
            (s.Specular, s.Gloss, s.Mirror) = (0.2f, 40f, 0.03f);
            s.Albedo *= 0.8f + (0.2f * Noise.Step(0.01f * _unit, (0.02f * _unit) + footprint, MathF.Min(Groove(x, _unit), Groove(z, _unit))));
            return;
        }
        var unit = Math.Clamp(_unit, 0.5f, 2f);
        switch (_variant)
        {
            case 0:
                {
                    var width = 0.11f * unit;
                    var row = (int)MathF.Floor(z / width);
                    var along = x + (3.7f * Noise.Cell(row, 0, _seed));
                    var board = (int)MathF.Floor(along / (1.1f * unit));
                    var vein = Noise.Fractal(along * 3f / unit, z * 45f / unit, _seed, 3) * Fade(0.03f * unit, footprint);
                    s.Albedo = _tone * (0.82f + (0.3f * Noise.Cell(row, board, 1)) + (0.22f * vein));
                    s.Albedo *= 0.6f + (0.4f * Noise.Step(0.002f * unit, (0.006f * unit) + footprint, MathF.Min(Groove(z, width), Groove(along, 1.1f * unit))));
                    (s.Specular, s.Gloss, s.Mirror) = (0.25f, 40f, 0.03f);
                    break;
                }
            case 1:
                {
                    var n = Grain(x, z, 0.008f * unit, footprint);
                    var motif = MathF.Sin(x * 14f / unit) * MathF.Sin(z * 14f / unit);
                    s.Albedo = Vector3.Lerp(_second, _tone, 0.3f + (0.4f * Noise.Step(-0.1f, 0.1f, motif))) * (0.85f + (0.25f * n));
                    Bump(x, z, 0.008f * unit, footprint, 0.3f, ref s);
                    break;
                }
            default:
                {
                    var tile = 0.3f * unit;
                    s.Albedo = Vector3.Lerp(Colour.Grey(0.8f), _second, 0.25f) * (0.92f + (0.1f * Noise.Cell((int)MathF.Floor(x / tile), (int)MathF.Floor(z / tile), _seed)));
                    s.Albedo *= 0.6f + (0.4f * Noise.Step(0.004f * unit, (0.01f * unit) + footprint, MathF.Min(Groove(x, tile), Groove(z, tile))));
                    (s.Specular, s.Gloss, s.Mirror) = (0.4f, 60f, 0.04f);
                    break;
                }
        }
    }

    private float Grain(float x, float z, float size, float footprint) => Noise.Value(x / size, z / size, _seed + 50) * Fade(size, footprint);

    private void Bump(float x, float z, float size, float footprint, float strength, ref Surface s)
    {
        var k = strength * Fade(size, footprint);
        if (k < 0.01f)
            return;
        s.Normal = Vector3.Normalize(s.Normal + new Vector3(k * Noise.Value(x / size, z / size, _seed + 60), 0f, k * Noise.Value(x / size, z / size, _seed + 61)));
    }

    private static float Fade(float size, float footprint) => Math.Clamp(1.6f - (1.2f * footprint / size), 0f, 1f);

    private static float Groove(float x, float period) => MathF.Abs(x - (MathF.Round(x / period) * period));
}
