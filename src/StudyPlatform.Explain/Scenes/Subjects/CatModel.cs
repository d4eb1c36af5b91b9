using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Round head, short muzzle, upright triangular ears, slit eyes, whiskers, a long thin tail.</summary>
internal sealed class CatModel(Subject.Cat cat) : SubjectModel
{
    private const int Tail = 40, Head = 10, Ear = 11, Nose = 12, Eye = 13, Whisker = 15, Muzzle = 16, Mouth = 17;
    private const int TailPieces = 14;

    private readonly CatCoatPainter _coat = new(cat);
    private Frame _body;
    private Frame _head;
    private float _r;

    public override bool Flies => false;

    public override void Build(FieldBuilder b, Frame place)
    {
        var m = new Measures
        {
            Height = 0.275f,
            Length = 0.275f,
            Chest = 0.070f * cat.Girth,
            Waist = 0.066f * cat.Girth,
            Hip = 0.068f * cat.Girth,
            Neck = 0.085f,
            NeckRadius = 0.044f,
            Head = 0.074f,
            Leg = 0.0195f,
            Paw = 0.024f,
            Fluff = 0.0009f + (0.0045f * cat.Fluff),
        };
        _body = place;
        _r = m.Head;
        var bones = new Skeleton(m, cat.Pose, cat.Stride);
        bones.Build(b, place);
        _coat.Body = place;
        BuildTail(b, place, bones);
        _head = place.At(bones.Nape + (bones.NeckDirection * 0.4f * _r) + new Vector3(0.35f * _r, 0f, 0f))
            .Yaw(cat.HeadTurn).Pitch(cat.HeadPitch).Roll(cat.HeadTilt);
        _coat.Head = _head;
        _coat.Radius = _r;
        BuildHead(b, _head, m.Fluff);
        Focus = new Vector4(_head.Origin, 1.15f * _r);
    }

    private void BuildTail(FieldBuilder b, Frame f, Skeleton bones)
    {
        var root = bones.TailRoot;
        Span<Vector3> path = stackalloc Vector3[TailPieces + 1];
        var at = root;
        var step = 0.30f / TailPieces;
        var resting = cat.Pose is AnimalPose.Sitting or AnimalPose.Lying;
        for (var i = 0; i <= TailPieces; i++)
        {
            path[i] = at;
            var t = (float)i / TailPieces;
            if (resting)
            {
                // Round the side to the front, on the ground.
                var turn = MathF.PI - (2.6f * t);
                at += new Vector3(MathF.Cos(turn), 0f, MathF.Sin(turn) * MathF.Sign(cat.TailBend + 0.01f)) * step * 1.2f;
                at.Y = MathF.Max(root.Y + ((0.018f - root.Y) * MathF.Min(1f, t * 3.5f)), 0.018f);
            }
            else
            {
                // Out, up, and a hook at the tip.
                var rise = 0.5f + (1.3f * MathF.Min(1f, t * 2.5f)) + (t > 0.6f ? (t - 0.6f) * 4.2f * cat.TailBend : 0f);
                at += new Vector3(-MathF.Cos(rise), MathF.Sin(rise), 0.3f * cat.TailBend) * step;
            }
        }
        b.Group(0.0015f + (0.006f * cat.Fluff), 40f);
        var thick = 0.0125f + (0.012f * cat.Fluff);
        for (var i = 0; i < TailPieces; i++)
            b.Cone(f, path[i], path[i + 1], thick * (1.1f - (0.2f * i / TailPieces)), thick * (1.1f - (0.2f * (i + 1) / TailPieces)), Tail + i, 0.01f);
    }

    private void BuildHead(FieldBuilder b, Frame h, float fluff)
    {
        var r = _r;
        b.Group(fluff * 0.7f, 0.22f / fluff);
        b.Ellipsoid(h, new Vector3(0.92f, 0.86f, 1.0f) * r, Head);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Ball(h, new Vector3(0.28f, -0.28f, 0.52f * s) * r, 0.48f * r, Head, 0.25f * r);
            b.Ellipsoid(h.At(new Vector3(0.86f, -0.34f, 0.17f * s) * r), new Vector3(0.27f, 0.21f, 0.25f) * r, Muzzle, 0.1f * r);
        }
        b.Cone(h, new Vector3(0.7f, 0.12f, 0f) * r, new Vector3(1.0f, -0.18f, 0f) * r, 0.2f * r, 0.12f * r, Head, 0.15f * r);
        b.Ball(h, new Vector3(0.76f, -0.55f, 0f) * r, 0.2f * r, Muzzle, 0.12f * r);

        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            // Ear: a rounded triangular plate whose face looks forward and a little outward.
            var ear = h.At(new Vector3(0.02f, 0.55f, 0.52f * s) * r);
            var outward = Vector3.Normalize(new Vector3(0.15f, 0.25f * 0f, 1f * s));
            var up = Vector3.Normalize(new Vector3(-0.10f, 1f, 0.34f * s));
            var frame = Plane(ear, outward, up);
            b.Prism(frame, [new(-0.46f * r, -0.1f * r), new(0.42f * r, -0.22f * r), new(0.30f * r, 0.42f * r), new(0.08f * r, 0.98f * r), new(-0.02f * r, 0.98f * r), new(-0.30f * r, 0.5f * r)], 0.085f * r, 0.05f * r, Ear);
            b.Group();
            b.Ellipsoid(h.At(new Vector3(0.70f, 0.06f, 0.40f * s) * r).Yaw(0.38f * s), new Vector3(0.22f, 0.225f, 0.25f) * r, s < 0 ? Eye : Eye + 1);
            // Whiskers and brow hairs.
            b.Group();
            for (var i = 0; i < 4; i++)
            {
                var root = new Vector3(0.93f, -0.30f - (0.045f * i), 0.28f * s) * r;
                var mid = root + (new Vector3(0.10f, 0.10f - (0.10f * i), 0.55f * s) * r);
                var tip = mid + (new Vector3(-0.25f, -0.02f - (0.13f * i), 0.65f * s) * r);
                b.Cone(h, root, mid, 0.014f * r, 0.011f * r, Whisker);
                b.Cone(h, mid, tip, 0.011f * r, 0.007f * r, Whisker);
            }
        }
        b.Group();
        b.Prism(Plane(h.At(new Vector3(1.08f, -0.19f, 0f) * r), new Vector3(0, 0, 1), new Vector3(0.35f, 1, 0)),
            [new(-0.13f * r, 0.07f * r), new(0.13f * r, 0.07f * r), new(0f, -0.11f * r)], 0.07f * r, 0.04f * r, Nose);
    }

    /// <summary>A frame whose XY plane is spanned by the two directions, given in the parent's coordinates.</summary>
    private static Frame Plane(Frame parent, Vector3 x, Vector3 y)
    {
        var wx = Vector3.Normalize(parent.DirectionToWorld(x));
        var wy = parent.DirectionToWorld(y);
        wy = Vector3.Normalize(wy - (wx * Vector3.Dot(wx, wy)));
        return new Frame(parent.Origin, wx, wy, Vector3.Cross(wx, wy));
    }

    public override void Paint(int material, Vector3 p, float footprint, ref Surface s)
    {
        s.Wrap = 0.35f;
        s.Specular = 0.04f;
        s.Gloss = 12f;
        switch (material)
        {
            case Eye or Eye + 1:
                EyePainter.Cat(_head, _r, material == Eye ? -1f : 1f, cat.Iris, cat.Pupil, p, ref s);
                return;
            case Nose:
                s.Albedo = _coat.NoseColour;
                s.Specular = 0.3f;
                s.Gloss = 30f;
                return;
            case Whisker:
                s.Albedo = new Vector3(0.85f);
                s.Glow = new Vector3(0.10f);
                return;
        }

        var onHead = material is Head or Ear or Muzzle;
        s.Albedo = onHead ? _coat.OnHead(p, material == Muzzle) : material >= Tail ? _coat.OnTail(p, (material - Tail) / (float)TailPieces) : _coat.OnBody(p, material);
        var frame = onHead ? _head : _body;
        if (material == Ear)
        {
            var l = _head.ToLocal(p) / _r;
            var facing = Vector3.Dot(s.Normal, _head.X);
            var centre = Noise.Step(0.34f, 0.20f, MathF.Abs(MathF.Abs(l.Z) - 0.55f - (0.25f * (l.Y - 0.6f)))) * Noise.Step(1.4f, 1.1f, l.Y);
            if (facing > 0.3f)
                s.Albedo = Blend(s.Albedo, Colour.Hex(0xE0A595), 0.85f * centre);
        }
        Strands(frame.ToLocal(p), onHead ? 0.006f : 0.009f, footprint, 0.32f + (0.15f * cat.Fluff), ref s, in frame);
        if (onHead)
            MouthLine(p, ref s);
    }

    private void MouthLine(Vector3 p, ref Surface s)
    {
        var l = _head.ToLocal(p) / _r;
        if (l.X < 0.75f || l.Y > -0.22f)
            return;
        var line = MathF.Min(MathF.Abs(l.Z) + (l.Y < -0.47f ? 1f : 0f), MathF.Abs(l.Y + 0.50f - (0.25f * MathF.Abs(l.Z))));
        s.Albedo *= 0.35f + (0.65f * Noise.Step(0.01f, 0.055f, line));
    }
}
