namespace StudyPlatform.Analysis.Reporting;

/// <summary>The plan that a report is held against.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Created">When it says it was made. UTC.</param>
/// <param name="FirstConsent">When the first analysed participant began; null without one. UTC.</param>
/// <param name="Hypotheses">What was expected, in sentences.</param>
/// <param name="Deviations">In what the report departs from it; with any, every analysis concerned is exploratory.</param>
/// <param name="NotDone">Planned analyses that the data did not allow, by id and reason.</param>
public sealed record PlanReference(
    string File,
    string Sha256,
    DateTimeOffset Created,
    DateTimeOffset? FirstConsent,
    IReadOnlyList<string> Hypotheses,
    IReadOnlyList<string> Deviations,
    IReadOnlyList<string> NotDone)
{
    /// <summary>Whether the plan is older than the data, as far as its own word goes; null without data.</summary>
    public bool? PrecedesData => FirstConsent is { } first ? Created < first : null;
}
