namespace StudyPlatform.Explain.Attribution;

/// <summary>How Shapley values are estimated.</summary>
public enum ShapForm
{
    /// <summary>Expected gradients over pixels, from the network's derivatives. The default.</summary>
    Gradients,

    /// <summary>Kernel SHAP over superpixels, from the network's outputs alone.</summary>
    Kernel,
}
