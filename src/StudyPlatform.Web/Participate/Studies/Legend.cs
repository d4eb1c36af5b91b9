namespace StudyPlatform.Web.Participate.Studies;

/// <summary>What stands beneath an explanation so that its colours can be read; the same beneath every image of a method.</summary>
/// <param name="Scale">The address of a colour scale, or null.</param>
/// <param name="Low">What its left end means; without a scale, all there is to say.</param>
/// <param name="High">What its right end means.</param>
public sealed record Legend(string? Scale, string Low, string High);
