namespace StudyPlatform.Analysis.Planning;

/// <summary>A plan as it was read.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Plan">What it says.</param>
public sealed record PlanFile(string Name, long Bytes, string Sha256, AnalysisPlan Plan)
{
    /// <summary>Whether the plan names an analysis.</summary>
    public bool Names(string analysis) => Plan.Analyses.Any(planned => planned.Id == analysis);
}
