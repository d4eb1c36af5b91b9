using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws the object and the view that suits it.</summary>
internal static class SubjectSampler
{
    public static Subject Sample(int classIndex, SceneKind kind, ref SceneRandom r, out CameraPose camera) => classIndex switch
    {
        SceneClasses.Bird => Bird(kind, ref r, out camera),
        SceneClasses.Cat => Cat(kind, ref r, out camera),
        SceneClasses.Dog => Dog(kind, ref r, out camera),
        SceneClasses.Aircraft => Aircraft(kind, ref r, out camera),
        _ => Car(kind, ref r, out camera),
    };

    private static CameraPose View(ref SceneRandom r, float azimuth, float elevation, float fillLow, float fillHigh) => new()
    {
        Azimuth = azimuth,
        Elevation = elevation,
        FieldOfView = r.Middling(0.35f, 0.75f),
        Fill = r.Range(fillLow, fillHigh),
        ShiftX = r.Middling(-0.9f, 0.9f),
        ShiftY = r.Middling(-0.8f, 0.8f),
        Roll = r.Middling(-0.07f, 0.07f),
    };

    private static float Elevated(SceneKind kind, ref SceneRandom r, float low, float high) =>
        kind == SceneKind.Sky ? r.Range(0.02f, 0.10f) : low + ((high - low) * r.Unit() * r.Unit());

    private static Subject Bird(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var form = r.Pick<BirdForm>([BirdForm.Songbird, BirdForm.Songbird, BirdForm.Songbird, BirdForm.Gull, BirdForm.Gull, BirdForm.Crow, BirdForm.Duck, BirdForm.Duck, BirdForm.Heron, BirdForm.Raptor, BirdForm.Pigeon, BirdForm.Parrot]);
        var pose = form switch
        {
            BirdForm.Duck when kind == SceneKind.Water => BirdPose.Swimming,
            BirdForm.Duck or BirdForm.Heron => BirdPose.Standing,
            BirdForm.Gull => r.Chance(0.6) ? BirdPose.Flying : BirdPose.Standing,
            BirdForm.Pigeon => r.Chance(0.2) ? BirdPose.Flying : BirdPose.Standing,
            BirdForm.Raptor => r.Chance(0.5) ? BirdPose.Flying : BirdPose.Perched,
            BirdForm.Crow => r.Chance(0.3) ? BirdPose.Flying : r.Chance(0.5) ? BirdPose.Perched : BirdPose.Standing,
            _ => r.Chance(0.12) ? BirdPose.Flying : r.Chance(0.7) ? BirdPose.Perched : BirdPose.Standing,
        };
        if (kind == SceneKind.Sky && pose == BirdPose.Standing && form is BirdForm.Gull or BirdForm.Crow && r.Chance(0.6))
            pose = BirdPose.Flying;
        var flying = pose == BirdPose.Flying;
        var side = r.Sign();
        var azimuth = side * (flying ? r.Range(0.5f, 1.75f) : r.Range(0.65f, 1.9f));
        // Flying ones show their wings: raised and seen from the side, or level and seen from below or above.
        var raised = r.Chance(0.5);
        var elevation = flying
            ? (raised ? r.Range(-0.15f, 0.2f) : kind is SceneKind.Sky or SceneKind.Water ? r.Range(-0.65f, -0.35f) : r.Range(0.3f, 0.6f))
            : Elevated(kind, ref r, 0.03f, 0.4f);
        camera = View(ref r, azimuth, elevation, 0.62f, 0.92f);
        return new Subject.Bird
        {
            DetailSeed = r.NextBits(),
            Form = form,
            Pose = pose,
            Plumpness = r.Middling(0.88f, 1.15f),
            HeadTurn = Math.Clamp(side * r.Range(-0.2f, 0.6f), -1.2f, 1.2f),
            Lean = r.Range(0f, 1f) * 0.5f,
            WingLift = raised ? r.Range(0.45f, 0.9f) : r.Range(0.05f, 0.4f),
            WingSweep = r.Range(0f, 0.4f),
            // The far wing comes up into view.
            Bank = raised ? r.Middling(-0.25f, 0.25f) : r.Middling(-0.2f, 0.2f) + (0.3f * side * (elevation < 0f ? -1f : 1f)),
            Plumage = r.Below(60),
            Shade = r.Range(0.85f, 1.15f),
        };
    }

    private static Subject Cat(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var away = r.Range(0.25f, 1.45f);
        camera = View(ref r, side * away, Elevated(kind, ref r, 0.06f, 0.55f), 0.72f, 0.95f);
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

    private static (Vector3 Main, Vector3 Marking) CatColours(CatCoat coat, ref SceneRandom r) => coat switch
    {
        CatCoat.Solid => (r.Pick<Vector3>([Colour.Hex(0x232021), Colour.Hex(0x7B8088), Colour.Hex(0xE6E1D8), Colour.Hex(0xC6813F), Colour.Hex(0xA9A39C)]), Vector3.One * 0.5f),
        CatCoat.Tabby => r.Pick<(Vector3, Vector3)>([(Colour.Hex(0xD08C4C), Colour.Hex(0x8E4A1E)), (Colour.Hex(0xA79A88), Colour.Hex(0x3E362E)), (Colour.Hex(0xA9ABAE), Colour.Hex(0x43454A)), (Colour.Hex(0x9A7B56), Colour.Hex(0x33261B)), (Colour.Hex(0xD9A066), Colour.Hex(0xA65A24))]),
        CatCoat.Bicolour => (r.Pick<Vector3>([Colour.Hex(0x1F1D1E), Colour.Hex(0x6F747C), Colour.Hex(0xC07A3C)]), Colour.Hex(0xEFEAE2)),
        CatCoat.Calico => (Colour.Hex(0xC87A38), Colour.Hex(0x221E1D)),
        _ => (Colour.Hex(0xDCCDB4), Colour.Hex(0x40302A)),
    };

    private static Subject Dog(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var away = r.Range(0.35f, 1.6f);
        camera = View(ref r, side * away, Elevated(kind, ref r, 0.05f, 0.45f), 0.72f, 0.95f);
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

    private static Subject Aircraft(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var form = r.Pick<AircraftForm>([AircraftForm.Airliner, AircraftForm.Airliner, AircraftForm.Airliner, AircraftForm.Propeller, AircraftForm.Propeller, AircraftForm.Fighter]);
        var airborne = kind == SceneKind.Sky ? r.Chance(0.95) : kind is SceneKind.Runway or SceneKind.Indoors ? r.Chance(0.08) && kind == SceneKind.Runway : r.Chance(0.35);
        var side = r.Sign();
        var azimuth = side * r.Range(0.35f, 2.15f);
        var elevation = airborne
            ? (kind == SceneKind.Sky ? r.Range(-0.45f, 0.4f) : r.Range(-0.05f, 0.4f))
            : 0.05f + (0.35f * r.Unit() * r.Unit());
        camera = View(ref r, azimuth, elevation, 0.78f, 0.96f);
        var military = form == AircraftForm.Fighter;
        var white = r.Chance(0.7);
        return new Subject.Aircraft
        {
            DetailSeed = r.NextBits(),
            Form = form,
            Airborne = airborne,
            Layout = r.Below(12),
            Paint = military
                ? r.Pick<Vector3>([Colour.Hex(0x8A929A), Colour.Hex(0x6F7A70), Colour.Hex(0xA7AEB3), Colour.Hex(0x7C7A68)])
                : white ? Colour.Grey(r.Range(0.86f, 0.95f)) : Colour.Hsv(r.Unit(), r.Range(0.3f, 0.7f), r.Range(0.6f, 0.9f)),
            Accent = military ? Colour.Hex(0x55605A) : Colour.Hsv(r.Unit(), r.Range(0.65f, 0.95f), r.Range(0.45f, 0.8f)),
            Second = Colour.Hsv(r.Unit(), r.Range(0.5f, 0.9f), r.Range(0.4f, 0.85f)),
            Livery = r.Below(6),
            Stretch = r.Middling(0.88f, 1.18f),
            Sweep = form == AircraftForm.Airliner ? r.Range(0.4f, 0.6f) : form == AircraftForm.Fighter ? r.Range(0.65f, 0.85f) : r.Range(0f, 0.08f),
            Bank = airborne ? r.Middling(-0.45f, 0.45f) : 0f,
            Climb = airborne ? r.Range(-0.1f, 0.28f) : 0f,
            PropellerAngle = r.Range(0f, 2f),
        };
    }

    private static Subject Car(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var azimuth = side * (r.Chance(0.75) ? r.Range(0.35f, 1.5f) : r.Range(1.5f, 2.6f));
        camera = View(ref r, azimuth, Elevated(kind, ref r, 0.10f, 0.42f), 0.76f, 0.95f);
        var plain = r.Chance(0.45);
        return new Subject.Car
        {
            DetailSeed = r.NextBits(),
            Form = (CarForm)r.Below(5),
            Paint = plain
                ? r.Pick<Vector3>([Colour.Grey(0.92f), Colour.Grey(0.68f), Colour.Grey(0.42f), Colour.Grey(0.14f), Colour.Hex(0xBFB8A8)])
                : Colour.Hsv(r.Pick<float>([0f, 0.99f, 0.60f, 0.57f, 0.63f, 0.36f, 0.12f, 0.07f, 0.48f]), r.Range(0.6f, 0.92f), r.Range(0.4f, 0.82f)),
            Stretch = r.Middling(0.94f, 1.08f),
            Height = r.Middling(0.95f, 1.07f),
            Wheel = r.Middling(0.93f, 1.08f),
            Spokes = r.Pick<int>([5, 5, 6, 7, 8, 10]),
            Steer = r.Chance(0.4) ? r.Range(-0.45f, 0.45f) : 0f,
            Tint = r.Range(0.3f, 0.9f),
            LightsOn = r.Chance(0.3),
            RoofRack = r.Chance(0.2),
            Dirt = r.Chance(0.2) ? r.Range(0.2f, 0.8f) : r.Range(0f, 0.1f),
        };
    }
}
