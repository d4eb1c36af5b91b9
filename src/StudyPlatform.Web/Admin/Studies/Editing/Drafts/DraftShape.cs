namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>What the form shows at a place of a definition.</summary>
public abstract record DraftShape
{
    private DraftShape()
    {
    }

    /// <summary>One value: text, a number, or a word out of several.</summary>
    public sealed record Value : DraftShape;

    /// <summary>Yes or no.</summary>
    public sealed record Flag : DraftShape;

    /// <summary>Markdown: one string, or a list of its lines.</summary>
    public sealed record Markdown : DraftShape;

    /// <summary>An object with known keys.</summary>
    /// <param name="All">In the order in which they are written.</param>
    /// <param name="InOneLine">Whether it is written in one line where it holds nothing but values.</param>
    public sealed record Fields(IReadOnlyList<DraftField> All, bool InOneLine = false) : DraftShape;

    /// <summary>A list.</summary>
    /// <param name="Item">What each of its items is.</param>
    /// <param name="Name">What people call an item: <c>choice</c>.</param>
    public sealed record Items(DraftShape Item, string Name) : DraftShape;

    /// <summary>An object whose keys are ids of methods.</summary>
    /// <param name="Item">What stands under each.</param>
    public sealed record ByMethod(DraftShape Item) : DraftShape;
}
