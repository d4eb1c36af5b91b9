using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>
/// What stands behind: silhouettes painted on a wide cylinder round the camera, in metres, so that houses and trees
/// keep a plausible size whether a sparrow or an airliner is in front of them.
/// </summary>
internal sealed class Backdrop
{
    private readonly SceneKind _kind;
    private readonly Sky _sky;
    private readonly float _radius;
    private readonly float _eye;
    private readonly float _soft;
    private readonly float _shift;
    private readonly float _haze;
    private readonly int _seed;
    private readonly Vector3 _leaf;
    private readonly bool _mountains;

    public Backdrop(SceneKind kind, Sky sky, float cameraDistance, float eye, float haze, SceneRandom random)
    {
        _kind = kind;
        _sky = sky;
        _eye = eye;
        // Streets and woods close in; lakes, deserts and airfields are wide.
        var (nearest, times) = kind switch
        {
            SceneKind.Street => (13f, 2.6f),
            SceneKind.Forest => (9f, 2.8f),
            SceneKind.Meadow or SceneKind.Snow => (17f, 4.5f),
            _ => (60f, 12f),
        };
        _radius = MathF.Max(nearest, times * cameraDistance);
        // Close subjects throw the background out of focus.
        _soft = Math.Clamp(0.4f / cameraDistance, 0.012f, 0.3f) * MathF.Min(_radius, 40f) / 17f;
        _shift = random.Range(0f, 500f);
        _seed = random.Below(1000) + 10;
        _haze = 1f - MathF.Exp(-0.04f - (1.8f * haze));
        _leaf = Colour.Hsv(random.Range(0.20f, 0.33f), random.Range(0.35f, 0.6f), random.Range(0.28f, 0.45f));
        if (random.Chance(0.12))
            _leaf = Colour.Hsv(random.Range(0.07f, 0.12f), 0.65f, 0.5f);
        _mountains = random.Chance(0.4);
    }

    /// <summary>Where the ground ends and the backdrop begins, metres from the camera.</summary>
    public float Radius => _radius;

    public Vector3 Radiance(Vector3 d, bool fine = true)
    {
        var colour = _sky.Radiance(d, fine);
        var u = (MathF.Atan2(d.Z, d.X) * _radius) + _shift;
        var v = (d.Y / MathF.Max(MathF.Sqrt((d.X * d.X) + (d.Z * d.Z)), 1e-3f) * _radius) + _eye;
        var light = _sky.SkyLight + (_sky.SunLight * 0.35f);
        switch (_kind)
        {
            case SceneKind.Sky:
                return d.Y < 0f ? Vector3.Lerp(colour, _sky.Horizon * 0.92f, Noise.Step(0f, -0.2f, d.Y)) : colour;
            case SceneKind.Meadow:
            case SceneKind.Runway:
            case SceneKind.Water:
                if (_mountains)
                    Layer(ref colour, v, Ridge(u, 0.09f, 0.05f, 3.2f), Colour.Hex(0x5C7390) * light, 0.75f);
                Layer(ref colour, v, Ridge(u, 0.03f, 0.02f, 1.2f), Colour.Hex(0x4F6B52) * light, 0.6f);
                if (_kind == SceneKind.Meadow)
                    Trees(ref colour, u, v, 4.5f, light, fine, 0.25f);
                else
                    Trees(ref colour, u, v, _radius * (_kind == SceneKind.Water ? 0.055f : 0.035f), light, fine, 0.5f);
                return colour;
            case SceneKind.Forest:
                return Woods(u, v, light, fine);
            case SceneKind.Street:
                Trees(ref colour, u * 0.7f, v, 6f, light, fine, 0.3f);
                Houses(ref colour, u, v, light);
                return colour;
            case SceneKind.Snow:
                if (_mountains)
                    Layer(ref colour, v, Ridge(u, 0.28f, 0.16f, 4.5f), Vector3.Lerp(Colour.Hex(0xD7E2EE), Colour.Hex(0x6E8098), Noise.Step(-0.2f, 0.3f, Noise.Fractal(u * 0.4f, v * 0.5f, _seed, 3))) * light, 0.5f);
                Conifers(ref colour, u, v, light);
                return colour;
            case SceneKind.Desert:
                Layer(ref colour, v, Mesa(u), Vector3.Lerp(Colour.Hex(0xA8704A), Colour.Hex(0xC08C62), 0.5f + (0.5f * MathF.Sin(v * 5f))) * light, 0.6f);
                Layer(ref colour, v, Ridge(u, 0.05f, 0.04f, 2f), Colour.Hex(0xC9A26E) * light, 0.35f);
                return colour;
            default:
                return colour;
        }
    }

    private float Ridge(float u, float mean, float amplitude, float stretch) =>
        _radius * (mean + (amplitude * Noise.Fractal(u / (_radius * 0.12f * stretch), 3.7f, _seed + (int)(stretch * 10f), 4)));

    private float Mesa(float u) => _radius * (0.03f + (0.13f * Noise.Step(0.05f, 0.16f, Noise.Fractal(u / (_radius * 0.35f), 1.3f, _seed, 3))));

    private void Layer(ref Vector3 colour, float v, float top, Vector3 paint, float distance)
    {
        var cover = Noise.Step(_soft + (0.004f * _radius), -_soft, v - top);
        colour = Vector3.Lerp(colour, Vector3.Lerp(paint, _sky.Horizon, MathF.Max(distance, _haze)), cover);
    }

    private void Trees(ref Vector3 colour, float u, float v, float height, Vector3 light, bool fine, float distance)
    {
        var crown = height + (0.45f * height * Noise.Fractal(u / (1.1f * height), 0.5f, _seed, fine ? 5 : 2));
        if (v > crown + 2f)
            return;
        var n = Noise.Fractal(u * 1.2f / (1f + _soft), v * 1.2f / (1f + _soft), _seed + 20, fine ? 4 : 2);
        var paint = _leaf * (0.75f + (0.9f * n) + (0.35f * v / height)) * light;
        var cover = Noise.Step(0.08f + _soft, -0.08f - _soft, v - crown);
        colour = Vector3.Lerp(colour, Vector3.Lerp(paint, _sky.Horizon, MathF.Max(distance * 0.6f, _haze)), cover);
    }

    private Vector3 Woods(float u, float v, Vector3 light, bool fine)
    {
        var n = Noise.Fractal(u * 0.9f, v * 0.9f, _seed, fine ? 5 : 2);
        var glade = Noise.Step(-0.05f, 0.6f, Noise.Fractal(u * 1.3f, v * 1.2f, _seed + 9, fine ? 4 : 2) + (0.05f * v) - 0.05f);
        var colour = Vector3.Lerp(_leaf * (0.38f + (0.75f * n)), Vector3.Lerp(_leaf * 2.6f, new Vector3(0.85f, 0.9f, 0.7f), 0.3f), 0.7f * glade) * light;
        for (var layer = 0; layer < 3; layer++)
        {
            var spacing = 1.1f + (0.8f * layer);
            var cell = (int)MathF.Floor(u / spacing);
            var width = 0.10f + ((0.12f + (0.12f * layer)) * Noise.Cell(cell, layer, _seed));
            var at = (cell + 0.5f + (0.5f * (Noise.Cell(cell, layer + 7, _seed) - 0.5f))) * spacing;
            var x = MathF.Abs(u - at - (0.06f * v * (Noise.Cell(cell, layer + 3, _seed) - 0.5f)));
            if (Noise.Cell(cell, layer + 11, _seed) < 0.35f)
                continue;
            var round = MathF.Max(0.25f, 1f - ((u - at + width) / (2f * width) * 0.7f));
            var bark = Vector3.Lerp(Colour.Hex(0x4A3B2E), Colour.Hex(0x7C7468), Noise.Cell(cell, layer + 5, _seed)) * (0.8f + (0.3f * Noise.Value(u * 9f, v * 1.5f, _seed))) * round * light;
            var soft = 0.02f + (0.35f * _soft);
            colour = Vector3.Lerp(colour, Vector3.Lerp(bark, _leaf * light, 0.36f - (0.16f * layer)), Noise.Step(soft, -soft, x - width));
        }
        return Vector3.Lerp(colour, _sky.Horizon, 0.5f * _haze);
    }

    private void Conifers(ref Vector3 colour, float u, float v, Vector3 light)
    {
        // A dark wall of far trees, then three rows of single ones with snow on their tiers.
        Layer(ref colour, v, 1.9f + (0.9f * Noise.Fractal(u * 0.8f, 0.5f, _seed, 3)), Colour.Hex(0x43565A) * light, 0.45f);
        for (var layer = 0; layer < 3; layer++)
        {
            var spacing = 1.3f + (0.9f * layer);
            var shifted = u + (3.1f * layer);
            var cell = (int)MathF.Floor(shifted / spacing);
            var middle = (cell + 0.5f + (0.3f * (Noise.Cell(cell, layer + 9, _seed) - 0.5f))) * spacing;
            var height = (2.4f + (2.6f * Noise.Cell(cell, layer, _seed))) * (0.75f + (0.22f * layer));
            if (v > height || Noise.Cell(cell, layer + 4, _seed) < 0.2f)
                continue;
            var tier = ((height - v) * 2.2f) + Noise.Cell(cell, layer + 6, _seed);
            var within = tier - MathF.Floor(tier);
            var reach = (height - v) / height * 0.5f * spacing * (0.62f + (0.5f * within)) * (1f + (0.12f * Noise.Value(u * 7f, v * 7f, _seed)));
            var edge = MathF.Abs(shifted - middle) - reach;
            var snow = Noise.Step(0.6f, 0.25f, within + (0.25f * Noise.Value(u * 6f, v * 6f, _seed + 2)));
            var paint = Vector3.Lerp(Colour.Hex(0x22372E), Colour.Hex(0xDDE5EC), 0.75f * snow) * (0.85f + (0.15f * MathF.Sign(shifted - middle))) * light;
            var soft = 0.05f + (0.5f * _soft);
            colour = Vector3.Lerp(colour, Vector3.Lerp(paint, _sky.Horizon, MathF.Max(0.32f - (0.15f * layer), 0.6f * _haze)), Noise.Step(soft, -soft, edge));
        }
    }

    private void Houses(ref Vector3 colour, float u, float v, Vector3 light)
    {
        const float Width = 9.5f;
        var cell = (int)MathF.Floor(u / Width);
        var x = u - (cell * Width);
        var storeys = 2 + (int)(3f * Noise.Cell(cell, 1, _seed));
        var eaves = 3.1f * storeys;
        var gable = Noise.Cell(cell, 2, _seed) > 0.5f;
        var top = eaves + (gable ? 2.8f * (1f - MathF.Abs((2f * x / Width) - 1f)) : 1.4f);
        if (v > top + _soft || x < 0.1f || Noise.Cell(cell, 4, _seed) < 0.15f)
            return;
        var wall = Colour.Hsv(0.02f + (0.12f * Noise.Cell(cell, 3, _seed)), 0.10f + (0.4f * Noise.Cell(cell, 5, _seed)), 0.5f + (0.4f * Noise.Cell(cell, 6, _seed)));
        wall *= 0.95f + (0.1f * Noise.Value(u * 3f, v * 6f, _seed));
        var roof = Colour.Hsv(0.03f, 0.35f * Noise.Cell(cell, 8, _seed), 0.35f);
        var paint = v > eaves ? roof : wall;
        var wx = x - (MathF.Floor(x / 1.9f) * 1.9f);
        var wy = v - (MathF.Floor(v / 3.1f) * 3.1f);
        if (v < eaves)
        {
            var window = MathF.Max(MathF.Abs(wx - 0.95f) - 0.5f, MathF.Abs(wy - 1.7f) - 0.75f);
            if (v < 3.1f && (int)(x / 1.9f) == 2)
                window = MathF.Max(MathF.Abs(wx - 0.95f) - 0.5f, v - 2.3f);
            var pane = Vector3.Lerp(Colour.Hex(0x2B333B), _sky.Horizon * 0.7f, Noise.Cell(cell + (int)(x / 1.9f), (int)(v / 3.1f), _seed) * 0.7f);
            paint = Vector3.Lerp(Vector3.Lerp(paint, new Vector3(0.7f), Noise.Step(0.12f + _soft, 0.08f, window) * 0.8f), pane, Noise.Step(0.02f + _soft, -0.02f - _soft, window));
        }
        var side = Noise.Step(0.12f, 0.3f, x);
        colour = Vector3.Lerp(colour, Vector3.Lerp(paint * light * (0.7f + (0.3f * side)), _sky.Horizon, 0.8f * _haze), Noise.Step(0.05f + _soft, -0.05f - _soft, v - top));
    }
}
