using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Long muzzle with a big nose, hanging or large ears, tongue, collar, a sturdy body.</summary>
internal sealed class DogModel : SubjectModel
{
    private const int Head = 10, Ear = 11, Nose = 12, Eye = 13, Tongue = 15, Muzzle = 16, Mouth = 17, Collar = 18, Tag = 19, TailSkin = 20;

    private readonly Subject.Dog _dog;
    private readonly DogBuild _build;
    private readonly DogCoatPainter _coat;
    private Frame _body;
    private Frame _head;
    private float _r;

    public DogModel(Subject.Dog dog)
    {
        _dog = dog;
        _build = DogBuild.Of(dog);
        _coat = new DogCoatPainter(dog, _build);
    }

    public override bool Flies => false;

    public override void Build(FieldBuilder b, Frame place)
    {
        var m = _build.Measures;
        _body = place;
        _r = m.Head;
        var bones = new Skeleton(m, _dog.Pose, _dog.Stride);
        bones.Build(b, place);
        BuildTail(b, place, bones);
        _head = place.At(bones.Nape + (bones.NeckDirection * 0.35f * _r) + new Vector3(0.3f * _r, 0f, 0f))
            .Yaw(_dog.HeadTurn).Pitch(_dog.HeadPitch).Roll(_dog.HeadTilt);
        _coat.Place(_body, _head, _r, bones);
        BuildHead(b, _head, m.Fluff);
        if (_dog.HasCollar)
            BuildCollar(b, place, bones, m);
        Focus = new Vector4(_head.ToWorld(new Vector3(0.6f, 0f, 0f) * _r), 1.5f * _r);
    }

    private void BuildHead(FieldBuilder b, Frame h, float fluff)
    {
        var r = _r;
        var length = _build.Snout;
        b.Group(fluff * 0.5f, 0.22f / MathF.Max(fluff, 1e-3f));
        b.Ellipsoid(h, new Vector3(1.0f, 0.82f, 0.84f) * r, Head);
        b.Ellipsoid(h.At(new Vector3(0.35f, 0.28f, 0f) * r), new Vector3(0.55f, 0.42f, 0.62f) * r, Head, 0.2f * r);
        // Upper jaw: deep and blunt, ends in the nose.
        var tip = new Vector3(0.75f + length, -0.26f, 0f);
        b.Cone(h, new Vector3(0.5f, -0.16f, 0f) * r, tip * r, 0.47f * r, 0.31f * r, Muzzle, 0.22f * r);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Ellipsoid(h.At(new Vector3(0.62f + length, -0.40f, 0.17f * s) * r), new Vector3(0.34f, 0.24f, 0.2f) * r, Muzzle, 0.1f * r);
            b.Ball(h, new Vector3(0.2f, -0.3f, 0.42f * s) * r, 0.42f * r, Head, 0.25f * r);
        }

        var drop = _dog.Panting ? 0.30f : 0.06f;
        b.Cone(h, new Vector3(0.3f, -0.45f, 0f) * r, new Vector3(0.62f + length, -0.56f - drop, 0f) * r, 0.32f * r, 0.17f * r, Muzzle, 0.07f * r);
        if (_dog.Panting)
        {
            b.Group();
            b.Cone(h, new Vector3(0.45f, -0.45f, 0f) * r, new Vector3(0.55f + length, -0.52f, 0f) * r, 0.24f * r, 0.16f * r, Mouth);
            b.Group();
            b.Ellipsoid(h.At(new Vector3(0.55f + length, -0.58f - (0.5f * drop), 0f) * r).Pitch(-0.15f), new Vector3(0.42f, 0.055f, 0.17f) * r, Tongue, 0.05f * r);
            b.Ellipsoid(h.At(new Vector3(0.88f + length, -0.82f - (0.5f * drop), 0.02f * r) * r).Pitch(-1.25f), new Vector3(0.32f, 0.06f, 0.17f) * r, Tongue, 0.08f * r);
        }

        b.Group();
        b.Ellipsoid(h.At(new Vector3(0.98f + length, -0.13f, 0f) * r), new Vector3(0.19f, 0.17f, 0.235f) * r, Nose);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            b.Ball(EyeFrame(s), Vector3.Zero, 0.165f * r, s < 0 ? Eye : Eye + 1);
            DogEar.Build(b, h, r, s, _build.Ears, Ear);
        }
    }

    private Frame EyeFrame(float side) => _head.At(new Vector3(0.74f, 0.22f, 0.36f * side) * _r).Yaw(0.45f * side);

    private void BuildTail(FieldBuilder b, Frame f, Skeleton bones)
    {
        const int Pieces = 7;
        Span<Vector3> path = stackalloc Vector3[Pieces + 1];
        var at = bones.TailRoot;
        var resting = _dog.Pose is AnimalPose.Sitting or AnimalPose.Lying;
        var angle = resting ? -0.1f : _build.TailRise;
        for (var i = 0; i <= Pieces; i++)
        {
            path[i] = at;
            var t = (float)i / Pieces;
            var rise = angle + (_build.TailCurl * t * (resting ? 0.4f : 1f));
            at += new Vector3(-MathF.Cos(rise), MathF.Sin(rise), 0.55f * _dog.TailBend) * (_build.TailLength / Pieces);
            at.Y = MathF.Max(at.Y, 1.2f * _build.TailRadius);
        }
        b.Group(_build.TailFluff, 0.22f / MathF.Max(_build.TailFluff, 1e-3f));
        b.Tube(f, path, _build.TailRadius * 1.15f, _build.TailRadius * _build.TailTaper, TailSkin, _build.TailRadius);
    }

    private void BuildCollar(FieldBuilder b, Frame f, Skeleton bones, Measures m)
    {
        var a = bones.Shoulder + new Vector3(0.25f * m.Chest, 0.25f * m.Chest, 0f);
        var axis = Vector3.Normalize(bones.Nape - a);
        var centre = Vector3.Lerp(a, bones.Nape, 0.62f);
        var ring = new Frame(f.ToWorld(centre), f.DirectionToWorld(new Vector3(axis.Y, -axis.X, 0f)), f.Z * -1f, f.DirectionToWorld(axis));
        var radius = m.NeckRadius * 1.16f;
        b.Group();
        b.Cylinder(ring, radius + (0.012f * m.Height / 0.5f) + m.Fluff, 0.020f * m.Height / 0.5f, 0.006f, Collar);
        b.Group();
        b.Ball(f, centre + (new Vector3(axis.Y, -axis.X, 0f) * (radius + (0.02f * m.Height))) - (axis * 0.03f * m.Height), 0.02f * m.Height / 0.5f, Tag);
    }

    public override void Paint(int material, Vector3 p, float footprint, ref Surface s)
    {
        s.Wrap = 0.35f;
        s.Specular = 0.05f;
        s.Gloss = 12f;
        switch (material)
        {
            case Eye or Eye + 1:
                EyePainter.Round(EyeFrame(material == Eye ? -1f : 1f), 0.165f * _r, _build.Iris, 0.45f, 0.85f, new Vector3(0.02f), p, ref s);
                return;
            case Nose:
                s.Albedo = _build.NoseColour;
                (s.Specular, s.Gloss, s.Mirror) = (0.6f, 40f, 0.03f);
                return;
            case Tongue:
                s.Albedo = Colour.Hex(0xE27C86);
                (s.Specular, s.Gloss) = (0.35f, 30f);
                return;
            case Mouth:
                s.Albedo = Colour.Hex(0x4A1E20);
                return;
            case Collar:
                s.Albedo = _dog.Collar;
                (s.Specular, s.Gloss) = (0.2f, 30f);
                return;
            case Tag:
                s.Albedo = Colour.Hex(0xD9B34A);
                (s.Specular, s.Gloss, s.Mirror) = (1f, 60f, 0.4f);
                return;
        }
        var onHead = material is Head or Ear or Muzzle;
        s.Albedo = _coat.Colour(p, material == Ear, onHead, material == TailSkin, material);
        var frame = onHead ? _head : _body;
        var size = _build.Measures.Height / 0.5f;
        Strands(frame.ToLocal(p), (onHead ? 0.010f : 0.016f) * size * (1f + _build.Shag), footprint, 0.26f + (0.25f * _build.Shag), ref s, in frame);
        if (material == Muzzle && !_dog.Panting)
        {
            // The lips: a dark line along the seam of the jaws.
            var l = _head.ToLocal(p) / _r;
            s.Albedo *= 0.3f + (0.7f * Noise.Step(0.01f, 0.06f, MathF.Abs(l.Y + 0.54f + (0.05f * (l.X - 1f)))));
        }
    }
}
