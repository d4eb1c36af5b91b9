namespace StudyPlatform.Domain.Studies;

/// <summary>One of the answers that can be chosen.</summary>
/// <param name="Id">As it stands in the results: an identifier, unique in its question.</param>
/// <param name="Text">As participants read it.</param>
/// <param name="ScreensOut">Whether the study is not for people who choose it.</param>
/// <param name="OwnWords">Whether a line for the participant's own words goes with it; for reasons of a ranking only.</param>
public sealed record Choice(string Id, string Text, bool ScreensOut = false, bool OwnWords = false);
