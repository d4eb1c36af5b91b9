namespace StudyPlatform.Explain.Models;

/// <summary>Per-channel shift and scale of pixels in 0…1 before they enter a network: (x − Mean) / Std.</summary>
/// <param name="Mean">Three means, red, green, blue.</param>
/// <param name="Std">Three standard deviations, all above 0.</param>
public sealed record Normalisation(float[] Mean, float[] Std)
{
    /// <summary>ImageNet's statistics, which torchvision's published VGG-16 weights expect.</summary>
    public static Normalisation ImageNet { get; } = new([0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);
}
