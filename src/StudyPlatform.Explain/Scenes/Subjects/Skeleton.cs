using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Torso, legs and neck of a four-legged animal in one of its poses, all in one melting group.</summary>
internal sealed class Skeleton
{
    public const int Torso = 1, Legs = 2, Paws = 3, NeckSkin = 4;

    private readonly Measures _m;
    private readonly AnimalPose _pose;
    private readonly float _stride;

    public Skeleton(Measures measures, AnimalPose pose, float stride)
    {
        (_m, _pose, _stride) = (measures, pose, stride);
        switch (pose)
        {
            case AnimalPose.Sitting:
                {
                    Hip = new Vector3(-0.32f * _m.Length, 0.95f * _m.Hip, 0f);
                    var rise = MathF.Min((0.98f * _m.Height) - _m.Chest - Hip.Y, 0.9f * _m.Length);
                    var run = MathF.Sqrt(MathF.Max((0.92f * _m.Length * _m.Length) - (rise * rise), 0.12f * _m.Length * _m.Length));
                    Shoulder = Hip + new Vector3(run, rise, 0f);
                    NeckDirection = Slope(1.15f);
                    break;
                }
            case AnimalPose.Lying:
                Shoulder = new Vector3(0.5f * _m.Length, 1.1f * _m.Chest, 0f);
                Hip = new Vector3(-0.5f * _m.Length, 0.95f * _m.Hip, 0f);
                NeckDirection = Slope(1.05f);
                break;
            default:
                Shoulder = new Vector3(0.5f * _m.Length, _m.Height - (1.02f * _m.Chest), 0f);
                Hip = new Vector3(-0.5f * _m.Length, _m.Height - (1.0f * _m.Hip), 0f);
                NeckDirection = Slope(_m.NeckSlope);
                break;
        }
        Nape = Shoulder + (NeckDirection * _m.Neck) + new Vector3(0f, 0.35f * _m.Chest, 0f);
    }

    public Vector3 Shoulder { get; }

    public Vector3 Hip { get; }

    /// <summary>Where the head sits.</summary>
    public Vector3 Nape { get; }

    public Vector3 NeckDirection { get; }

    public Vector3 TailRoot => Hip + (_pose == AnimalPose.Sitting ? new Vector3(-0.75f * _m.Hip, -0.35f * _m.Hip, 0f) : new Vector3(-0.85f * _m.Hip, 0.45f * _m.Hip, 0f));

    public void Build(FieldBuilder b, Frame f)
    {
        var melt = 0.5f * _m.Chest;
        var axis = Vector3.Normalize(Shoulder - Hip);
        var tilt = f.Pitch(MathF.Atan2(axis.Y, axis.X));
        b.Group(_m.Fluff, 0.22f / MathF.Max(_m.Fluff, 1e-3f));
        b.Ellipsoid(tilt with { Origin = f.ToWorld(Shoulder) }, new Vector3(1.3f * _m.Chest, 1.08f * _m.Chest, 0.86f * _m.Chest), Torso, melt);
        b.Ellipsoid(tilt with { Origin = f.ToWorld(Hip) }, new Vector3(1.25f * _m.Hip, 1.0f * _m.Hip, 0.86f * _m.Hip), Torso, melt);
        var middle = Vector3.Lerp(Shoulder, Hip, 0.5f) + new Vector3(0f, 0.04f * _m.Chest, 0f);
        b.Cone(f, Shoulder, middle, 0.86f * _m.Chest, _m.Waist, Torso, melt);
        b.Cone(f, middle, Hip, _m.Waist, 0.86f * _m.Hip, Torso, melt);
        var chestTop = Shoulder + new Vector3(0.25f * _m.Chest, 0.25f * _m.Chest, 0f);
        b.Cone(f, chestTop, Nape, _m.NeckRadius * 1.3f, _m.NeckRadius, NeckSkin, melt);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Front(b, f, side, 0.4f * _m.Chest);
            Hind(b, f, side, 0.4f * _m.Chest);
        }
    }

    private void Front(FieldBuilder b, Frame f, float side, float melt)
    {
        var z = side * 0.58f * _m.Chest;
        var joint = Shoulder + new Vector3(0.1f * _m.Chest, -0.35f * _m.Chest, z);
        Vector3 elbow, wrist, toe;
        switch (_pose)
        {
            case AnimalPose.Lying:
                elbow = new Vector3(Shoulder.X - (0.2f * _m.Chest), 1.3f * _m.Leg, z * 1.35f);
                wrist = new Vector3(Shoulder.X + (0.24f * _m.Height), 0.9f * _m.Paw, z * 1.25f);
                toe = wrist + new Vector3(0.2f * _m.Height, -0.1f * _m.Paw, 0f);
                break;
            case AnimalPose.Sitting:
                elbow = new Vector3(joint.X + (0.02f * _m.Height), joint.Y * 0.6f, z * 1.05f);
                wrist = new Vector3(joint.X + (0.12f * _m.Height), 0.16f * _m.Height, z * 0.95f);
                toe = new Vector3(joint.X + (0.15f * _m.Height), 0.8f * _m.Paw, z * 0.95f);
                break;
            default:
                var swing = Swing(side > 0 ? 0f : 0.5f);
                elbow = new Vector3(joint.X - (0.06f * _m.Height) + (0.2f * swing), joint.Y - (0.24f * _m.Height), z * 1.05f);
                wrist = new Vector3(joint.X + (0.03f * _m.Height) + (0.75f * swing), 0.17f * _m.Height + Lift(side > 0 ? 0f : 0.5f), z);
                toe = new Vector3(joint.X + (0.03f * _m.Height) + (1.0f * swing), 0.8f * _m.Paw + Lift(side > 0 ? 0f : 0.5f), z);
                break;
        }
        b.Cone(f, joint, elbow, 1.9f * _m.Leg, 1.25f * _m.Leg, Legs, melt);
        b.Cone(f, elbow, wrist, 1.2f * _m.Leg, 0.85f * _m.Leg, Legs, 0.5f * melt);
        b.Cone(f, wrist, toe, 0.85f * _m.Leg, 0.9f * _m.Leg, Legs, 0.3f * melt);
        Paw(b, f, toe, 0.3f * melt);
    }

    private void Hind(FieldBuilder b, Frame f, float side, float melt)
    {
        var z = side * 0.6f * _m.Hip;
        if (_pose is AnimalPose.Sitting or AnimalPose.Lying)
        {
            var thigh = Hip + new Vector3(0.42f * _m.Hip, -0.12f * _m.Hip, 1.25f * z);
            b.Ellipsoid(f.At(thigh).Pitch(0.5f), new Vector3(1.15f * _m.Hip, 0.82f * _m.Hip, 0.45f * _m.Hip), Torso, melt);
            var knee = thigh + new Vector3(0.75f * _m.Hip, -0.2f * _m.Hip, 0.25f * z);
            var heel = new Vector3(Hip.X - (0.1f * _m.Hip), 0.8f * _m.Paw, 1.75f * z);
            var foot = new Vector3(Hip.X + (1.35f * _m.Hip), 0.75f * _m.Paw, 1.85f * z);
            b.Cone(f, knee, new Vector3(knee.X - (0.5f * _m.Hip), 1.2f * _m.Leg, 1.7f * z), 1.5f * _m.Leg, 1.1f * _m.Leg, Legs, melt);
            b.Cone(f, heel, foot, _m.Leg, 0.95f * _m.Leg, Legs, 0.4f * melt);
            Paw(b, f, foot, 0.3f * melt);
            return;
        }

        var swing = Swing(side > 0 ? 0.5f : 0f);
        var lift = Lift(side > 0 ? 0.5f : 0f);
        var top = Hip + new Vector3(0f, -0.1f * _m.Hip, z);
        var kneeUp = new Vector3(Hip.X + (0.1f * _m.Height) + (0.3f * swing), 0.47f * _m.Height, z * 1.1f);
        var hock = new Vector3(Hip.X - (0.13f * _m.Height) + (0.7f * swing), 0.25f * _m.Height + lift, z);
        var toe = new Vector3(Hip.X - (0.06f * _m.Height) + swing, 0.8f * _m.Paw + lift, z);
        b.Cone(f, top, kneeUp, 0.72f * _m.Hip, 1.7f * _m.Leg, Legs, melt);
        b.Cone(f, kneeUp, hock, 1.55f * _m.Leg, 0.85f * _m.Leg, Legs, 0.5f * melt);
        b.Cone(f, hock, toe, 0.85f * _m.Leg, 0.85f * _m.Leg, Legs, 0.3f * melt);
        Paw(b, f, toe, 0.3f * melt);
    }

    private void Paw(FieldBuilder b, Frame f, Vector3 toe, float melt) =>
        b.Ellipsoid(f.At(toe + new Vector3(0.45f * _m.Paw, 0f, 0f)), new Vector3(1.25f * _m.Paw, 0.8f * _m.Paw, 0.95f * _m.Paw), Paws, melt);

    private float Swing(float offset) => _pose == AnimalPose.Walking
        ? 0.24f * _m.Height * MathF.Sin(MathF.Tau * (_stride + offset))
        : 0.05f * _m.Height * MathF.Sin(MathF.Tau * (_stride + offset));

    private float Lift(float offset) => _pose == AnimalPose.Walking
        ? 0.09f * _m.Height * MathF.Max(0f, MathF.Cos(MathF.Tau * (_stride + offset)))
        : 0f;

    private static Vector3 Slope(float angle) => new(MathF.Cos(angle), MathF.Sin(angle), 0f);
}
