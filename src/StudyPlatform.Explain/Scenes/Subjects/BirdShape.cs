using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>Measures and colours of a bird, metres; x forward.</summary>
internal sealed record BirdShape
{
    /// <summary>Half length of the body without tail.</summary>
    public required float Body { get; init; }
    public required float Girth { get; init; }
    public required float Head { get; init; }
    /// <summary>From the breast to the head; long for herons and ducks.</summary>
    public required float Neck { get; init; }
    public required float Beak { get; init; }
    public required float BeakThick { get; init; }
    /// <summary>How far the tip of the upper beak bends down, in beak lengths.</summary>
    public float Hook { get; init; }
    /// <summary>Flat and broad, as ducks have it.</summary>
    public bool Bill { get; init; }
    public required float Tail { get; init; }
    public float TailWide { get; init; } = 0.35f;
    public required float Leg { get; init; }
    /// <summary>Body nose up when at rest.</summary>
    public float Upright { get; init; } = 0.45f;
    /// <summary>Half span.</summary>
    public required float Span { get; init; }
    public required float Chord { get; init; }
    /// <summary>Spread primaries at the tip.</summary>
    public bool Fingers { get; init; }
    public bool Crest { get; init; }
    public Vector3 Back { get; init; }
    public Vector3 Breast { get; init; }
    public Vector3 Belly { get; init; }
    public Vector3 Cap { get; init; }
    public Vector3 Face { get; init; }
    public Vector3 WingFeathers { get; init; }
    public Vector3 WingTip { get; init; }
    public Vector3 TailFeathers { get; init; }
    public Vector3 BeakSkin { get; init; }
    public Vector3 LegSkin { get; init; }
    /// <summary>Dark streak through the eye.</summary>
    public bool EyeStripe { get; init; }
    /// <summary>White collar between head and breast.</summary>
    public bool Collar { get; init; }
    public bool WingBar { get; init; }
    public float Speckle { get; init; }
    public Vector3 Iris { get; init; } = new(0.02f, 0.012f, 0.008f);

    public static BirdShape Of(Subject.Bird bird)
    {
        var shape = bird.Form switch
        {
            BirdForm.Songbird => Songbird(bird.Plumage % 8),
            BirdForm.Gull => new BirdShape { Body = 0.17f, Girth = 0.085f, Head = 0.055f, Neck = 0.11f, Beak = 0.062f, BeakThick = 0.017f, Hook = 0.25f, Tail = 0.13f, Leg = 0.11f, Upright = 0.22f, Span = 0.62f, Chord = 0.17f, Back = H(0x9AA3AD), Breast = H(0xF2F1EE), Belly = H(0xF2F1EE), Cap = H(0xF2F1EE), Face = H(0xF2F1EE), WingFeathers = H(0x9AA3AD), WingTip = H(0x1C1C1E), TailFeathers = H(0xEEEDEA), BeakSkin = H(0xE8B02C), LegSkin = H(0xE0A23C) },
            BirdForm.Crow => new BirdShape { Body = 0.16f, Girth = 0.085f, Head = 0.056f, Neck = 0.09f, Beak = 0.075f, BeakThick = 0.022f, Hook = 0.2f, Tail = 0.16f, Leg = 0.10f, Upright = 0.35f, Span = 0.50f, Chord = 0.19f, Fingers = true, Back = H(0x24262C), Breast = H(0x24262C), Belly = H(0x222328), Cap = H(0x22242B), Face = H(0x22242B), WingFeathers = H(0x262A34), WingTip = H(0x17181B), TailFeathers = H(0x1D1F25), BeakSkin = H(0x2A2A2C), LegSkin = H(0x2B2A2A) },
            BirdForm.Duck => Duck(bird.Plumage % 3),
            BirdForm.Heron => Heron(bird.Plumage % 3),
            BirdForm.Raptor => Raptor(bird.Plumage % 2),
            BirdForm.Pigeon => new BirdShape { Body = 0.14f, Girth = 0.082f, Head = 0.042f, Neck = 0.085f, Beak = 0.032f, BeakThick = 0.012f, Tail = 0.12f, Leg = 0.062f, Upright = 0.35f, Span = 0.36f, Chord = 0.16f, Fingers = true, Back = H(0x9BA3AE), Breast = H(0x7C6F86), Belly = H(0x9BA0AA), Cap = H(0x55606E), Face = H(0x55606E), WingFeathers = H(0xA4ABB5), WingTip = H(0x43474F), TailFeathers = H(0x6D747E), BeakSkin = H(0x4A4644), LegSkin = H(0xC0504A), WingBar = true, Iris = H(0xD9662A) },
            _ => Parrot(bird.Plumage % 4),
        };
        return shape with { Girth = shape.Girth * bird.Plumpness };
    }

    private static BirdShape Songbird(int plumage)
    {
        var b = new BirdShape { Body = 0.066f, Girth = 0.043f, Head = 0.031f, Neck = 0.045f, Beak = 0.023f, BeakThick = 0.0072f, Tail = 0.075f, TailWide = 0.28f, Leg = 0.034f, Upright = 0.55f, Span = 0.14f, Chord = 0.075f, BeakSkin = H(0x3A332E), LegSkin = H(0x6B4F40) };
        return plumage switch
        {
            0 => b with { Back = H(0x7A6A50), Breast = H(0xD9682B), Belly = H(0xE9E2D4), Cap = H(0x7A6A50), Face = H(0xD9682B), WingFeathers = H(0x74634A), WingTip = H(0x4F4335), TailFeathers = H(0x6B5A43) },
            1 => b with { Back = H(0x3E77C0), Breast = H(0xD7DCE2), Belly = H(0xE8E6E0), Cap = H(0x3A70B8), Face = H(0xE4E6E8), WingFeathers = H(0x3B78CC), WingTip = H(0x1D3F73), TailFeathers = H(0x3B74C4), Crest = true, EyeStripe = true, WingBar = true, Body = 0.075f, Tail = 0.095f },
            2 => b with { Back = H(0xB02A22), Breast = H(0xC9302A), Belly = H(0xC23A30), Cap = H(0xC42A24), Face = H(0xB8241E), WingFeathers = H(0x96271F), WingTip = H(0x5E2A25), TailFeathers = H(0x9A261E), BeakSkin = H(0xE07B2E), BeakThick = 0.0105f, Crest = true },
            3 => b with { Back = H(0xD9B62A), Breast = H(0xF0CE3A), Belly = H(0xF2E08A), Cap = H(0xE8C42E), Face = H(0xEFCB36), WingFeathers = H(0xB79A2C), WingTip = H(0x2A2822), TailFeathers = H(0x4A4228), BeakSkin = H(0xD99A5A), WingBar = true },
            4 => b with { Back = H(0x8A6A48), Breast = H(0xB9AC98), Belly = H(0xCFC5B4), Cap = H(0x6E4A32), Face = H(0xC2B6A2), WingFeathers = H(0x7E5A3A), WingTip = H(0x40301F), TailFeathers = H(0x5E4630), EyeStripe = true, WingBar = true, Speckle = 0.35f },
            5 => b with { Back = H(0x7F9A4A), Breast = H(0xEBCF3F), Belly = H(0xECD65A), Cap = H(0x3F78C4), Face = H(0xECECE6), WingFeathers = H(0x4E86C8), WingTip = H(0x2C4F7C), TailFeathers = H(0x4A7FBE), EyeStripe = true, WingBar = true, Collar = true },
            6 => b with { Back = H(0x2B2B2E), Breast = H(0x232326), Belly = H(0x29282B), Cap = H(0x202023), Face = H(0x202023), WingFeathers = H(0x2A2A2E), WingTip = H(0x1A1A1C), TailFeathers = H(0x222225), BeakSkin = H(0xE9A21E), Body = 0.085f, Tail = 0.10f },
            _ => b with { Back = H(0x9A8468), Breast = H(0xC98A6A), Belly = H(0xDCC8B4), Cap = H(0x6F8096), Face = H(0xB8735A), WingFeathers = H(0x3C3A3A), WingTip = H(0x22201F), TailFeathers = H(0x3A3836), WingBar = true },
        };
    }

    private static BirdShape Duck(int plumage)
    {
        var b = new BirdShape { Body = 0.20f, Girth = 0.105f, Head = 0.058f, Neck = 0.15f, Beak = 0.075f, BeakThick = 0.020f, Bill = true, Tail = 0.10f, Leg = 0.075f, Upright = 0.10f, Span = 0.44f, Chord = 0.16f, LegSkin = H(0xE0822E) };
        return plumage switch
        {
            0 => b with { Back = H(0x8F8578), Breast = H(0x6A3A26), Belly = H(0xC9C5BD), Cap = H(0x1E5A3A), Face = H(0x1C5B3C), WingFeathers = H(0x968C80), WingTip = H(0x4A443C), TailFeathers = H(0xE2DFD8), BeakSkin = H(0xD8B93A), Collar = true },
            1 => b with { Back = H(0xF0EEE8), Breast = H(0xF2F0EA), Belly = H(0xEFEDE6), Cap = H(0xF2F0EA), Face = H(0xF2F0EA), WingFeathers = H(0xEEECE6), WingTip = H(0xDEDAD0), TailFeathers = H(0xF0EEE8), BeakSkin = H(0xE9932C) },
            _ => b with { Back = H(0x8A6A48), Breast = H(0x9A7A54), Belly = H(0xA98C66), Cap = H(0x5A4430), Face = H(0xA8895F), WingFeathers = H(0x7E6042), WingTip = H(0x4C3A28), TailFeathers = H(0x8A6C4A), BeakSkin = H(0xB07A3E), Speckle = 0.6f, EyeStripe = true },
        };
    }

    private static BirdShape Heron(int plumage)
    {
        var b = new BirdShape { Body = 0.22f, Girth = 0.105f, Head = 0.046f, Neck = 0.46f, Beak = 0.14f, BeakThick = 0.017f, Tail = 0.10f, Leg = 0.42f, Upright = 0.3f, Span = 0.8f, Chord = 0.28f };
        return plumage switch
        {
            0 => b with { Back = H(0x8C98A6), Breast = H(0xD9DADA), Belly = H(0xC9CCCF), Cap = H(0x22252B), Face = H(0xE8E8E6), WingFeathers = H(0x8D99A8), WingTip = H(0x30343B), TailFeathers = H(0x7C8794), BeakSkin = H(0xD9A23A), LegSkin = H(0x9A8A58) },
            1 => b with { Back = H(0xF080A0), Breast = H(0xF39AB2), Belly = H(0xF29AB0), Cap = H(0xF294AE), Face = H(0xF4A0B8), WingFeathers = H(0xF07C9C), WingTip = H(0x2A2024), TailFeathers = H(0xF08CA8), BeakSkin = H(0xE9C4B8), LegSkin = H(0xE8708A), Beak = 0.085f, BeakThick = 0.024f, Hook = 0.8f },
            _ => b with { Back = H(0xF0EFEA), Breast = H(0xF4F3EF), Belly = H(0xF2F1EC), Cap = H(0xF2F1EC), Face = H(0xF4F3EF), WingFeathers = H(0xF0EFEA), WingTip = H(0x24242A), TailFeathers = H(0xEEEDE8), BeakSkin = H(0xD9442A), LegSkin = H(0xD2492E) },
        };
    }

    private static BirdShape Raptor(int plumage)
    {
        var b = new BirdShape { Body = 0.24f, Girth = 0.125f, Head = 0.078f, Neck = 0.12f, Beak = 0.062f, BeakThick = 0.028f, Hook = 0.9f, Tail = 0.23f, TailWide = 0.5f, Leg = 0.12f, Upright = 0.85f, Span = 0.9f, Chord = 0.36f, Fingers = true, BeakSkin = H(0xE5B33A), LegSkin = H(0xE2AE3C), Iris = H(0xD9A520) };
        return plumage == 0
            ? b with { Back = H(0x4A3626), Breast = H(0x533D2B), Belly = H(0x4C3727), Cap = H(0xF0EEE8), Face = H(0xF2F0EA), WingFeathers = H(0x4E392A), WingTip = H(0x2C211A), TailFeathers = H(0xEDEAE2) }
            : b with { Back = H(0x7A5634), Breast = H(0xD0B48A), Belly = H(0xE2D2B4), Cap = H(0x7A5332), Face = H(0x8F6A44), WingFeathers = H(0x80603E), WingTip = H(0x3E2C1E), TailFeathers = H(0xA2582E), Speckle = 0.6f };
    }

    private static BirdShape Parrot(int plumage)
    {
        var b = new BirdShape { Body = 0.125f, Girth = 0.066f, Head = 0.054f, Neck = 0.075f, Beak = 0.048f, BeakThick = 0.022f, Hook = 1.0f, Tail = 0.26f, TailWide = 0.2f, Leg = 0.045f, Upright = 0.95f, Span = 0.36f, Chord = 0.14f, BeakSkin = H(0x2A2828), LegSkin = H(0x5C5650), Iris = H(0xE8E0C0) };
        return plumage switch
        {
            0 => b with { Back = H(0xC42A22), Breast = H(0xCE2E26), Belly = H(0xC82C24), Cap = H(0xCE2C24), Face = H(0xEDE6DC), WingFeathers = H(0xE2B52C), WingTip = H(0x2A5FB8), TailFeathers = H(0xB8281F) },
            1 => b with { Back = H(0x2A6FC4), Breast = H(0xE8B82C), Belly = H(0xE9BC34), Cap = H(0x2F7CC8), Face = H(0xECEAE4), WingFeathers = H(0x2A70C8), WingTip = H(0x1F4F9A), TailFeathers = H(0x2A66B8) },
            2 => b with { Back = H(0x3E9A3C), Breast = H(0x58B04A), Belly = H(0x7CBB4E), Cap = H(0xE0C23A), Face = H(0x4CA644), WingFeathers = H(0x3C963C), WingTip = H(0x2A5FA8), TailFeathers = H(0x3A8A3A), BeakSkin = H(0xD9B48A) },
            _ => b with { Back = H(0xF0EEE8), Breast = H(0xF3F1EC), Belly = H(0xF2F0EA), Cap = H(0xF0D24A), Face = H(0xF3F1EC), WingFeathers = H(0xF0EEE8), WingTip = H(0xE8E2C8), TailFeathers = H(0xEEECE4), Crest = true, Tail = 0.14f },
        };
    }

    private static Vector3 H(int rgb) => Colour.Hex(rgb);
}
