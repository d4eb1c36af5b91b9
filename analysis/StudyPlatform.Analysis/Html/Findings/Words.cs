namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>Lists in English.</summary>
internal static class Words
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
