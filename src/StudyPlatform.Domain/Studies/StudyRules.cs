using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>What must hold between the values of a definition, and between it and its bundle, beyond their form.</summary>
public static class StudyRules
{
    /// <summary>What a definition's own values must hold.</summary>
    /// <returns>The faults, none if the definition agrees with itself.</returns>
    public static IReadOnlyList<StudyFault> Check(StudyDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var faults = new StudyFaultList();
        DefinitionRules.Check(faults, definition);
        QuestionRules.Check(faults, definition);
        return faults.ToList();
    }

    /// <summary>All that must hold: the definition's own rules, and those between it and the bundle.</summary>
    /// <returns>The faults, none if the study can run on the bundle.</returns>
    public static IReadOnlyList<StudyFault> Check(StudyDefinition definition, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(bundle);
        var faults = new StudyFaultList();
        BundleFitRules.Check(faults, definition, bundle);
        ImageRules.Check(faults, definition, bundle);
        return [.. Check(definition), .. faults.ToList()];
    }
}
