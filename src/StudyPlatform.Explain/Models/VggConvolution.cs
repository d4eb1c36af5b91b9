namespace StudyPlatform.Explain.Models;

/// <summary>One 3×3 convolution of a VGG network (padding 1, stride 1).</summary>
/// <param name="Name">torchvision's name, for example <c>features.28</c>.</param>
/// <param name="Norm">Name of the batch normalisation that follows it, or <c>null</c>.</param>
/// <param name="Inputs">Input channels.</param>
/// <param name="Outputs">Output channels.</param>
/// <param name="Block">Number of its block, from 0.</param>
/// <param name="EndsBlock">Whether the block's pooling follows.</param>
public sealed record VggConvolution(string Name, string? Norm, int Inputs, int Outputs, int Block, bool EndsBlock);
