using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;
using static StudyPlatform.Explain.Scenes.Subjects.AircraftParts;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Liveries, windows, doors, panel lines and camouflage.</summary>
internal sealed class AircraftPaint(Subject.Aircraft a, Frame frame)
{
    private static readonly Vector3 Window = Colour.Hex(0x20262D);

    private readonly Vector3 _offset = new((a.DetailSeed & 255) * 0.37f, ((a.DetailSeed >> 8) & 255) * 0.41f, 0f);

    public void Paint(int material, Vector3 p, ref Surface s)
    {
        var l = frame.ToLocal(p);
        var n = frame.DirectionToLocal(s.Normal);
        s.Wrap = 0.05f;
        (s.Specular, s.Gloss, s.Mirror) = a.Form == AircraftForm.Fighter ? (0.25f, 25f, 0.01f) : (0.7f, 90f, 0.04f);
        s.Albedo = a.Paint;
        switch (material)
        {
            case Hollow:
                s.Albedo = new Vector3(0.02f);
                (s.Specular, s.Mirror) = (0.1f, 0f);
                return;
            case Tyre:
                s.Albedo = new Vector3(0.02f);
                (s.Specular, s.Mirror) = (0.1f, 0f);
                return;
            case Strut:
                s.Albedo = a.Form == AircraftForm.Propeller ? a.Paint * 0.8f : new Vector3(0.5f);
                return;
            case Glass:
                GlassAt(ref s);
                return;
            case Blade:
                s.Albedo = new Vector3(0.06f);
                return;
            case Spinner:
                s.Albedo = a.Form == AircraftForm.Airliner ? new Vector3(0.4f) : a.Accent;
                return;
            case AircraftParts.Nozzle:
                s.Albedo = new Vector3(0.10f, 0.095f, 0.09f) * (0.8f + (0.4f * MathF.Abs(MathF.Sin(l.X * 18f))));
                s.Mirror = 0.1f;
                return;
            case Weapon:
                s.Albedo = new Vector3(0.6f);
                return;
        }
        switch (a.Form)
        {
            case AircraftForm.Airliner:
                Airliner(material, l, n, ref s);
                break;
            case AircraftForm.Propeller:
                LightPlane(material, l, n, ref s);
                break;
            default:
                Fighter(material, l, n, ref s);
                break;
        }
    }

    private void Airliner(int material, Vector3 l, Vector3 n, ref Surface s)
    {
        var nose = 12f * a.Stretch;
        var tail = -8.5f * a.Stretch;
        switch (material)
        {
            case Wing or Tailplane:
                s.Albedo = Colour.Hex(0xB9BEC4);
                if (material == Wing && MathF.Abs(n.Y) > 0.7f)
                    s.Albedo *= 0.92f + (0.08f * Noise.Step(0.03f, 0.09f, MathF.Abs((l.Z * 0.5f) - MathF.Round(l.Z * 0.5f))));
                return;
            case Fin or Winglet:
                s.Albedo = a.Accent;
                if (a.Livery % 2 == 0 && MathF.Abs(l.Y - 5.2f) < 0.45f)
                    s.Albedo = a.Second;
                else if (a.Livery % 3 == 1 && new Vector2(l.X - tail + 9.4f, l.Y - 5.0f).LengthSquared() < 1.5f)
                    s.Albedo = new Vector3(0.85f);
                return;
            case Nacelle:
                s.Albedo = a.Livery % 2 == 1 ? a.Accent : a.Paint;
                return;
        }
        // The tube: belly, stripe, tail colour, then openings.
        if (a.Livery is 2 or 3 && l.Y < -0.75f)
            s.Albedo = a.Livery == 2 ? a.Accent : new Vector3(0.45f);
        if (a.Livery is 0 or 4 && MathF.Abs(l.Y + 0.25f) < 0.22f)
            s.Albedo = a.Accent;
        if (a.Livery is 1 or 5 && l.X < tail - 1.5f + (1.6f * l.Y))
            s.Albedo = a.Accent;
        if (a.Livery == 4 && MathF.Abs(l.Y + 0.75f) < 0.12f)
            s.Albedo = a.Second;
        var side = MathF.Abs(n.Z) > 0.35f;
        if (side && l.X > tail - 3f && l.X < nose - 0.3f)
        {
            var row = MathF.Abs((l.X * 1.05f) - MathF.Round(l.X * 1.05f));
            if (MathF.Abs(l.Y - 0.45f) < 0.24f && row < 0.24f)
            {
                s.Albedo = Window;
                s.Mirror = 0.12f;
            }
            foreach (var door in (ReadOnlySpan<float>)[nose - 0.9f, tail + 0.2f])
            {
                var edge = MathF.Max(MathF.Abs(l.X - door) - 0.45f, MathF.Abs(l.Y - 0.2f) - 0.95f);
                s.Albedo = MathF.Abs(edge) < 0.05f ? s.Albedo * 0.45f : s.Albedo;
            }
        }
        // Cockpit panes.
        var x = l.X - nose;
        if (x > 1.9f && x < 4.2f && l.Y > 0.52f && l.Y < 1.12f && n.Y < 0.93f)
        {
            var pane = MathF.Abs((l.Z * 1.1f) - MathF.Round(l.Z * 1.1f));
            if (pane > 0.10f || MathF.Abs(l.Z) > 1.3f)
                GlassAt(ref s);
        }
    }

    private void LightPlane(int material, Vector3 l, Vector3 n, ref Surface s)
    {
        if (material == Nacelle)
        {
            s.Albedo = a.Accent;
            return;
        }
        if (material is Wing or Tailplane)
        {
            if (MathF.Abs(l.Z) > (material == Wing ? 4.35f : 1.35f))
                s.Albedo = a.Accent;
            else if (a.Livery % 3 == 0 && material == Wing && MathF.Abs(MathF.Abs(l.Z) - 3.3f) < 0.22f)
                s.Albedo = a.Second;
            return;
        }
        if (material == Fin)
        {
            s.Albedo = l.Y > 1.05f || a.Livery % 2 == 0 ? a.Accent : a.Paint;
            return;
        }
        var wave = -0.02f - (0.03f * l.X);
        if (MathF.Abs(l.Y - wave) < 0.13f)
            s.Albedo = a.Accent;
        else if (MathF.Abs(l.Y - wave + 0.24f) < 0.045f)
            s.Albedo = a.Second;
        if (a.Livery % 3 == 2 && l.X > 1.35f)
            s.Albedo = a.Accent;
        if (a.Layout % 3 == 2)
            return;
        // Cabin windows all round.
        if (l.Y > 0.36f && l.Y < 0.84f)
        {
            if (MathF.Abs(n.Z) > 0.6f && l.X > -1.25f && l.X < 0.85f && MathF.Abs(l.X + 0.15f) > 0.06f)
                GlassAt(ref s);
            else if (n.X > 0.25f && l.X > 0.5f && MathF.Abs(l.Z) < 0.44f && MathF.Abs(l.Z) > 0.025f)
                GlassAt(ref s);
        }
        if (n.X > 0.8f && l.X > 1.9f && MathF.Abs(MathF.Abs(l.Z) - 0.3f) < 0.14f && MathF.Abs(l.Y) < 0.13f)
            s.Albedo = new Vector3(0.02f);
    }

    private void Fighter(int material, Vector3 l, Vector3 n, ref Surface s)
    {
        var patch = Noise.Fractal((l * 0.55f) + _offset, 3);
        s.Albedo = a.Livery switch
        {
            0 or 1 => Vector3.Lerp(a.Paint, a.Paint * 0.62f, Noise.Step(0.02f, 0.08f, patch)),
            2 => patch > 0.12f ? Colour.Hex(0x4C5A3C) : patch > -0.12f ? Colour.Hex(0x8B7B58) : Colour.Hex(0x5E5A44),
            _ => a.Paint,
        };
        if (n.Y < -0.5f)
            s.Albedo = Vector3.Lerp(s.Albedo, Colour.Hex(0xA8B0B6), 0.6f);
        var line = MathF.Min(MathF.Abs((l.X * 0.7f) - MathF.Round(l.X * 0.7f)), MathF.Abs((l.Z * 0.6f) - MathF.Round(l.Z * 0.6f)));
        s.Albedo *= 0.8f + (0.2f * Noise.Step(0.01f, 0.04f, line));
        if (l.X > 7.2f * a.Stretch)
            s.Albedo = new Vector3(0.12f);
        if (material == Wing && MathF.Abs(n.Y) > 0.7f)
            Roundel(new Vector2(l.X + 1.9f, MathF.Abs(l.Z) - 3.0f).Length() / 0.62f, ref s);
        if (material == Fin && a.Livery % 2 == 0 && l.Y > 2.3f && l.Y < 2.75f)
            s.Albedo = a.Second;
    }

    private void Roundel(float r, ref Surface s)
    {
        if (r < 1f)
            s.Albedo = r < 0.38f ? a.Second : r < 0.7f ? new Vector3(0.8f) : Colour.Hex(0x24406E);
    }

    private static void GlassAt(ref Surface s)
    {
        s.Albedo = new Vector3(0.02f, 0.025f, 0.03f);
        (s.Specular, s.Gloss, s.Mirror) = (1f, 160f, 0.12f);
    }
}
