using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Lacquer, glass, seams, grille and rims.</summary>
internal static class CarPaint
{
    public static void Lacquer(Subject.Car car, Vector3 l, ref Surface s)
    {
        s.Albedo = car.Paint;
        (s.Specular, s.Gloss, s.Mirror) = (0.9f, 140f, 0.05f);
        if (car.Dirt <= 0f)
            return;
        var mud = car.Dirt * Noise.Step(0.85f, 0.30f, l.Y + (0.25f * Noise.Fractal(l * 4f, 3)));
        s.Albedo = Vector3.Lerp(s.Albedo, Colour.Hex(0x7A6650), mud);
        s.Specular *= 1f - mud;
        s.Mirror *= 1f - mud;
    }

    public static void Glass(float tint, ref Surface s)
    {
        s.Albedo = Vector3.Lerp(new Vector3(0.10f, 0.12f, 0.13f), new Vector3(0.006f), tint);
        (s.Specular, s.Gloss, s.Mirror) = (1f, 200f, 0.14f);
    }

    /// <summary>Whether the cabin is glazed there; otherwise <paramref name="frame"/> dims the pillars next to the panes.</summary>
    public static bool IsGlass(CarShape c, Vector3 l, Vector3 n, out float frame)
    {
        frame = 1f;
        if (l.Y < c.Belt + 0.035f || l.Y > c.Roof - 0.10f || n.Y > 0.90f)
            return false;
        var inset = Field.PolygonDistance(new Vector2(l.X, l.Y), c.CabinProfile());
        if (MathF.Abs(n.Z) > 0.62f)
        {
            if (inset > -0.085f)
                return false;
            // Pillars between the doors; panel vans and pick-ups have none behind the driver.
            var pillar = c.RoofFront - 0.62f;
            frame = 0.15f;
            if (MathF.Abs(l.X - pillar) < 0.045f)
                return false;
            var second = c.RoofFront - 1.52f;
            if (c.Form is not CarForm.Pickup && MathF.Abs(l.X - second) < 0.05f)
                return false;
            return true;
        }
        frame = 0.6f;
        var half = c.Half - 0.12f - (c.Lean * (l.Y - c.Belt));
        return MathF.Abs(l.Z) < half - 0.05f && MathF.Abs(n.X) > 0.25f && (n.X > 0f || c.Form is not CarForm.Van || MathF.Abs(l.Z) > 0.03f);
    }

    public static void BodyLines(CarShape c, Vector3 l, Vector3 n, ref Surface s)
    {
        if (MathF.Abs(n.Z) > 0.6f)
        {
            // Door seams, handles, a crease and dark sills.
            var door = c.RoofFront - 0.62f;
            var seam = MathF.Min(MathF.Abs(l.X - door), MathF.Abs(l.X - (c.Cowl - 0.28f)));
            if (c.Form is not CarForm.Pickup and not CarForm.Van)
                seam = MathF.Min(seam, MathF.Abs(l.X - (c.RoofFront - 1.50f)));
            if (l.Y > c.Sill + 0.10f && l.Y < c.Belt + 0.02f)
                s.Albedo *= 0.25f + (0.75f * Noise.Step(0.004f, 0.016f, seam));
            foreach (var handle in (ReadOnlySpan<float>)[door + 0.17f, c.RoofFront - 1.33f])
            {
                if (MathF.Abs(l.X - handle) < 0.085f && MathF.Abs(l.Y - (c.Belt - 0.13f)) < 0.02f)
                    s.Albedo = new Vector3(0.25f);
            }
            s.Normal = Vector3.Normalize(s.Normal + new Vector3(0f, 0.14f * Noise.Step(0.05f, 0f, MathF.Abs(l.Y - (c.Belt - 0.25f))), 0f));
            if (l.Y < c.Sill + 0.09f)
                Plastic(ref s);
            return;
        }
        if (n.X > 0.55f && l.X > c.Front - 0.3f)
        {
            var grille = MathF.Max(MathF.Abs(l.Z) - (0.50f * c.Half), MathF.Abs(l.Y - (c.Nose - 0.17f)) - 0.10f);
            var intake = MathF.Max(MathF.Abs(l.Z) - (0.66f * c.Half), MathF.Abs(l.Y - (c.Sill + 0.12f)) - 0.07f);
            if (MathF.Min(grille, intake) < 0f)
            {
                Plastic(ref s);
                if (grille < 0f && (grille > -0.02f || MathF.Sin(l.Y * 150f) > 0.55f))
                    s.Albedo = new Vector3(0.35f);
            }
            var badge = new Vector2(l.Z, l.Y - (c.Nose - 0.15f));
            if (badge.LengthSquared() < 0.0036f)
                s.Albedo = new Vector3(0.7f);
        }
        else if (n.X < -0.55f && l.X < c.Rear + 0.3f)
        {
            if (MathF.Abs(l.Y - (c.Sill + 0.30f)) < 0.012f)
                s.Albedo *= 0.3f;
            if (l.Y < c.Sill + 0.12f)
                Plastic(ref s);
            if (c.Form is CarForm.Van && MathF.Abs(l.Z) < 0.012f)
                s.Albedo *= 0.3f;
        }
        else if (n.Y > 0.6f && l.X > c.Cowl && MathF.Abs(MathF.Abs(l.Z) - (c.Half - 0.16f - (0.05f * (l.X - c.Cowl)))) < 0.010f)
        {
            s.Albedo *= 0.35f;
        }
    }

    public static void WheelFace(Frame wheel, float radius, int spokes, Vector3 p, ref Surface s)
    {
        var l = wheel.ToLocal(p);
        var r = MathF.Sqrt((l.X * l.X) + (l.Y * l.Y)) / radius;
        if (r > 0.70f || MathF.Abs(l.Z) < 0.05f)
        {
            s.Albedo = new Vector3(0.022f) * (r > 0.93f && MathF.Sin(MathF.Atan2(l.Y, l.X) * 60f) > 0f ? 0.5f : 1f);
            (s.Specular, s.Gloss) = (0.12f, 14f);
            return;
        }
        var angle = MathF.Atan2(l.Y, l.X) * spokes / MathF.Tau;
        var spoke = MathF.Abs(angle - MathF.Round(angle)) * MathF.Tau / spokes * r;
        if (r > 0.60f || r < 0.17f || spoke < 0.085f)
        {
            s.Albedo = new Vector3(r < 0.08f ? 0.15f : 0.52f);
            (s.Specular, s.Gloss, s.Mirror) = (0.9f, 60f, 0.15f);
            return;
        }
        s.Albedo = new Vector3(0.025f);
    }

    private static void Plastic(ref Surface s)
    {
        s.Albedo = new Vector3(0.02f);
        (s.Specular, s.Gloss, s.Mirror) = (0.15f, 20f, 0f);
    }
}
