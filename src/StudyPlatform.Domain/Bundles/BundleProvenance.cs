namespace StudyPlatform.Domain.Bundles;

/// <summary>How a bundle came to be. Everything in it is optional and for people: no rule of a study rests on it.</summary>
public sealed record BundleProvenance
{
    /// <summary>The exact commands, in order.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Name and version of each tool and library that mattered.</summary>
    public IReadOnlyDictionary<string, string> Tools { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Share of the training split predicted rightly, 0 to 1.</summary>
    public double? TrainingAccuracy { get; init; }

    /// <summary>Mean loss of each epoch, in nats.</summary>
    public IReadOnlyList<double> TrainingLosses { get; init; } = [];

    /// <summary>Sentences about anything else that a reader should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Commands.Count + Tools.Count + TrainingLosses.Count + Notes.Count == 0 && TrainingAccuracy is null;
}
