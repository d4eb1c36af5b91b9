using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Options of <see cref="Influence"/>.</summary>
public sealed record InfluenceOptions : IMethodOptions<InfluenceOptions>
{
    /// <summary>How the inverse Hessian's product is computed.</summary>
    public InfluenceSolver Solver { get; init; } = InfluenceSolver.ConjugateGradient;

    /// <summary>λ, added to the Hessian's diagonal: the weight decay under which the last layer would be at its optimum.</summary>
    public double Damping { get; init; } = 0.01;

    /// <summary>Conjugate gradients: the residual to reach, ‖H·x − g‖ / ‖g‖.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Conjugate gradients: most steps.</summary>
    public int Iterations { get; init; } = 5000;

    /// <summary>Conjugate gradients: columns of the preconditioner, built once; it changes the time, not the result.</summary>
    public int Rank { get; init; } = 512;

    /// <summary>LiSSA: what curvature is divided by; must exceed every sample's largest eigenvalue.</summary>
    public double Scale { get; init; } = 10;

    /// <summary>LiSSA: steps of the recursion.</summary>
    public int Depth { get; init; } = 10_000;

    /// <summary>LiSSA: runs that are averaged.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Runners-up that are named.</summary>
    public int NextBest { get; init; } = 5;

    /// <inheritdoc />
    public static string Method => "influence";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<InfluenceOptions>> Table { get; } =
    [
        MethodOption<InfluenceOptions>.Choice("solver", "how the inverse Hessian's product is computed",
            [("cg", InfluenceSolver.ConjugateGradient), ("lissa", InfluenceSolver.Lissa)], o => o.Solver, (o, v) => o with { Solver = v }),
        MethodOption<InfluenceOptions>.Number("damping", "added to the Hessian's diagonal; 0 only with lissa", 0, 1e6, o => o.Damping, (o, v) => o with { Damping = v }),
        MethodOption<InfluenceOptions>.Number("tolerance", "cg: relative residual to reach", 1e-12, 0.1, o => o.Tolerance, (o, v) => o with { Tolerance = v }),
        MethodOption<InfluenceOptions>.Whole("iterations", "cg: most steps", 1, 1_000_000, o => o.Iterations, (o, v) => o with { Iterations = v }),
        MethodOption<InfluenceOptions>.Whole("rank", "cg: columns of the preconditioner; changes the time, not the result", 0, 4096, o => o.Rank, (o, v) => o with { Rank = v }),
        MethodOption<InfluenceOptions>.Number("scale", "lissa: what curvature is divided by", 1, 1e12, o => o.Scale, (o, v) => o with { Scale = v }),
        MethodOption<InfluenceOptions>.Whole("depth", "lissa: steps", 1, 100_000_000, o => o.Depth, (o, v) => o with { Depth = v }),
        MethodOption<InfluenceOptions>.Whole("repeats", "lissa: runs averaged", 1, 1000, o => o.Repeats, (o, v) => o with { Repeats = v }),
        MethodOption<InfluenceOptions>.Whole("next-best", "runners-up named", 0, 1000, o => o.NextBest, (o, v) => o with { NextBest = v }),
    ];
}
