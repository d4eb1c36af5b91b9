namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Everything about one term.</summary>
/// <param name="Term">Its name as in a formula.</param>
/// <param name="Df">Degrees of freedom.</param>
/// <param name="Roots">The non-zero roots of H against E, falling.</param>
/// <param name="Multivariate">Pillai, Wilks, Hotelling–Lawley and Roy, in this order.</param>
/// <param name="Univariate">One a dependent, in their order.</param>
public sealed record TermTests(
    string Term, int Df, IReadOnlyList<double> Roots, IReadOnlyList<MultivariateTest> Multivariate, IReadOnlyList<UnivariateTest> Univariate);
