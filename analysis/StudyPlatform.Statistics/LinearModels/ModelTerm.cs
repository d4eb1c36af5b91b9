namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A main effect (one variable) or an interaction (several).</summary>
/// <param name="Variables">Names of its factors and covariates, each once.</param>
public sealed record ModelTerm(IReadOnlyList<string> Variables)
{
    /// <summary>As in a formula: "g" or "g:h".</summary>
    public string Name => string.Join(':', Variables);

    /// <summary>Whether every variable of the other term is also one of this.</summary>
    public bool Contains(ModelTerm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Variables.All(variable => Variables.Contains(variable, StringComparer.Ordinal));
    }
}
