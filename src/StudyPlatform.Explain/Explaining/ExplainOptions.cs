using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Explaining;

/// <summary>What is explained, by which methods, and how it is drawn.</summary>
public sealed record ExplainOptions
{
    /// <summary>Ids of the methods; all there are by default. They are kept in the registry's order.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [.. ExplanationMethods.All.Select(method => method.Id)];

    /// <summary>Options of the methods.</summary>
    public MethodSettings Settings { get; init; } = MethodSettings.None;

    /// <summary>Seed of the choice of stimuli and of every draw of the methods.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Images a pass through the network, 1 to 4096; results depend on it by rounding only.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How many test images are chosen.</summary>
    public SelectionOptions Selection { get; init; } = new();

    /// <summary>Explain every test image instead of choosing.</summary>
    public bool All { get; init; }

    /// <summary>This machine's part of the work.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How images and explanations look.</summary>
    public RenderingOptions Rendering { get; init; } = new();

    /// <summary>The chosen methods.</summary>
    /// <exception cref="PipelineException">There is no such method, or none was chosen.</exception>
    public IReadOnlyList<ExplanationMethod> ChosenMethods()
    {
        var chosen = Methods.Select(ExplanationMethods.Get).ToHashSet();
        return chosen.Count > 0
            ? [.. ExplanationMethods.All.Where(chosen.Contains)]
            : throw new PipelineException($"--methods names no method; choose from {string.Join(", ", ExplanationMethods.All.Select(method => method.Id))}.");
    }

    /// <exception cref="PipelineException">A value is out of its range; the sentence names its option.</exception>
    public void Validate()
    {
        if (BatchSize is < 1 or > 4096)
            throw new PipelineException($"--batch-size is {BatchSize}, but must be 1 to 4096.");
        if (All && (Selection.Count is not null || Selection.AtMost is not null))
            throw new PipelineException("--all explains every test image; leave --stimuli and --at-most out.");
        Selection.Validate();
        Rendering.Validate();
        ExplanationMethods.CheckNames(Settings);
        foreach (var method in ChosenMethods())
            method.Check(Settings);
    }
}
