namespace StudyPlatform.Web.Reporting;

/// <summary>What came of adding a plan.</summary>
public abstract record PlanAddition
{
    private PlanAddition()
    {
    }

    /// <param name="Plan">It is there, now or already.</param>
    /// <param name="Remarks">In what it does not fit the study as it is; reports then say that they depart from it.</param>
    public sealed record Added(StoredPlan Plan, IReadOnlyList<string> Remarks) : PlanAddition;

    /// <param name="Sentence">Why it is not taken, and what to do.</param>
    public sealed record Refused(string Sentence) : PlanAddition;
}
