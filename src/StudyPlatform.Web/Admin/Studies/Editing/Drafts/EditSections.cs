namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>The parts of the form: their names, and where each key stands.</summary>
public static class EditSections
{
    public static string Title(EditSection section) => section switch
    {
        EditSection.General => "General",
        EditSection.Methods => "Methods",
        EditSection.People => "People and images",
        EditSection.Payment => "Payment",
        EditSection.Time => "Time limits",
        EditSection.Questions => "Questions",
        EditSection.Checks => "Attention checks",
        EditSection.Ranking => "Comparisons at the end",
        EditSection.Texts => "Texts",
        EditSection.Platforms => "Platforms",
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    /// <summary>The part in which a place is shown; the first for what has no part of its own.</summary>
    public static EditSection Of(string place) => DraftPlace.Steps(place) is [var key, ..]
        ? key switch
        {
            "methods" or "colourMap" => EditSection.Methods,
            "peoplePerCondition" or "trials" or "images" => EditSection.People,
            "pay" => EditSection.Payment,
            "timeLimitMinutes" or "graceMinutes" => EditSection.Time,
            "demographics" => EditSection.Questions,
            "attentionChecks" => EditSection.Checks,
            "ranking" => EditSection.Ranking,
            "texts" => EditSection.Texts,
            "platforms" => EditSection.Platforms,
            _ => EditSection.General,
        }
        : EditSection.General;
}
