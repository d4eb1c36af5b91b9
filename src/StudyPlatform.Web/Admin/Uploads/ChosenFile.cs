namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>A file as a page's script found it chosen.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Bytes">Its length.</param>
internal sealed record ChosenFile(string Name, long Bytes);
