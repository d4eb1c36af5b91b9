namespace StudyPlatform.Explain.Tracing;

/// <summary>A weight with its activation y_i = g(x_i, w_i) for one input (Khadivpour et al., Eq. 4).</summary>
/// <param name="Layer">torchvision's name of the layer, as it was trained.</param>
/// <param name="Weight">Place in the flattened weight tensor.</param>
/// <param name="Output">Its output neuron or channel.</param>
/// <param name="Input">Its input neuron, or input channel and place in the kernel, flattened.</param>
/// <param name="Activation">
/// w·x for a fully connected layer; for a convolution the mean of w·x over the output's positions.
/// </param>
public sealed record ActivatedWeight(string Layer, long Weight, long Output, long Input, double Activation);
