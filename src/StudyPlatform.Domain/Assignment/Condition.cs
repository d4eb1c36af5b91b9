using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Assignment;

/// <summary>An unordered pair of methods, with the one first that the study names first.</summary>
public readonly record struct Condition(MethodId A, MethodId B)
{
    /// <summary>As it stands in the results: <c>lime+shap</c>.</summary>
    public override string ToString() => $"{A}+{B}";
}
