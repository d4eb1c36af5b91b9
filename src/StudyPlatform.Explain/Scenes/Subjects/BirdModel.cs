using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Body, head, beak, folded or spread wings, tail and legs; perched, standing, swimming or flying.</summary>
internal sealed class BirdModel : SubjectModel
{
    private const int Body = 1, Head = 2, Beak = 3, Wing = 4, SpreadWing = 5, Tail = 6, Leg = 7, Eye = 8, Crest = 10, Finger = 11;

    private readonly Subject.Bird _bird;
    private readonly BirdShape _shape;
    private readonly BirdPlumage _plumage;
    private Frame _body;
    private Frame _head;
    private Vector3 _eye;

    public BirdModel(Subject.Bird bird)
    {
        _bird = bird;
        _shape = BirdShape.Of(bird);
        _plumage = new BirdPlumage(bird, _shape);
    }

    public override bool Flies => _bird.Pose == BirdPose.Flying;

    public override bool Swims => _bird.Pose == BirdPose.Swimming;

    public override bool NeedsBranch => _bird.Pose == BirdPose.Perched;

    public override void Build(FieldBuilder b, Frame place)
    {
        var c = _shape;
        var flying = Flies;
        var tilt = flying ? (0.35f * _bird.Lean) - 0.05f : Swims ? 0.08f : c.Upright + (0.3f * (_bird.Lean - 0.25f));
        var hip = Swims ? 0.35f * c.Girth : c.Leg + (0.75f * c.Girth);
        var f = flying ? place.At(0f, c.Body, 0f).Pitch(tilt).Roll(_bird.Bank) : place.At(0f, hip, 0f).Pitch(tilt);
        _body = f;
        BuildBody(b, f);
        BuildHead(b, place, f, tilt, flying);
        BuildTail(b, f, flying);
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            if (flying)
                BirdWings.Spread(b, f, s, c, _bird, SpreadWing, Finger);
            else
                BirdWings.Folded(b, f, s, c, Wing);
            if (!Swims)
                BuildLeg(b, place, f, s, flying);
        }
        _plumage.Place(_body, _head);
        Focus = new Vector4(_head.Origin, 1.6f * c.Head);
    }

    private void BuildBody(FieldBuilder b, Frame f)
    {
        var c = _shape;
        b.Group(0.02f * c.Girth, 0.2f / (0.02f * c.Girth) * 0.5f);
        b.Ellipsoid(f.At(0.05f * c.Body, 0f, 0f), new Vector3(c.Body, c.Girth, 0.95f * c.Girth), Body);
        b.Ellipsoid(f.At(0.35f * c.Body, -0.12f * c.Girth, 0f), new Vector3(0.62f * c.Body, 0.98f * c.Girth, 0.92f * c.Girth), Body, 0.3f * c.Girth);
        b.Cone(f, new Vector3(-0.5f * c.Body, 0.05f * c.Girth, 0f), new Vector3(-1.25f * c.Body, 0.15f * c.Girth, 0f), 0.62f * c.Girth, 0.2f * c.Girth, Body, 0.4f * c.Girth);
    }

    private void BuildHead(FieldBuilder b, Frame place, Frame f, float tilt, bool flying)
    {
        var c = _shape;
        var shoulder = new Vector3(0.72f * c.Body, 0.35f * c.Girth, 0f);
        var rise = flying ? (c.Neck > 0.3f ? 0.15f : 0.3f) : Math.Clamp(1.25f - (0.4f * tilt), 0.5f, 1.35f);
        if (flying && c.Neck > 0.3f)
            rise = 0.05f;
        var direction = new Vector3(MathF.Cos(rise), MathF.Sin(rise), 0f);
        var at = shoulder + (direction * c.Neck);
        if (c.Neck > 0.3f && !flying)
        {
            // The S of a long neck.
            var bend = shoulder + new Vector3(0.30f * c.Neck, 0.34f * c.Neck, 0f);
            var upper = shoulder + new Vector3(0.02f * c.Neck, 0.72f * c.Neck, 0f);
            at = shoulder + new Vector3(0.20f * c.Neck, 1.0f * c.Neck, 0f);
            b.Cone(f, shoulder - new Vector3(0.2f * c.Body, 0.1f * c.Girth, 0f), bend, 0.62f * c.Girth, 0.32f * c.Girth, Body, 0.4f * c.Girth);
            b.Cone(f, bend, upper, 0.32f * c.Girth, 0.26f * c.Girth, Head, 0.25f * c.Girth);
            b.Cone(f, upper, at, 0.26f * c.Girth, 0.26f * c.Girth, Head, 0.2f * c.Girth);
        }
        else
        {
            b.Cone(f, shoulder - (direction * 0.25f * c.Girth), at, MathF.Min(0.82f * c.Girth, 1.35f * c.Head), 0.86f * c.Head, Head, 0.45f * c.Head);
        }
        // Birds keep their heads level.
        _head = (place with { Origin = f.ToWorld(at) }).Yaw(_bird.HeadTurn);
        if (flying)
            _head = (f with { Origin = f.ToWorld(at) }).Yaw(0.4f * _bird.HeadTurn).Pitch(-tilt);
        var h = _head;
        b.Ellipsoid(h, new Vector3(1.12f, 1.0f, 0.95f) * c.Head, Head, 0.3f * c.Head);
        if (c.Crest)
        {
            b.Group();
            b.Ellipsoid(h.At(-0.55f * c.Head, 0.95f * c.Head, 0f).Pitch(-0.75f), new Vector3(1.0f, 0.42f, 0.26f) * c.Head, Crest);
        }
        BuildBeak(b, h);
        _eye = new Vector3(0.48f, 0.22f, 0.66f) * c.Head;
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            b.Ball(h, _eye with { Z = s * _eye.Z }, 0.27f * c.Head, s < 0 ? Eye : Eye + 1);
        }
    }

    private void BuildBeak(FieldBuilder b, Frame h)
    {
        var c = _shape;
        var root = new Vector3(0.85f * c.Head, -0.02f * c.Head, 0f);
        b.Group();
        if (c.Bill)
        {
            b.Ellipsoid(h.At(root + new Vector3(0.42f * c.Beak, -0.15f * c.Head, 0f)).Pitch(-0.12f), new Vector3(0.62f * c.Beak, 0.62f * c.BeakThick, 1.35f * c.BeakThick), Beak);
            b.Cone(h, root, root + new Vector3(0.4f * c.Beak, -0.1f * c.Head, 0f), 1.1f * c.BeakThick, 0.6f * c.BeakThick, Beak, 0.5f * c.BeakThick);
            return;
        }
        var middle = root + new Vector3(0.6f * c.Beak, -0.12f * c.Hook * c.Beak, 0f);
        var tip = root + new Vector3(c.Beak * (1f - (0.25f * c.Hook)), -c.Beak * (0.10f + (0.55f * c.Hook)), 0f);
        b.Cone(h, root, middle, 1.15f * c.BeakThick, 0.72f * c.BeakThick, Beak);
        b.Cone(h, middle, tip, 0.72f * c.BeakThick, 0.12f * c.BeakThick, Beak, 0.4f * c.BeakThick);
        b.Cone(h, root - new Vector3(0f, 0.8f * c.BeakThick, 0f), root + new Vector3(0.72f * c.Beak * (1f - (0.3f * c.Hook)), (-0.8f * c.BeakThick) - (0.15f * c.Beak), 0f), 0.8f * c.BeakThick, 0.15f * c.BeakThick, Beak, 0f);
    }

    private void BuildTail(FieldBuilder b, Frame f, bool flying)
    {
        var c = _shape;
        var spread = flying ? 1.7f : 1f;
        var w = c.TailWide * c.Tail * spread;
        var root = f.At(-1.0f * c.Body, 0.12f * c.Girth, 0f).Pitch(flying || Swims ? -0.15f * (Swims ? -1f : 0.3f) : 0.05f);
        var flat = new Frame(root.Origin, root.X, root.Z, -root.Y);
        b.Group();
        b.Prism(flat, [new(0.15f * c.Body, 0.35f * c.Girth), new(-0.75f * c.Tail, 0.85f * w), new(-1.0f * c.Tail, 0.7f * w), new(-1.06f * c.Tail, 0f), new(-1.0f * c.Tail, -0.7f * w), new(-0.75f * c.Tail, -0.85f * w), new(0.15f * c.Body, -0.35f * c.Girth)], 0.05f * c.Girth + (0.012f * c.Tail), 0.02f * c.Girth, Tail);
    }

    private void BuildLeg(FieldBuilder b, Frame place, Frame f, float s, bool flying)
    {
        var c = _shape;
        var r = 0.05f * c.Girth + (0.012f * c.Leg);
        b.Group();
        if (flying)
        {
            if (c.Leg > 0.3f)
                b.Cone(f, new Vector3(-0.6f * c.Body, -0.3f * c.Girth, s * 0.2f * c.Girth), new Vector3((-0.6f * c.Body) - c.Leg, -0.2f * c.Girth, s * 0.15f * c.Girth), r, 0.8f * r, Leg);
            else
                b.Cone(f, new Vector3(-0.4f * c.Body, -0.7f * c.Girth, s * 0.35f * c.Girth), new Vector3((-0.4f * c.Body) - (0.8f * c.Leg), -0.8f * c.Girth, s * 0.3f * c.Girth), r, 0.8f * r, Leg);
            return;
        }
        var ground = NeedsBranch ? 0.0f : 0.6f * r;
        var top = place.ToLocal(f.ToWorld(new Vector3(-0.15f * c.Body, -0.55f * c.Girth, s * 0.42f * c.Girth)));
        var foot = new Vector3(top.X + (0.10f * c.Body), ground, top.Z);
        var knee = new Vector3(top.X - (0.08f * c.Leg), 0.52f * (top.Y + ground), top.Z);
        b.Cone(place, top, knee, 2.2f * r, 1.1f * r, Leg);
        b.Cone(place, knee, foot, r, r, Leg);
        var toe = 0.42f * c.Girth + (0.06f * c.Leg);
        for (var i = -1; i <= 1; i++)
            b.Cone(place, foot, foot + new Vector3(toe, NeedsBranch ? -0.25f * toe : 0f, i * 0.45f * toe), 0.9f * r, 0.55f * r, Leg);
        b.Cone(place, foot, foot - new Vector3(0.7f * toe, NeedsBranch ? 0.25f * toe : 0f, 0f), 0.9f * r, 0.55f * r, Leg);
        if (c.Bill)
            b.Ellipsoid(place.At(foot + new Vector3(0.55f * toe, 0f, 0f)), new Vector3(0.6f * toe, 0.6f * r, 0.5f * toe), Leg, r);
    }

    public override void Paint(int material, Vector3 p, float footprint, ref Surface s)
    {
        s.Wrap = 0.3f;
        s.Specular = 0.08f;
        s.Gloss = 14f;
        switch (material)
        {
            case Eye or Eye + 1:
                {
                    var side = material == Eye ? -1f : 1f;
                    var frame = _head.At(_eye with { Z = side * _eye.Z }).Yaw(side * 1.1f);
                    EyePainter.Round(frame, 0.27f * _shape.Head, _shape.Iris, 0.55f, 0.85f, new Vector3(0.015f), p, ref s);
                    return;
                }
            case Beak:
                s.Albedo = _shape.BeakSkin;
                (s.Specular, s.Gloss) = (0.4f, 30f);
                return;
            case Leg:
                s.Albedo = _shape.LegSkin;
                return;
            case Crest:
                s.Albedo = _shape.Cap * _bird.Shade;
                break;
            case Head:
                _plumage.OnHead(p, ref s);
                break;
            case Body:
                _plumage.OnBody(p, ref s);
                break;
            case Wing:
                _plumage.OnFoldedWing(p, footprint, ref s);
                return;
            case SpreadWing:
                _plumage.OnSpreadWing(p, footprint, ref s);
                return;
            case Finger:
                s.Albedo = _shape.WingTip * _bird.Shade;
                return;
            default:
                _plumage.OnTail(p, footprint, ref s);
                return;
        }
        Strands(_body.ToLocal(p), 0.10f * _shape.Girth, footprint, 0.22f, ref s, in _body);
    }
}
