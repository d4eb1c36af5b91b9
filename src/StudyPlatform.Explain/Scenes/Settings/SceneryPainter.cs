using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>Materials of what is built beside the object: ledges, jetties, branches, posts, boxes, grass.</summary>
internal sealed class SceneryPainter : IPainter
{
    public const int Stone = 100, Planks = 101, Bark = 102, Leaf = 103, Blade = 104, Carton = 105, Metal = 106, Wood = 107, Snow = 108;

    private readonly float _unit;
    private readonly Vector3 _leaf;
    private readonly Vector3 _metal;
    private readonly Vector3 _stone;

    public SceneryPainter(float size, SceneRandom random)
    {
        _unit = size;
        _leaf = Colour.Hsv(random.Range(0.20f, 0.32f), random.Range(0.5f, 0.7f), random.Range(0.38f, 0.55f));
        _metal = random.Chance(0.5) ? Colour.Grey(random.Range(0.3f, 0.7f)) : Colour.Hsv(random.Unit(), 0.6f, 0.5f);
        _stone = Colour.Hsv(random.Range(0.04f, 0.12f), random.Range(0.02f, 0.25f), random.Range(0.45f, 0.72f));
    }

    public void Paint(int material, Vector3 p, float footprint, ref Surface s)
    {
        s.Specular = 0.05f;
        s.Gloss = 15f;
        var q = p / _unit;
        switch (material)
        {
            case Stone:
                s.Albedo = _stone * (0.9f + (0.25f * Noise.Fractal(q * 6f, 4)));
                s.Normal = Vector3.Normalize(s.Normal + (new Vector3(Noise.Value(q * 22f), Noise.Value(q * 23f), Noise.Value(q * 24f)) * 0.15f));
                break;
            case Planks:
                {
                    var row = MathF.Floor(q.X / 0.28f);
                    var groove = MathF.Abs((q.X / 0.28f) - MathF.Round(q.X / 0.28f));
                    s.Albedo = Colour.Hex(0x8A7560) * (0.8f + (0.3f * Noise.Cell((int)row, 3, 5)) + (0.25f * Noise.Fractal(new Vector3(q.X * 22f, q.Y, q.Z * 2f), 3)));
                    s.Albedo *= 0.35f + (0.65f * Noise.Step(0.02f, 0.05f, groove));
                    break;
                }
            case Bark:
            case Wood:
                s.Albedo = (material == Bark ? Colour.Hex(0x5C4937) : Colour.Hex(0x93745A)) * (0.85f + (0.5f * Noise.Fractal(q * new Vector3(14f, 5f, 14f), 3)));
                s.Normal = Vector3.Normalize(s.Normal + (new Vector3(Noise.Value(q * 25f), 0f, Noise.Value(q * 26f)) * 0.4f));
                break;
            case Leaf:
            case Blade:
                s.Albedo = _leaf * (0.85f + (0.5f * Noise.Value(q * 5f)));
                s.Wrap = 0.7f;
                (s.Specular, s.Gloss) = (0.15f, 25f);
                break;
            case Carton:
                s.Albedo = Colour.Hex(0xB48A5A) * (0.95f + (0.08f * Noise.Fractal(q * 9f, 3)));
                break;
            case Snow:
                s.Albedo = Colour.Hex(0xE9EFF5);
                break;
            default:
                s.Albedo = _metal;
                (s.Specular, s.Gloss, s.Mirror) = (0.5f, 40f, 0.05f);
                break;
        }
    }
}
