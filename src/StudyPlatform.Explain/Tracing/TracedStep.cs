using TorchSharp;

namespace StudyPlatform.Explain.Tracing;

/// <summary>What a tracer is shown after each training step.</summary>
/// <param name="Number">Number of the step from 0, over the whole training.</param>
/// <param name="LearningRate">Learning rate of the step.</param>
/// <param name="Members">Training indices of the batch.</param>
/// <param name="OutputGradient">Per linear layer δ = ∂loss/∂z, [members, outputs].</param>
/// <param name="Input">Per linear layer a, its input, [members, inputs].</param>
/// <param name="Weight">The weight of a layer after the step.</param>
internal sealed record TracedStep(
    int Number,
    double LearningRate,
    IReadOnlyList<int> Members,
    Func<string, torch.Tensor> OutputGradient,
    Func<string, torch.Tensor> Input,
    Func<string, torch.Tensor> Weight);
