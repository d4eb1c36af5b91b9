namespace StudyPlatform.Explain.Attribution;

/// <summary>How the inverse Hessian's product is computed.</summary>
public enum InfluenceSolver
{
    /// <summary>Conjugate gradients to a stated residual: exact. The default.</summary>
    ConjugateGradient,

    /// <summary>LiSSA, the stochastic recursion of the original work, for comparison.</summary>
    Lissa,
}
