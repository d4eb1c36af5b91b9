namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Explains single predictions, always for the predicted class. The result depends on the stimulus, the
/// model, the training data, the options and the seed alone: not on the order of calls, and on the batch
/// size only by floating-point rounding.
/// </summary>
public interface IExplanationMethod : IDisposable
{
    /// <summary>The method's id in bundles and on command lines, for example <c>grad-cam</c>.</summary>
    string Id { get; }

    /// <summary>The method's published name.</summary>
    string Name { get; }

    /// <summary>What its explanations show.</summary>
    ExplanationKind Kind { get; }

    /// <summary>Every option that shapes the result, by key: numbers, truth values or strings.</summary>
    IReadOnlyDictionary<string, object> Parameters { get; }

    /// <summary>Explains one prediction.</summary>
    /// <exception cref="PipelineException">The method refuses; the sentence says why and what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Explanation Explain(Stimulus stimulus, CancellationToken cancellation);
}
