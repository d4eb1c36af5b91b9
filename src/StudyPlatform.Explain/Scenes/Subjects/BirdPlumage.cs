using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Feathers: fields of colour on the body, rows of coverts, long quills in the wings and the tail.</summary>
internal sealed class BirdPlumage(Subject.Bird bird, BirdShape c)
{
    private readonly Vector3 _offset = new((bird.DetailSeed & 255) * 0.37f, ((bird.DetailSeed >> 8) & 255) * 0.41f, 0f);
    private Frame _body;
    private Frame _head;

    public void Place(Frame body, Frame head) => (_body, _head) = (body, head);

    public void OnBody(Vector3 p, ref Surface s)
    {
        var l = _body.ToLocal(p);
        var wobble = 0.10f * Noise.Fractal((l * (2.5f / c.Girth)) + _offset, 2);
        var height = (l.Y / c.Girth) + wobble;
        var under = Vector3.Lerp(c.Belly, c.Breast, Noise.Step(-0.05f, 0.25f, (l.X / c.Body) + wobble));
        var colour = Vector3.Lerp(under, c.Back, Noise.Step(0.22f, 0.42f, height));
        if (c.Speckle > 0f)
        {
            var spot = Noise.Value((l * (9f / c.Girth)) + _offset);
            colour = Vector3.Lerp(colour, c.WingTip, c.Speckle * Noise.Step(0.25f, 0.45f, spot));
        }
        s.Albedo = colour * bird.Shade;
    }

    public void OnHead(Vector3 p, ref Surface s)
    {
        var l = _head.ToLocal(p) / c.Head;
        var colour = Vector3.Lerp(c.Face, c.Cap, Noise.Step(0.28f, 0.45f, l.Y + (0.1f * l.X) - (l.X < -0.5f ? 0.3f * (l.X + 0.5f) : 0f)));
        if (c.EyeStripe && MathF.Abs(l.Y - 0.2f) < 0.16f && l.X < 0.95f)
            colour = Vector3.Lerp(colour, new Vector3(0.02f), 0.85f);
        // Down the neck into the breast.
        var b = _body.ToLocal(p);
        var low = l.Y < -1.0f && c.Neck < 0.3f ? Noise.Step(-1.0f, -1.35f, l.Y) : 0f;
        var breast = b.Y > 0.55f * c.Girth && b.X < 0.85f * c.Body ? c.Back : c.Breast;
        colour = Vector3.Lerp(colour, breast, low);
        if (c.Collar && MathF.Abs(l.Y + 1.15f) < 0.17f)
            colour = new Vector3(0.82f);
        s.Albedo = colour * bird.Shade;
    }

    public void OnFoldedWing(Vector3 p, float footprint, ref Surface s)
    {
        var l = _body.ToLocal(p);
        var x = 0.5f + (l.X / (2.4f * c.Body));
        var y = l.Y / c.Girth;
        var colour = Vector3.Lerp(c.WingTip, c.WingFeathers, Noise.Step(-0.12f, 0.12f, x - 0.12f + (0.15f * y)));
        if (c.WingBar && MathF.Abs(x - 0.46f - (0.18f * y)) < 0.035f)
            colour = Vector3.Lerp(colour, bird.Form == BirdForm.Pigeon ? new Vector3(0.03f) : new Vector3(0.75f), 0.85f);
        // Scales in front, long quills behind.
        float edge;
        if (x > 0.48f)
        {
            var row = MathF.Floor(x * 16f);
            var across = (y * 7f) + (0.5f * (row % 2f));
            var u = across - MathF.Round(across);
            edge = MathF.Abs((x * 16f) - row - 0.15f - (1.4f * u * u));
        }
        else
        {
            var quill = (y * 6.5f) + (x * 2.2f);
            edge = MathF.Abs(quill - MathF.Round(quill)) * 1.3f;
        }
        var detail = Math.Clamp(1.6f - (footprint / (0.04f * c.Girth)), 0.25f, 1f);
        s.Albedo = colour * bird.Shade * (1f - (0.5f * detail * Noise.Step(0.22f, 0.05f, edge)));
        s.Albedo *= 1.06f;
    }

    public void OnSpreadWing(Vector3 p, float footprint, ref Surface s)
    {
        var l = _body.ToLocal(p);
        var along = MathF.Sqrt((l.Y * l.Y) + (l.Z * l.Z)) / c.Span;
        var chord = (l.X - (0.45f * c.Body)) / c.Chord;
        var beneath = Vector3.Dot(s.Normal, _body.Y) < 0f;
        var covert = beneath ? Vector3.Lerp(c.Belly, c.WingFeathers, 0.35f) : c.WingFeathers;
        var quills = Vector3.Lerp(c.WingFeathers, c.WingTip, beneath ? 0.25f : 0.45f);
        var colour = Vector3.Lerp(covert, quills, Noise.Step(-0.15f, -0.3f, chord + (0.35f * along)));
        colour = Vector3.Lerp(colour, c.WingTip, Noise.Step(0.74f, 0.84f, along + (0.05f * MathF.Sin(chord * 20f))));
        if (c.WingBar && MathF.Abs(chord + 0.26f + (0.2f * along)) < 0.04f)
            colour = Vector3.Lerp(colour, new Vector3(0.75f), 0.7f);
        var quill = along * 19f;
        var edge = MathF.Abs(quill - MathF.Round(quill));
        var back = Noise.Step(0.05f, -0.15f, chord);
        var detail = Math.Clamp(1.6f - (footprint / (0.02f * c.Span)), 0.2f, 1f);
        s.Albedo = colour * bird.Shade * (1f - (0.45f * detail * back * Noise.Step(0.18f, 0.04f, edge)));
        s.Wrap = 0.55f;
    }

    public void OnTail(Vector3 p, float footprint, ref Surface s)
    {
        var l = _body.ToLocal(p);
        var back = (-l.X - c.Body) / c.Tail;
        var ray = l.Z / (c.TailWide * c.Tail * (0.35f + (0.65f * MathF.Max(back, 0.1f)))) * 2.6f;
        var edge = MathF.Abs(ray - MathF.Round(ray));
        var colour = back > 0.82f && bird.Form is BirdForm.Songbird or BirdForm.Pigeon ? c.WingTip : c.TailFeathers;
        var detail = Math.Clamp(1.6f - (footprint / (0.05f * c.Tail)), 0.2f, 1f);
        s.Albedo = colour * bird.Shade * (1f - (0.5f * detail * Noise.Step(0.2f, 0.04f, edge)));
    }
}
