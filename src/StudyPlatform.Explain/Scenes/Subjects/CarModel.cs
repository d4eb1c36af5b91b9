using System.Numerics;
using StudyPlatform.Explain.Scenes.Fields;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>A body and a cabin extruded from their side views, with wheels in arches, glass, lamps, grille, mirrors and plates.</summary>
internal sealed class CarModel : SubjectModel
{
    private const int Body = 1, Cabin = 2, Wheel = 3, Lamp = 4, TailLamp = 5, Under = 6, Mirror = 7, Rack = 8, Trim = 9, Plate = 10, Bed = 11, FrontWheelLeft = 20, FrontWheelRight = 21, RearWheelLeft = 22, RearWheelRight = 23;

    private readonly Subject.Car _car;
    private readonly CarShape _shape;
    private readonly Frame[] _wheels = new Frame[4];
    private Frame _place;

    public CarModel(Subject.Car car)
    {
        _car = car;
        _shape = CarShape.Of(car);
    }

    public override bool Flies => false;

    public override void Build(FieldBuilder b, Frame place)
    {
        _place = place;
        var c = _shape;
        Focus = new Vector4(place.ToWorld(new Vector3(c.RoofFront, 0.5f * (c.Belt + c.Roof), 0f)), 0.5f);
        b.Group();
        b.Prism(place, c.BodyProfile(), c.Half + 0.02f, 0.10f, Body, 0f, new Vector2(0f, -0.035f));
        b.SlimLast(c.Middle, 0.30f * c.Length, 0.42f / c.Length);
        b.Prism(place, c.CabinProfile(), c.Half - 0.04f + (c.Lean * c.Belt), 0.07f, Cabin, 0.05f, new Vector2(0f, -c.Lean));
        b.SlimLast(0.5f * (c.RoofFront + c.RoofRear), 0.22f * c.Length, 0.10f);
        if (_car.Form == CarForm.Pickup)
        {
            b.Box(place.At(0.5f * (c.BedFront + c.Rear) + 0.02f, c.Deck + 0.05f, 0f), new Vector3((0.5f * (c.BedFront - c.Rear)) - 0.10f, 0.42f, c.Half - 0.13f), 0.03f, Bed);
            b.CarveLast();
        }
        foreach (var x in (ReadOnlySpan<float>)[c.FrontAxle, c.RearAxle])
        {
            foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
            {
                b.Cylinder(place.At(x, c.Wheel, s * c.Half), c.Wheel * 1.17f, 0.34f, 0.04f, Under, 0.02f);
                b.CarveLast();
            }
        }

        b.Group();
        b.Box(place.At(c.Middle, c.Sill + 0.10f, 0f), new Vector3(0.46f * c.Length, 0.13f, 0.62f * c.Half), 0.04f, Under);
        BuildWheels(b, place);
        BuildFittings(b, place);
    }

    private void BuildWheels(FieldBuilder b, Frame place)
    {
        var c = _shape;
        for (var i = 0; i < 4; i++)
        {
            var side = (i & 1) == 0 ? -1f : 1f;
            var front = i < 2;
            var f = place.At(front ? c.FrontAxle : c.RearAxle, c.Wheel, side * (c.Half - 0.13f)).Yaw(front ? _car.Steer : 0f);
            _wheels[i] = f;
            b.Group();
            b.Cylinder(f, c.Wheel, 0.12f, 0.045f, FrontWheelLeft + i);
            b.Cylinder(f.At(0f, 0f, side * 0.14f), 0.70f * c.Wheel, 0.06f, 0.02f, FrontWheelLeft + i, 0.015f);
            b.CarveLast();
            b.Ellipsoid(f.At(0f, 0f, side * 0.075f), new Vector3(0.66f * c.Wheel, 0.66f * c.Wheel, 0.03f), FrontWheelLeft + i);
        }
    }

    private void BuildFittings(FieldBuilder b, Frame place)
    {
        var c = _shape;
        foreach (var s in (ReadOnlySpan<float>)[-1f, 1f])
        {
            b.Group();
            b.Ellipsoid(place.At(c.Front - 0.15f, c.LampHeight, s * (c.Half - 0.25f)).Yaw(0.45f * s), new Vector3(0.16f, c.LampSize, 0.24f), Lamp);
            b.Group();
            b.Ellipsoid(place.At(c.Rear + 0.10f, c.TailLampHeight, s * (c.Half - 0.17f)).Yaw(-0.4f * s), new Vector3(0.11f, c.TailLampTall, 0.17f), TailLamp);
            b.Group();
            var mirror = place.At(c.Cowl - 0.38f, c.Belt + 0.09f, s * (c.Half + 0.06f));
            b.Ellipsoid(mirror, new Vector3(0.09f, 0.085f, 0.13f), Mirror);
            if (_car.RoofRack && c.CanCarryRack)
            {
                b.Group();
                b.Cone(place, new Vector3(c.RoofFront - 0.15f, c.Roof + 0.05f, s * (c.Half - 0.32f)), new Vector3(c.RoofRear + 0.15f, c.Roof + 0.05f, s * (c.Half - 0.32f)), 0.025f, 0.025f, Rack);
            }
        }
        b.Group();
        b.Box(place.At(c.Front + 0.005f, c.Sill + 0.17f, 0f), new Vector3(0.015f, 0.06f, 0.26f), 0.005f, Plate);
        b.Group();
        b.Box(place.At(c.Rear - 0.005f, c.PlateHeight, 0f), new Vector3(0.015f, 0.06f, 0.26f), 0.005f, Plate);
        b.Group();
        b.Box(place.At(c.Front - 0.12f, c.Sill + 0.08f, 0f), new Vector3(0.14f, 0.07f, c.Half - 0.22f), 0.05f, Trim);
        b.Group();
        b.Box(place.At(c.Rear + 0.12f, c.Sill + 0.08f, 0f), new Vector3(0.13f, 0.07f, c.Half - 0.20f), 0.05f, Trim);
    }

    public override void Paint(int material, Vector3 p, float footprint, ref Surface s)
    {
        var l = _place.ToLocal(p);
        var n = _place.DirectionToLocal(s.Normal);
        s.Wrap = 0f;
        switch (material)
        {
            case Body:
                CarPaint.Lacquer(_car, l, ref s);
                CarPaint.BodyLines(_shape, l, n, ref s);
                return;
            case Cabin:
                if (CarPaint.IsGlass(_shape, l, n, out var frame))
                    CarPaint.Glass(_car.Tint, ref s);
                else
                {
                    CarPaint.Lacquer(_car, l, ref s);
                    s.Albedo *= frame;
                }
                return;
            case Lamp:
                s.Albedo = new Vector3(0.75f, 0.78f, 0.8f) * (0.75f + (0.25f * MathF.Sin(l.Z * 60f)));
                (s.Specular, s.Gloss, s.Mirror) = (1f, 120f, 0.2f);
                s.Glow = _car.LightsOn ? new Vector3(1.3f, 1.25f, 1.05f) : new Vector3(0.06f);
                return;
            case TailLamp:
                s.Albedo = new Vector3(0.45f, 0.01f, 0.012f);
                (s.Specular, s.Gloss, s.Mirror) = (0.8f, 90f, 0.06f);
                s.Glow = _car.LightsOn ? new Vector3(0.8f, 0.03f, 0.02f) : new Vector3(0.10f, 0.0f, 0.0f);
                return;
            case Mirror:
                CarPaint.Lacquer(_car, l, ref s);
                return;
            case Plate:
                s.Albedo = MathF.Abs(MathF.Sin(l.Z * 34f)) > 0.55f && MathF.Abs(l.Z) < 0.2f && MathF.Abs(l.Y - (l.X > 0 ? _shape.Sill + 0.17f : _shape.PlateHeight)) < 0.032f ? new Vector3(0.05f) : new Vector3(0.8f);
                return;
            case Rack:
                s.Albedo = new Vector3(0.35f);
                (s.Specular, s.Gloss, s.Mirror) = (0.8f, 60f, 0.2f);
                return;
            case Bed:
            case Under:
            case Trim:
                s.Albedo = new Vector3(material == Bed ? 0.05f : 0.018f);
                (s.Specular, s.Gloss) = (0.1f, 20f);
                return;
            default:
                CarPaint.WheelFace(_wheels[Math.Clamp(material - FrontWheelLeft, 0, 3)], _shape.Wheel, _car.Spokes, p, ref s);
                return;
        }
    }
}
