namespace StudyPlatform.Benchmarks;

/// <summary>One measured ratio or figure beside its goal.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Goal">The largest value that keeps the promise.</param>
/// <param name="Detail">The parts of the figure.</param>
internal sealed record Verdict(string Name, double Value, double Goal, string Detail)
{
    public bool Holds => Value <= Goal;

    public override string ToString() =>
        FormattableString.Invariant($"{(Holds ? "holds" : "FAILS"),-6} {Name,-64} {Value,7:0.000} (goal {Goal:0.000})  {Detail}");
}
