namespace StudyPlatform.Benchmarks;

/// <summary>One measured ratio or figure beside its goal.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Goal">The value that keeps the promise at its limit.</param>
/// <param name="Detail">The parts of the figure.</param>
internal sealed record Verdict(string Name, double Value, double Goal, string Detail)
{
    /// <summary>Whether the figure is to be at least the goal; otherwise at most.</summary>
    public bool AtLeast { get; init; }

    public bool Holds => AtLeast ? Value >= Goal : Value <= Goal;

    public override string ToString() =>
        FormattableString.Invariant($"{(Holds ? "holds" : "FAILS"),-6} {Name,-64} {Value,7:0.000} (goal {(AtLeast ? "at least " : "")}{Goal:0.000})  {Detail}");
}
