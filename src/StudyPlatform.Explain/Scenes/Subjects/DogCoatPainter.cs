using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;
using Tint = StudyPlatform.Explain.Scenes.Light.Colour;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Coats by breed: plain, patched, saddled, masked or spotted.</summary>
internal sealed class DogCoatPainter(Subject.Dog dog, DogBuild build)
{
    private static readonly Vector3 White = Tint.Hex(0xEDE8DF), Black = Tint.Hex(0x1E1B1A), Tan = Tint.Hex(0xB57A42), Rust = Tint.Hex(0x9A5226), Grey = Tint.Hex(0x6B6C70);

    private readonly Vector3 _offset = new((dog.DetailSeed & 255) * 0.37f, ((dog.DetailSeed >> 8) & 255) * 0.41f, ((dog.DetailSeed >> 16) & 255) * 0.29f);
    private Frame _body;
    private Frame _head;
    private float _r;
    private Vector3 _shoulder;
    private Vector3 _hip;

    public void Place(Frame body, Frame head, float r, Skeleton bones) =>
        (_body, _head, _r, _shoulder, _hip) = (body, head, r, bones.Shoulder, bones.Hip);

    public Vector3 Colour(Vector3 p, bool ear, bool onHead, bool tail, int material)
    {
        var h = build.Measures.Height;
        var l = _body.ToLocal(p) / h;
        var q = _head.ToLocal(p) / _r;
        var wobble = 0.10f * Noise.Fractal((l * 7f) + _offset, 2);
        var feet = material == Skeleton.Paws;
        // Height along the torso's own axis: 1 on the back, -1 under the belly.
        var axis = Vector3.Normalize(_shoulder - _hip);
        var up = new Vector3(-axis.Y, axis.X, 0f);
        var back = Vector3.Dot(_body.ToLocal(p) - _hip, up) / build.Measures.Chest;
        var along = Vector3.Dot(_body.ToLocal(p) - _hip, axis) / Vector3.Distance(_shoulder, _hip);
        var legs = material is Skeleton.Legs or Skeleton.Paws;
        var colour = dog.Breed switch
        {
            DogBreed.Labrador => Plain(),
            DogBreed.Retriever => Vector3.Lerp(Tint.Hex(dog.Variant % 2 == 0 ? 0xC98F4E : 0xE3C08A), Tint.Hex(0xEBD3A8), onHead ? 0.1f : Noise.Step(0.1f, -0.9f, back)),
            DogBreed.Beagle => onHead
                ? (ear ? Rust : MathF.Abs(q.Z) < 0.14f + (0.35f * MathF.Max(0f, q.X - 0.75f)) && q.X > 0f ? White : Tan)
                : tail ? (back > 1.2f || along < -0.75f ? White : Black)
                : legs ? (l.Y + wobble > 0.62f ? Tan : White)
                : material == Skeleton.NeckSkin ? (back + wobble > 0.9f ? Tan : White)
                : back + (3f * wobble) > 0.25f && along < 0.95f ? Black : back + (3f * wobble) > -0.35f && along < 1f ? Tan : White,
            DogBreed.Shepherd => onHead
                ? (ear ? Black * 1.6f : q.X > 0.95f + wobble || (q.Y > 0.1f && q.X > 0.3f && MathF.Abs(q.Z) < 0.3f) ? Black : Tan)
                : tail ? Vector3.Lerp(Black, Tan, 0.3f)
                : legs ? Tan
                : back + (2f * wobble) > 0.0f && along < 1.0f ? Black : Tan,
            DogBreed.Husky => onHead
                ? (ear ? Coat() : Mask(q) ? White : Coat())
                : tail ? (back > 1.3f ? White : Coat())
                : legs ? (l.Y + wobble > 0.6f ? Coat() : White)
                : back + (2f * wobble) > -0.15f && !(material == Skeleton.NeckSkin && back < 0.9f) ? Coat() : White,
            DogBreed.Dalmatian => Spots(onHead ? q * 0.19f : l),
            DogBreed.Dachshund => Black2Tan(onHead, ear, q, l, feet),
            DogBreed.Terrier => onHead
                ? (ear || (MathF.Abs(q.Z) > 0.2f + (0.2f * wobble) && q.Y > -0.1f && q.X < 0.9f) ? (dog.Variant % 2 == 0 ? Rust : Black) : White)
                : Noise.Fractal((l * 2.6f) + _offset, 2) > 0.24f && !legs ? (dog.Variant % 2 == 0 ? Rust : Black) : White,
            _ => Collie(onHead, ear, tail, q, back, along, legs, l, wobble, material),
        };
        return colour * dog.Shade;
    }

    private Vector3 Plain() => (dog.Variant % 3) switch
    {
        0 => Tint.Hex(0xDDB97C),
        1 => Black,
        _ => Tint.Hex(0x5A3420),
    };

    private Vector3 Coat() => (dog.Variant % 3) switch
    {
        0 => Grey * 0.75f,
        1 => Black * 1.3f,
        _ => Rust,
    };

    private static bool Mask(Vector3 q) =>
        q.X > 0.55f && (q.Y < 0.02f || (q.Y < 0.5f && MathF.Abs(MathF.Abs(q.Z) - 0.34f) < 0.16f)) ? true : q.Y < -0.1f;

    private Vector3 Black2Tan(bool onHead, bool ear, Vector3 q, Vector3 l, bool feet)
    {
        if (dog.Variant % 2 == 0)
            return ear ? Rust * 0.8f : Rust * 1.1f;
        if (onHead)
            return !ear && ((q.X > 0.7f && q.Y < -0.12f) || (q.Y > 0.35f && q.X > 0.5f && MathF.Abs(MathF.Abs(q.Z) - 0.3f) < 0.12f)) ? Tan : Black;
        return feet || l.Y < 0.22f ? Tan : Black;
    }

    private Vector3 Collie(bool onHead, bool ear, bool tail, Vector3 q, float back, float along, bool legs, Vector3 l, float wobble, int material)
    {
        var dark = dog.Variant % 2 == 0 ? Black : Rust;
        if (onHead)
            return !ear && (MathF.Abs(q.Z) < 0.13f || q.X > 1.15f || q.Y < -0.55f) ? White : dark;
        if (tail)
            return along < -0.65f ? White : dark;
        if (legs)
            return l.Y + wobble < 0.45f ? White : dark;
        var ruff = material == Skeleton.NeckSkin || along > 0.92f;
        return ruff && back + wobble < 1.5f ? White : back < -0.55f ? White : dark;
    }

    private Vector3 Spots(Vector3 l)
    {
        var q = (l * 15f) + _offset;
        var cell = new Vector3(MathF.Floor(q.X), MathF.Floor(q.Y), MathF.Floor(q.Z));
        var nearest = 9f;
        for (var i = 0; i < 27; i++)
        {
            var c = cell + new Vector3((i % 3) - 1, (i / 3 % 3) - 1, (i / 9) - 1);
            int x = (int)c.X, y = (int)c.Y, z = (int)c.Z;
            if (Noise.Cell(x, y, z) > 0.55f)
                continue;
            var at = c + new Vector3(0.2f) + (0.6f * new Vector3(Noise.Cell(x + 91, y, z), Noise.Cell(x, y + 57, z), Noise.Cell(x, y, z + 33)));
            nearest = MathF.Min(nearest, Vector3.Distance(q, at) / (0.30f + (0.25f * Noise.Cell(x + 5, y + 3, z + 1))));
        }
        return Vector3.Lerp(White, Black, Noise.Step(1.08f, 0.92f, nearest));
    }
}
