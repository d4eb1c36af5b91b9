namespace StudyPlatform.Web.Rehearsing;

/// <summary>One thing that a rehearsal looks at.</summary>
/// <param name="Name">A word for it: participants, quotas, log, export, analysis.</param>
/// <param name="Passed">Whether it came out.</param>
/// <param name="Findings">Sentences: what was found, or everything that did not come out (the first hundred).</param>
internal sealed record RehearsalCheck(string Name, bool Passed, IReadOnlyList<string> Findings)
{
    private const int Most = 100;

    /// <summary>Passed if there is no fault.</summary>
    public static RehearsalCheck Of(string name, IReadOnlyList<string> faults, string finding) => faults.Count == 0
        ? new RehearsalCheck(name, true, [finding])
        : new RehearsalCheck(name, false, faults.Count <= Most ? faults : [.. faults.Take(Most), $"and {faults.Count - Most} more"]);
}
