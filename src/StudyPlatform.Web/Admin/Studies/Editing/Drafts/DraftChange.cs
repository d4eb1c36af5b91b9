namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>One thing that is different in another definition.</summary>
/// <param name="What">As people call it.</param>
/// <param name="Before">What it was, cut to what differs.</param>
/// <param name="After">What it is now, cut likewise.</param>
public sealed record DraftChange(string What, string Before, string After);
