using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws cats and dogs, their heads turned so that the face can be seen.</summary>
internal static class PetSampler
{
    public static Subject Cat(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var away = r.Range(0.25f, 1.45f);
        camera = SubjectSampler.View(ref r, side * away, SubjectSampler.Elevated(kind, ref r, 0.06f, 0.55f), 0.72f, 0.95f);
        var pose = r.Pick<AnimalPose>([AnimalPose.Sitting, AnimalPose.Sitting, AnimalPose.Standing, AnimalPose.Walking, AnimalPose.Lying]);
        // The face comes round to the camera until it is seen at 45 degrees or less.
        var turn = Math.Clamp(away - r.Range(-0.15f, 0.6f), -0.2f, 1.15f);
        var coat = r.Pick<CatCoat>([CatCoat.Solid, CatCoat.Solid, CatCoat.Tabby, CatCoat.Tabby, CatCoat.Tabby, CatCoat.Bicolour, CatCoat.Calico, CatCoat.Pointed]);
        var (main, marking) = CatColours(coat, ref r);
        return new Subject.Cat
        {
            DetailSeed = r.NextBits(),
            Pose = pose,
            Coat = coat,
            Base = main,
            Marking = marking,
            Iris = coat == CatCoat.Pointed ? Colour.Hex(0x6FB2E8) : Colour.Hsv(r.Range(0.10f, 0.31f), r.Range(0.6f, 0.85f), r.Range(0.7f, 0.9f)),
            Girth = r.Middling(0.88f, 1.2f),
            Fluff = r.Unit() * r.Unit(),
            Pupil = r.Range(0.16f, 0.4f),
            HeadTurn = side * turn,
            HeadTilt = r.Middling(-0.2f, 0.2f),
            HeadPitch = r.Range(-0.1f, 0.25f),
            Stride = r.Unit(),
            TailBend = r.Range(0.3f, 1f) * -side * (pose is AnimalPose.Sitting or AnimalPose.Lying ? -1f : r.Sign()),
        };
    }

    public static Subject Dog(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var away = r.Range(0.35f, 1.6f);
        camera = SubjectSampler.View(ref r, side * away, SubjectSampler.Elevated(kind, ref r, 0.05f, 0.45f), 0.72f, 0.95f);
        // The muzzle shows best between half and full profile.
        var turn = Math.Clamp(away - r.Range(0.35f, 1.25f), -0.5f, 0.9f);
        return new Subject.Dog
        {
            DetailSeed = r.NextBits(),
            Breed = (DogBreed)r.Below(9),
            Pose = r.Pick<AnimalPose>([AnimalPose.Sitting, AnimalPose.Standing, AnimalPose.Standing, AnimalPose.Walking, AnimalPose.Lying]),
            Variant = r.Below(6),
            Girth = r.Middling(0.9f, 1.12f),
            HeadTurn = side * turn,
            HeadTilt = r.Middling(-0.2f, 0.2f),
            HeadPitch = r.Range(-0.05f, 0.2f),
            Stride = r.Unit(),
            TailBend = r.Range(-0.6f, 0.6f),
            Panting = r.Chance(0.65),
            HasCollar = r.Chance(0.65),
            Collar = Colour.Hsv(r.Pick<float>([0f, 0.02f, 0.58f, 0.62f, 0.35f, 0.13f, 0.85f]), r.Range(0.7f, 0.95f), r.Range(0.5f, 0.85f)),
            Shade = r.Range(0.85f, 1.12f),
        };
    }

    private static (Vector3 Main, Vector3 Marking) CatColours(CatCoat coat, ref SceneRandom r) => coat switch
    {
        CatCoat.Solid => (r.Pick<Vector3>([Colour.Hex(0x232021), Colour.Hex(0x7B8088), Colour.Hex(0xE6E1D8), Colour.Hex(0xC6813F), Colour.Hex(0xA9A39C)]), Vector3.One * 0.5f),
        CatCoat.Tabby => r.Pick<(Vector3, Vector3)>([(Colour.Hex(0xD08C4C), Colour.Hex(0x8E4A1E)), (Colour.Hex(0xA79A88), Colour.Hex(0x3E362E)), (Colour.Hex(0xA9ABAE), Colour.Hex(0x43454A)), (Colour.Hex(0x9A7B56), Colour.Hex(0x33261B)), (Colour.Hex(0xD9A066), Colour.Hex(0xA65A24))]),
        CatCoat.Bicolour => (r.Pick<Vector3>([Colour.Hex(0x1F1D1E), Colour.Hex(0x6F747C), Colour.Hex(0xC07A3C)]), Colour.Hex(0xEFEAE2)),
        CatCoat.Calico => (Colour.Hex(0xC87A38), Colour.Hex(0x221E1D)),
        _ => (Colour.Hex(0xDCCDB4), Colour.Hex(0x40302A)),
    };
}
