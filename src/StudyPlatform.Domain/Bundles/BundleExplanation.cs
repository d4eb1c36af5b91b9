using System.Collections.ObjectModel;

namespace StudyPlatform.Domain.Bundles;

/// <summary>One method's explanation of one stimulus: a drawn map or a training image.</summary>
public abstract record BundleExplanation
{
    private BundleExplanation(MediaPath image) => Image = image;

    /// <summary>What the participant sees.</summary>
    public MediaPath Image { get; init; }

    /// <summary>Figures about the explanation, such as a fit's R²; mostly empty.</summary>
    public IReadOnlyDictionary<string, double> Diagnostics { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>The kind of method that explains so.</summary>
    public abstract MethodKind Kind { get; }

    /// <summary>A map over the input, drawn.</summary>
    public sealed record Saliency(MediaPath Image) : BundleExplanation(Image)
    {
        public override MethodKind Kind => MethodKind.Saliency;
    }

    /// <summary>A training image.</summary>
    /// <param name="Image">The training image itself.</param>
    /// <param name="TrainingClass">Its class.</param>
    /// <param name="TrainingIndex">Which image of the training split it is, from 0.</param>
    public sealed record Example(MediaPath Image, ClassName TrainingClass, int TrainingIndex) : BundleExplanation(Image)
    {
        public override MethodKind Kind => MethodKind.Example;
    }
}
