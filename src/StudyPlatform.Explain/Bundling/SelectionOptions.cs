namespace StudyPlatform.Explain.Bundling;

/// <summary>How many stimuli are chosen, the tutorial's two not counted.</summary>
public sealed record SelectionOptions
{
    /// <summary>Exactly so many, an even number from 2; null: as many as can be balanced.</summary>
    public int? Count { get; init; }

    /// <summary>Where <see cref="Count"/> is not given: no more than so many, at least 2; null: no cap.</summary>
    public int? AtMost { get; init; }

    /// <exception cref="PipelineException">A value is out of its range; the sentence names its option.</exception>
    public void Validate()
    {
        if (Count is < 2 || Count % 2 == 1)
            throw new PipelineException($"--stimuli is {Count}: choose an even number from 2, as one half is rightly and one half wrongly predicted.");
        if (AtMost is < 2)
            throw new PipelineException($"--at-most is {AtMost}: choose at least 2.");
    }
}
