namespace StudyPlatform.Domain.Platforms;

/// <summary>What a study link says about who follows it.</summary>
public abstract record Arrival
{
    private Arrival()
    {
    }

    /// <summary>Someone who can take part.</summary>
    /// <param name="Identity">Who.</param>
    public sealed record Known(PlatformIdentity Identity) : Arrival;

    /// <summary>Someone who looks at the task on Mechanical Turk before accepting it.</summary>
    public sealed record Preview : Arrival;

    /// <summary>The link is not complete, or from a platform for which the study is not open.</summary>
    /// <param name="Problem">What is wrong, for people to read.</param>
    public sealed record Unusable(string Problem) : Arrival;
}
