using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks.</summary>
    public static partial class nn
    {
        /// <summary>Layers and losses as functions.</summary>
        public static partial class functional
        {
            /// <summary>Two-dimensional convolution of [N, C, H, W] with weights [out, C / groups, kh, kw].</summary>
            /// <param name="input">[N, C, H, W].</param>
            /// <param name="weight">[out, C / groups, kh, kw].</param>
            /// <param name="bias">[out], or none.</param>
            /// <param name="strides">1 by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Operators.Call("conv2d", input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            /// <summary>input · weightsᵀ + bias, for weights [out, in].</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Operators.Call("linear", input, weights, bias);

            /// <summary>Normalisation of each channel: by the batch's mean and variance in training (which also move the running ones, in place), by the running ones otherwise.</summary>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Operators.Call("batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>In training: elements set to 0 at a probability, the others divided by 1 − p. Otherwise the input.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Operators.Call(inplace ? "dropout_" : "dropout", input, p, training);

            /// <summary>Negative elements set to 0.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>Hyperbolic tangents.</summary>
            public static Tensor tanh(Tensor x) => x.tanh();

            /// <summary>Softmax along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>Logarithm of the softmax along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>1 at the place each whole number names, 0 elsewhere; −1 takes one more class than the largest number.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Operators.Call("one_hot", x, num_classes);
        }
    }
}
