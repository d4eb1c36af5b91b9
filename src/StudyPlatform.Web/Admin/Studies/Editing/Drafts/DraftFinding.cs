namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>A fault of a draft, where people can see it.</summary>
/// <param name="Place">As <see cref="DraftPlace"/> reads it; empty for the document.</param>
/// <param name="Name">What people call the place.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="Line">Of the text, from 1.</param>
public sealed record DraftFinding(string Place, string Name, string Sentence, int Line)
{
    /// <summary>The part of the form that shows it.</summary>
    public EditSection Section => EditSections.Of(Place);
}
