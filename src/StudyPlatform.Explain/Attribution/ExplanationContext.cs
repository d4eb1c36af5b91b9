using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Everything a method may need; each takes what it uses, and all of it stays the caller's.</summary>
/// <param name="Classifier">The network in evaluation mode.</param>
/// <param name="Training">The training images at the network's input size.</param>
/// <param name="Settings">Options as the user gave them.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="BatchSize">Images a pass through the network.</param>
/// <param name="Index">The training index, for methods that <see cref="ExplanationMethod.NeedsIndex"/>.</param>
/// <param name="Model">The trained model with its traces, for methods that <see cref="ExplanationMethod.NeedsTrace"/>.</param>
public sealed record ExplanationContext(
    IClassifier Classifier,
    IImageSet Training,
    MethodSettings Settings,
    ulong Seed,
    int BatchSize,
    TrainingIndex? Index = null,
    TrainedModel? Model = null)
{
    /// <summary>The index, which the caller must have given.</summary>
    public TrainingIndex RequiredIndex => Index ?? throw new InvalidOperationException("This method needs the training index.");

    /// <summary>The trained model, which the caller must have given.</summary>
    public TrainedModel RequiredModel => Model ?? throw new InvalidOperationException("This method needs the trained model and its traces.");
}
