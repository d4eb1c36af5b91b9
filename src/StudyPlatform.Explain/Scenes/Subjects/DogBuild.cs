using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>What makes a breed: measures, ears, tail, snout.</summary>
internal sealed record DogBuild
{
    public required Measures Measures { get; init; }
    public required EarStyle Ears { get; init; }
    /// <summary>Length of the snout beyond the skull, in head radii.</summary>
    public float Snout { get; init; } = 0.95f;
    public float TailRise { get; init; } = 0.35f;
    public float TailCurl { get; init; } = 0.7f;
    public float TailLength { get; init; } = 0.36f;
    public float TailRadius { get; init; } = 0.026f;
    public float TailTaper { get; init; } = 0.55f;
    public float TailFluff { get; init; } = 0.002f;
    /// <summary>0 smooth .. 1 shaggy.</summary>
    public float Shag { get; init; }
    public Vector3 Iris { get; init; } = Colour.Hex(0x3A2213);
    public Vector3 NoseColour { get; init; } = Colour.Hex(0x1A1717);

    public static DogBuild Of(Subject.Dog dog)
    {
        var girth = dog.Girth;
        return dog.Breed switch
        {
            DogBreed.Labrador => new() { Measures = Body(0.56f, 0.52f, girth, 0.135f), Ears = EarStyle.Hanging },
            DogBreed.Beagle => new() { Measures = Body(0.38f, 0.36f, girth, 0.100f), Ears = EarStyle.LongHanging, TailRise = 1.1f, TailCurl = 0.4f, TailLength = 0.24f, TailRadius = 0.017f },
            DogBreed.Shepherd => new() { Measures = Body(0.62f, 0.58f, girth, 0.140f) with { Fluff = 0.008f }, Ears = EarStyle.Upright, Snout = 1.1f, TailRise = -0.9f, TailCurl = 0.9f, TailLength = 0.46f, TailRadius = 0.042f, TailFluff = 0.010f, TailTaper = 0.9f, Shag = 0.5f },
            DogBreed.Husky => new() { Measures = Body(0.57f, 0.52f, girth * 1.05f, 0.138f) with { Fluff = 0.009f }, Ears = EarStyle.Upright, Snout = 0.85f, TailRise = 0.9f, TailCurl = 2.4f, TailLength = 0.44f, TailRadius = 0.048f, TailFluff = 0.011f, TailTaper = 0.9f, Shag = 0.6f, Iris = Colour.Hex(0x7FB4DA) },
            DogBreed.Dalmatian => new() { Measures = Body(0.58f, 0.53f, girth * 0.93f, 0.132f), Ears = EarStyle.Hanging, Snout = 1.0f },
            DogBreed.Retriever => new() { Measures = Body(0.57f, 0.54f, girth * 1.05f, 0.138f) with { Fluff = 0.011f }, Ears = EarStyle.Hanging, TailRise = 0.3f, TailCurl = 0.9f, TailLength = 0.42f, TailRadius = 0.046f, TailFluff = 0.014f, TailTaper = 1.0f, Shag = 0.9f },
            DogBreed.Dachshund => new() { Measures = Body(0.25f, 0.42f, girth, 0.088f) with { Leg = 0.021f, Paw = 0.026f, Chest = 0.080f * girth, Waist = 0.070f * girth, Hip = 0.074f * girth, Neck = 0.13f }, Ears = EarStyle.LongHanging, Snout = 1.15f, TailRise = 0.5f, TailLength = 0.24f, TailRadius = 0.014f },
            DogBreed.Terrier => new() { Measures = Body(0.37f, 0.33f, girth, 0.098f) with { Fluff = 0.005f }, Ears = EarStyle.Folded, Snout = 0.85f, TailRise = 1.3f, TailCurl = 0.2f, TailLength = 0.14f, TailRadius = 0.018f, Shag = 0.5f },
            DogBreed.Collie => new() { Measures = Body(0.53f, 0.50f, girth * 1.02f, 0.126f) with { Fluff = 0.012f }, Ears = EarStyle.Folded, Snout = 1.15f, TailRise = -0.5f, TailCurl = 1.2f, TailLength = 0.42f, TailRadius = 0.045f, TailFluff = 0.014f, TailTaper = 0.9f, Shag = 0.9f },
            _ => throw new ArgumentOutOfRangeException(nameof(dog)),
        };
    }

    private static Measures Body(float height, float length, float girth, float head) => new()
    {
        Height = height,
        Length = length,
        Chest = 0.232f * height * girth,
        Waist = 0.185f * height * girth,
        Hip = 0.20f * height * girth,
        Neck = 0.30f * height,
        NeckRadius = 0.135f * height,
        Head = head * 0.82f,
        Leg = 0.060f * height,
        Paw = 0.070f * height,
        NeckSlope = 0.95f,
        Fluff = 0.0014f * height / 0.5f,
    };
}
