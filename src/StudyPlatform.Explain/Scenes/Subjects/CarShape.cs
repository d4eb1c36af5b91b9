using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>The side view of a car, metres; x forward, y up from the road.</summary>
internal sealed record CarShape
{
    public required CarForm Form { get; init; }
    public required float Front { get; init; }
    public required float Rear { get; init; }
    public required float Half { get; init; }
    public required float Sill { get; init; }
    /// <summary>Height of the bonnet's front edge.</summary>
    public required float Nose { get; init; }
    /// <summary>Foot of the windscreen.</summary>
    public required float Cowl { get; init; }
    public required float Belt { get; init; }
    public required float Roof { get; init; }
    public required float RoofFront { get; init; }
    public required float RoofRear { get; init; }
    /// <summary>Foot of the rear window.</summary>
    public required float Back { get; init; }
    /// <summary>Height of the boot lid or the load bed's rim.</summary>
    public required float Deck { get; init; }
    public required float Wheel { get; init; }
    public required float FrontAxle { get; init; }
    public required float RearAxle { get; init; }
    public float Lean { get; init; } = 0.26f;
    public float LampSize { get; init; } = 0.075f;
    public float TailLampTall { get; init; } = 0.09f;

    public float Length => Front - Rear;

    public float Middle => 0.5f * (Front + Rear);

    public float LampHeight => Nose - 0.11f;

    public float TailLampHeight => Deck - 0.17f;

    public float PlateHeight => 0.5f * (Sill + Deck) + 0.02f;

    public float BedFront => Back - 0.03f;

    public bool CanCarryRack => Form is CarForm.OffRoader or CarForm.Hatchback or CarForm.Van;

    public Vector2[] BodyProfile() =>
    [
        new(Rear + 0.10f, Sill), new(Front - 0.12f, Sill), new(Front, Sill + 0.12f), new(Front + 0.02f, Sill + 0.28f), new(Front - 0.06f, Nose),
        new(Front - 0.30f, Nose + 0.07f), new(Cowl, Belt - 0.01f), new(Back, Belt + 0.02f), new(Rear + 0.12f, Deck), new(Rear + 0.01f, Deck - 0.10f), new(Rear - 0.02f, Sill + 0.30f),
    ];

    public Vector2[] CabinProfile() =>
    [
        new(Cowl + 0.08f, Belt - 0.12f), new(Cowl, Belt), new(RoofFront, Roof - 0.03f), new(RoofFront - 0.25f, Roof + 0.01f), new(RoofRear + 0.25f, Roof), new(RoofRear, Roof - 0.05f), new(Back, Belt), new(Back - 0.06f, Belt - 0.12f),
    ];

    public static CarShape Of(Subject.Car car)
    {
        var shape = car.Form switch
        {
            CarForm.Saloon => new CarShape { Form = car.Form, Front = 2.28f, Rear = -2.26f, Half = 0.89f, Sill = 0.23f, Nose = 0.70f, Cowl = 1.02f, Belt = 0.95f, Roof = 1.44f, RoofFront = 0.28f, RoofRear = -0.92f, Back = -1.58f, Deck = 0.99f, Wheel = 0.335f, FrontAxle = 1.40f, RearAxle = -1.36f },
            CarForm.Hatchback => new CarShape { Form = car.Form, Front = 2.0f, Rear = -1.92f, Half = 0.87f, Sill = 0.24f, Nose = 0.74f, Cowl = 0.98f, Belt = 0.98f, Roof = 1.49f, RoofFront = 0.28f, RoofRear = -1.45f, Back = -1.80f, Deck = 0.98f, Wheel = 0.33f, FrontAxle = 1.24f, RearAxle = -1.26f, TailLampTall = 0.13f },
            CarForm.OffRoader => new CarShape { Form = car.Form, Front = 2.26f, Rear = -2.24f, Half = 0.94f, Sill = 0.34f, Nose = 0.95f, Cowl = 0.98f, Belt = 1.16f, Roof = 1.76f, RoofFront = 0.42f, RoofRear = -1.95f, Back = -2.14f, Deck = 1.16f, Wheel = 0.39f, FrontAxle = 1.38f, RearAxle = -1.36f, Lean = 0.2f, LampSize = 0.10f, TailLampTall = 0.17f },
            CarForm.Pickup => new CarShape { Form = car.Form, Front = 2.62f, Rear = -2.62f, Half = 0.95f, Sill = 0.38f, Nose = 1.02f, Cowl = 1.32f, Belt = 1.17f, Roof = 1.80f, RoofFront = 0.78f, RoofRear = -0.42f, Back = -0.62f, Deck = 1.13f, Wheel = 0.40f, FrontAxle = 1.66f, RearAxle = -1.60f, Lean = 0.2f, LampSize = 0.11f, TailLampTall = 0.17f },
            _ => new CarShape { Form = car.Form, Front = 2.42f, Rear = -2.40f, Half = 0.96f, Sill = 0.30f, Nose = 0.92f, Cowl = 1.68f, Belt = 1.15f, Roof = 2.05f, RoofFront = 0.92f, RoofRear = -2.24f, Back = -2.33f, Deck = 1.15f, Wheel = 0.35f, FrontAxle = 1.55f, RearAxle = -1.50f, Lean = 0.10f, LampSize = 0.11f, TailLampTall = 0.22f },
        };
        float x = car.Stretch, y = car.Height;
        return shape with
        {
            Front = shape.Front * x, Rear = shape.Rear * x, Cowl = shape.Cowl * x, RoofFront = shape.RoofFront * x, RoofRear = shape.RoofRear * x, Back = shape.Back * x,
            FrontAxle = shape.FrontAxle * x, RearAxle = shape.RearAxle * x, Belt = shape.Belt * y, Roof = shape.Roof * y, Nose = shape.Nose * y, Deck = shape.Deck * y, Wheel = shape.Wheel * car.Wheel,
        };
    }
}
