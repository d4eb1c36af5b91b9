namespace StudyPlatform.Analysis.Reporting;

/// <summary>Which participants are analysed, and by which rules.</summary>
/// <param name="IncludesRehearsal">Whether simulated participants of a rehearsal count.</param>
/// <param name="Sources">The only sources that count; empty for all.</param>
/// <param name="Alpha">The level of significance.</param>
/// <param name="Confidence">The level of every interval, 1 − alpha.</param>
/// <param name="Seed">Of the bootstrap.</param>
/// <param name="Resamples">Bootstrap samples of every interval of an accuracy.</param>
/// <param name="Part">Whom the export held, in a sentence, where it was filtered; null where it held everyone.</param>
public sealed record ReportScope(
    bool IncludesRehearsal, IReadOnlyList<string> Sources, double Alpha, double Confidence, ulong Seed, int Resamples, string? Part);
