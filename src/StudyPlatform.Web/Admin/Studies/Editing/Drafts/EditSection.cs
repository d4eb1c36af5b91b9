namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>A part of the form.</summary>
public enum EditSection
{
    /// <summary>Title, contact and what else is about the study as a whole.</summary>
    General,

    /// <summary>Which explanations are compared.</summary>
    Methods,

    /// <summary>How many people, how many images.</summary>
    People,

    /// <summary>What people get.</summary>
    Payment,

    /// <summary>How long they have.</summary>
    Time,

    /// <summary>Questions about the person.</summary>
    Questions,

    /// <summary>Questions with one right answer.</summary>
    Checks,

    /// <summary>The comparisons at the end.</summary>
    Ranking,

    /// <summary>Everything else that people read.</summary>
    Texts,

    /// <summary>Where people come from.</summary>
    Platforms,
}
