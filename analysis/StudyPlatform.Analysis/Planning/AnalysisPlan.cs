namespace StudyPlatform.Analysis.Planning;

/// <summary>
/// What will be tested, and how, written down before data come: format <c>studyplatform-plan/1</c>. Its SHA-256 can
/// be lodged anywhere; whoever holds it can show later that nothing was changed.
/// </summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Study">The study's id.</param>
/// <param name="Title">The study's title; null where no definition was at hand.</param>
/// <param name="DefinitionSha256">SHA-256 of the <c>study.json</c> that the plan is about; null where none was at hand.</param>
/// <param name="Created">When it was made, by the machine's clock. UTC.</param>
/// <param name="Methods">Ids, in the study's order.</param>
/// <param name="Alpha">The level of significance, in (0, 1).</param>
/// <param name="Seed">Of the bootstrap, and of the simulated power.</param>
/// <param name="Resamples">Bootstrap samples of every interval of an accuracy.</param>
/// <param name="IncludeRehearsal">Whether simulated participants are analysed.</param>
/// <param name="Sources">The only sources that count; empty for all.</param>
/// <param name="Exclusions">Who is not analysed, in sentences.</param>
/// <param name="Hypotheses">What is expected.</param>
/// <param name="Analyses">Every test that is planned; all others are exploratory.</param>
/// <param name="Size">How many people, and why so many.</param>
public sealed record AnalysisPlan(
    string Format,
    string Study,
    string? Title,
    string? DefinitionSha256,
    DateTimeOffset Created,
    IReadOnlyList<string> Methods,
    double Alpha,
    ulong Seed,
    int Resamples,
    bool IncludeRehearsal,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Exclusions,
    IReadOnlyList<PlannedHypothesis> Hypotheses,
    IReadOnlyList<PlannedAnalysis> Analyses,
    PlannedSize Size)
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string FormatName = "studyplatform-plan/1";

    /// <summary>The document's usual name.</summary>
    public const string DocumentName = "plan.json";
}
