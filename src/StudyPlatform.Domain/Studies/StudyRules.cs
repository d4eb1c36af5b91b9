using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>What must hold between a definition and its bundle, and between the values of the definition, beyond their form.</summary>
public static class StudyRules
{
    /// <returns>The faults, none if the study can run on the bundle.</returns>
    public static IReadOnlyList<StudyFault> Check(StudyDefinition definition, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(bundle);
        return [];
    }
}
