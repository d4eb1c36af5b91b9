namespace StudyPlatform.Web.Participate.Shell;

/// <summary>What stands above a page that is only tried out.</summary>
/// <param name="Text">What is being looked at.</param>
/// <param name="Back">The address of the page before; null on the first one.</param>
/// <param name="On">The address of the page that comes next; null on the last one.</param>
public sealed record PreviewBar(string Text, string? Back, string? On);
