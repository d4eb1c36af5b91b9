using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>One of the four statistics of a term.</summary>
/// <param name="Statistic">Which.</param>
/// <param name="Value">Its value.</param>
/// <param name="F">The F that approximates it (exact where the term has one degree of freedom or there is one dependent).</param>
/// <param name="Df1">Degrees of freedom of the numerator.</param>
/// <param name="Df2">Degrees of freedom of the denominator, not always whole.</param>
/// <param name="P">P(F or more) under no effect; below 1e-308 it is 0 and only <paramref name="LogP"/> tells how small.</param>
/// <param name="LogP">The natural logarithm of p.</param>
/// <param name="PartialEtaSquared">
/// The share of variation explained (Muller and Peterson 1984), s = min(dependents, df of the term):
/// Pillai V/s, Wilks 1 − Λ^(1/s), Hotelling–Lawley T/(T + s), Roy θ/(1 + θ). No interval is known for it.
/// </param>
public sealed record MultivariateTest(
    MultivariateStatistic Statistic, double Value, double F, double Df1, double Df2, double P, double LogP, EffectSize PartialEtaSquared);
