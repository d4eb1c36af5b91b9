namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>Something that somebody should look at.</summary>
/// <param name="Rule">What it is about.</param>
/// <param name="Subject">The method or cell; empty where there is only one.</param>
/// <param name="Sentence">What was found, with its figures.</param>
/// <param name="Remedy">What to do.</param>
public sealed record MonitorWarning(WarningRule Rule, string Subject, string Sentence, string Remedy);
