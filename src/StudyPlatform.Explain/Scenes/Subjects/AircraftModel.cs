using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Airliners, propeller aeroplanes and jet fighters, flying or on their wheels.</summary>
internal sealed class AircraftModel(Subject.Aircraft aircraft) : SubjectModel
{
    private AircraftPaint? _paint;

    public override bool Flies => aircraft.Airborne;

    public override void Build(FieldBuilder b, Frame place)
    {
        var f = aircraft.Airborne ? place.Pitch(aircraft.Climb).Roll(aircraft.Bank) : place;
        switch (aircraft.Form)
        {
            case AircraftForm.Airliner:
                f = f.At(0f, Airliner.HubHeight, 0f);
                Focus = Airliner.Build(b, f, aircraft);
                break;
            case AircraftForm.Propeller:
                f = f.At(0f, LightPlane.HubHeight, 0f);
                Focus = LightPlane.Build(b, f, aircraft);
                break;
            default:
                f = f.At(0f, Fighter.HubHeight, 0f);
                Focus = Fighter.Build(b, f, aircraft);
                break;
        }
        _paint = new AircraftPaint(aircraft, f);
    }

    public override void Paint(int material, Vector3 p, float footprint, ref Surface s) => _paint!.Paint(material, p, ref s);
}
