using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Grad-CAM has nothing to set: the last convolution block, the predicted class's logit, ReLU.</summary>
public sealed record GradCamOptions : IMethodOptions<GradCamOptions>
{
    /// <inheritdoc />
    public static string Method => "grad-cam";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<GradCamOptions>> Table { get; } = [];
}
