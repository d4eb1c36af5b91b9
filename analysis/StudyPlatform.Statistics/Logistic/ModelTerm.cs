namespace StudyPlatform.Statistics.Logistic;

/// <summary>What the log odds of a right guess depend on, one value per guess.</summary>
/// <remarks>
/// All categories are coded so that the effects of their levels add up to 0, and covariates are centred at their
/// mean: the intercept is the log odds at average levels and average covariates.
/// </remarks>
public abstract record ModelTerm
{
    private ModelTerm()
    {
    }

    /// <summary>The name under which the result speaks of it.</summary>
    public abstract string Name { get; init; }

    /// <summary>A number per guess with a linear effect, for example the trial's position.</summary>
    /// <param name="Name">See <see cref="ModelTerm.Name"/>.</param>
    /// <param name="Values">One finite value per guess.</param>
    public sealed record Covariate(string Name, IReadOnlyList<double> Values) : ModelTerm
    {
        public override string Name { get; init; } = Name;
    }

    /// <summary>One level per guess, for example the order in which the methods are shown.</summary>
    /// <param name="Name">See <see cref="ModelTerm.Name"/>.</param>
    /// <param name="Values">One level per guess.</param>
    /// <param name="Levels">Order of the levels in the result; null for the order of appearance.</param>
    public sealed record Factor(string Name, IReadOnlyList<string> Values, IReadOnlyList<string>? Levels = null) : ModelTerm
    {
        public override string Name { get; init; } = Name;
    }

    /// <summary>
    /// Two different levels per guess, each with its effect: log odds = … + α(first) + α(second), Σα = 0. This is
    /// the term for the two methods that a guess is shown with; it needs three levels, and pairs that link them.
    /// </summary>
    /// <param name="Name">See <see cref="ModelTerm.Name"/>.</param>
    /// <param name="First">One of the two levels, one per guess; which of the two comes first makes no difference.</param>
    /// <param name="Second">The other level.</param>
    /// <param name="Levels">Order of the levels in the result; null for the order of appearance.</param>
    public sealed record Pair(
        string Name, IReadOnlyList<string> First, IReadOnlyList<string> Second, IReadOnlyList<string>? Levels = null) : ModelTerm
    {
        public override string Name { get; init; } = Name;
    }
}
