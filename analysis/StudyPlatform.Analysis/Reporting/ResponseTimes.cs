using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>How long the people who saw a method took for an image.</summary>
/// <param name="Method">The method.</param>
/// <param name="Phase"><c>labelled</c> or <c>guess</c>.</param>
/// <param name="People">Analysed people whose pair contains it.</param>
/// <param name="ByServer">Trials without the browser's time, for which the server's stands.</param>
/// <param name="Seconds">Over trials; null without any.</param>
/// <param name="Median">Median over the people of each one's median, in seconds; null without any.</param>
public sealed record ResponseTimes(MethodId Method, string Phase, int People, int ByServer, NumberSummary? Seconds, Estimate? Median);
