namespace StudyPlatform.Domain.Studies;

/// <summary>One thing that is wrong with a study definition.</summary>
/// <param name="Place">A place in <c>study.json</c> such as <c>demographics[2].choices</c>.</param>
/// <param name="Problem">What is wrong there.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record StudyFault(string Place, string Problem, string Remedy)
{
    /// <summary>One sentence: place, problem and remedy. A problem of two halves takes the stronger stop after it.</summary>
    public override string ToString() => $"{Place}: {Problem}{(Problem.Contains(';', StringComparison.Ordinal) ? ':' : ';')} {Remedy}";
}
