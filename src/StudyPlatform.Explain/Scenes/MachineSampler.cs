using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws aircraft and cars.</summary>
internal static class MachineSampler
{
    public static Subject Aircraft(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var form = r.Pick<AircraftForm>([AircraftForm.Airliner, AircraftForm.Airliner, AircraftForm.Airliner, AircraftForm.Propeller, AircraftForm.Propeller, AircraftForm.Fighter]);
        var airborne = kind == SceneKind.Sky ? r.Chance(0.95) : kind is SceneKind.Runway or SceneKind.Indoors ? r.Chance(0.08) && kind == SceneKind.Runway : r.Chance(0.35);
        var side = r.Sign();
        var azimuth = side * r.Range(0.35f, 2.15f);
        var elevation = airborne
            ? (kind == SceneKind.Sky ? r.Range(-0.45f, 0.4f) : r.Range(-0.05f, 0.4f))
            : 0.05f + (0.35f * r.Unit() * r.Unit());
        camera = SubjectSampler.View(ref r, azimuth, elevation, 0.78f, 0.96f);
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

    public static Subject Car(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var side = r.Sign();
        var azimuth = side * (r.Chance(0.75) ? r.Range(0.35f, 1.5f) : r.Range(1.5f, 2.6f));
        camera = SubjectSampler.View(ref r, azimuth, SubjectSampler.Elevated(kind, ref r, 0.10f, 0.42f), 0.76f, 0.95f);
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
