using TorchSharp;

namespace StudyPlatform.Explain.Tracing;

/// <summary>Keeps one layer's changes while training runs.</summary>
internal interface IWeightTracer : IDisposable
{
    /// <summary>torchvision's name of the layer.</summary>
    string Layer { get; }

    /// <summary>Takes one finished step in.</summary>
    void Record(TracedStep step);

    /// <summary>Puts into <paramref name="folder"/> what a continued training needs beside the weights.</summary>
    void Save(string folder);

    /// <summary>Takes up what <see cref="Save"/> put there; <paramref name="weight"/> is the layer's as it was then.</summary>
    void Restore(string folder, torch.Tensor weight);

    /// <summary>Writes the finished trace file.</summary>
    void Finish();
}
