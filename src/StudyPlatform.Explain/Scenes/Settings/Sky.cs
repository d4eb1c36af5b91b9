using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>Sun, sky gradient and clouds; also the light they give.</summary>
internal sealed class Sky
{
    private readonly float _overcast;
    private readonly float _cover;
    private readonly float _cloudScale;
    private readonly Vector3 _zenith;
    private readonly Vector3 _offset;

    public Sky(Daylight light, float cameraAzimuth, bool indoors, SceneRandom random)
    {
        var azimuth = cameraAzimuth + light.SunAzimuth;
        var (se, ce) = MathF.SinCos(light.SunElevation);
        var (sa, ca) = MathF.SinCos(azimuth);
        Sun = new Vector3(ca * ce, se, sa * ce);
        _overcast = light.Overcast;
        _cover = random.Range(-0.4f, 0.15f) + (0.6f * light.Overcast);
        _cloudScale = random.Range(0.8f, 2.2f);
        _offset = new Vector3(random.Range(0f, 90f), random.Range(0f, 90f), random.Range(0f, 90f));
        var clear = Vector3.Lerp(Colour.Hex(0x2F6CC4), Colour.Hex(0x4C77BC), light.Warmth);
        var edge = Vector3.Lerp(Colour.Hex(0xBCD6EC), Colour.Hex(0xF2CFA4), light.Warmth);
        var grey = Colour.Hex(0xBFC6CC);
        _zenith = Vector3.Lerp(clear, grey * 0.85f, 0.85f * light.Overcast);
        Horizon = Vector3.Lerp(edge, grey * 1.05f, 0.8f * light.Overcast);
        var gold = Vector3.Lerp(new Vector3(1f, 0.96f, 0.88f), new Vector3(1f, 0.74f, 0.45f), light.Warmth);
        SunLight = gold * (1f - (0.82f * light.Overcast)) * 2.25f;
        SkyLight = Vector3.Lerp(new Vector3(0.42f, 0.55f, 0.78f), new Vector3(0.85f, 0.87f, 0.90f), light.Overcast) * (0.75f + (0.35f * light.Overcast));
        SunSharpness = 14f - (11f * light.Overcast);
        if (indoors)
        {
            // Lamps and a window: warm, soft, from above.
            SunLight = new Vector3(1.25f, 1.12f, 0.95f) * (1.1f - (0.3f * light.Overcast));
            SkyLight = new Vector3(0.80f, 0.74f, 0.66f);
            SunSharpness = 4f;
        }
    }

    /// <summary>Direction to the sun.</summary>
    public Vector3 Sun { get; }

    public Vector3 SunLight { get; }

    public Vector3 SkyLight { get; }

    public Vector3 Horizon { get; }

    /// <summary>Higher is a harder shadow edge.</summary>
    public float SunSharpness { get; }

    public Vector3 Radiance(Vector3 d, bool fine)
    {
        var y = MathF.Max(d.Y, 0f);
        var colour = Vector3.Lerp(Horizon, _zenith, 1f - MathF.Exp(-3.2f * y));
        var towards = MathF.Max(Vector3.Dot(d, Sun), 0f);
        var glow = towards * towards;
        glow *= glow;
        colour += SunLight * ((0.06f * glow) + (0.35f * MathF.Pow(towards, 180f))) * (1f - (0.8f * _overcast));
        if (y < 0.01f)
            return colour;
        var plane = new Vector2(d.X, d.Z) * (_cloudScale / (y + 0.18f));
        var n = Noise.Fractal(new Vector3(plane.X, 0f, plane.Y) + _offset, fine ? 5 : 2);
        var density = Noise.Step(0.05f, 0.5f, n + _cover) * Noise.Step(0.0f, 0.12f, y);
        var lit = Vector3.Lerp(new Vector3(0.95f), Vector3.Lerp(Horizon, new Vector3(0.62f), 0.5f), Noise.Step(-0.1f, 0.7f, n + (0.4f * _overcast)) * (0.35f + (0.5f * _overcast)));
        return Vector3.Lerp(colour, lit * (1.05f - (0.25f * _overcast)), 0.9f * density);
    }
}
