using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Builds the solids of one object and paints them.</summary>
internal abstract class SubjectModel : IPainter
{
    /// <summary>Centre (world) and radius of what must stay visible (a face, a cockpit).</summary>
    public Vector4 Focus { get; protected set; }

    /// <summary>Lowest it reaches when it rests on the ground plane at 0; flying ones hang above.</summary>
    public abstract bool Flies { get; }

    /// <summary>Whether it lies in the water up to its waterline instead of standing on something.</summary>
    public virtual bool Swims => false;

    /// <summary>Whether it stands on a branch that the scenery has to supply.</summary>
    public virtual bool NeedsBranch => false;

    public abstract void Build(FieldBuilder b, Frame place);

    public abstract void Paint(int material, Vector3 p, float footprint, ref Surface surface);

    public static SubjectModel For(Subject subject) => subject switch
    {
        Subject.Bird bird => new BirdModel(bird),
        Subject.Cat cat => new CatModel(cat),
        Subject.Dog dog => new DogModel(dog),
        Subject.Aircraft aircraft => new AircraftModel(aircraft),
        Subject.Car car => new CarModel(car),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>Strands: noise stretched along the body's length. Darkens and lightens, and tilts the normal.</summary>
    protected static void Strands(Vector3 local, float grain, float footprint, float strength, ref Surface s, in Frame frame)
    {
        var fade = Math.Clamp(1.5f * grain / MathF.Max(footprint, 1e-6f) / 4f, 0f, 1f);
        var q = local / grain;
        var fine = Noise.Value(new Vector3(q.X * 0.3f, q.Y, q.Z));
        var coarse = Noise.Value(new Vector3(q.X * 0.12f, q.Y * 0.3f, q.Z * 0.3f) + new Vector3(7.7f));
        s.Albedo *= 1f + (strength * ((0.6f * fine * fade) + (0.5f * coarse)));
        var tilt = frame.DirectionToWorld(new Vector3(0.2f * fine, fine, coarse));
        s.Normal = Vector3.Normalize(s.Normal + (tilt * (strength * 0.55f * fade)));
    }

    protected static Vector3 Blend(Vector3 a, Vector3 b, float t) => Vector3.Lerp(a, b, Math.Clamp(t, 0f, 1f));
}
