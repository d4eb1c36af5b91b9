namespace StudyPlatform.Web.Admin.Rehearsals;

/// <summary>One thing that a rehearsal looked at.</summary>
/// <param name="Name">A word for it.</param>
/// <param name="Passed">Whether it came out.</param>
/// <param name="Findings">Sentences.</param>
public sealed record PastCheck(string Name, bool Passed, IReadOnlyList<string> Findings)
{
    /// <summary>What is looked at, for people to read.</summary>
    public string Title => Name switch
    {
        "participants" => "Pages",
        "log" => "Log of events",
        "quotas" => "Quotas",
        "export" => "Export",
        "analysis" => "Analysis",
        _ => Name,
    };
}
