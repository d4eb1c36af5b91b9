namespace StudyPlatform.Domain.Studies;

/// <summary>What came of reading a <c>study.json</c>.</summary>
public abstract record StudyReading
{
    private StudyReading()
    {
    }

    /// <summary>The document is sound; whether it fits a bundle is another question (<see cref="StudyRules"/>).</summary>
    /// <param name="Definition">Its content, with the placeholders of the texts filled in.</param>
    public sealed record Sound(StudyDefinition Definition) : StudyReading;

    /// <summary>The document is refused.</summary>
    /// <param name="Faults">At least one.</param>
    public sealed record Faulty(IReadOnlyList<StudyFault> Faults) : StudyReading
    {
        public override string ToString() => string.Join('\n', Faults);
    }
}
