namespace StudyPlatform.Explain.Tracing;

/// <summary>How a layer's changes are kept.</summary>
public enum TraceKind
{
    /// <summary>R_i[m] of every weight and example, from comparing the weights before and after each step.</summary>
    Dense,

    /// <summary>
    /// The factors (δ, a) of every step of a fully connected layer, whose gradient is their outer product; R_i[m]
    /// is computed from them when asked for.
    /// </summary>
    Factored,
}
