using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The largest element of each square window; windows lie side by side where no stride is given.</summary>
            public static Tensor max_pool2d(Tensor input, long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Operators.Call("max_pool2d", input, Square(kernelSize), Square(stride ?? kernelSize), Square(padding ?? 0), Square(dilation ?? 1), ceil_mode);

            /// <summary>The largest element of each window; windows lie side by side where no stride is given.</summary>
            public static Tensor max_pool2d(Tensor input, (long, long) kernelSize, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                Operators.Call("max_pool2d", input, Pair(kernelSize), Pair(stride ?? kernelSize), Pair(padding ?? (0, 0)), Pair(dilation ?? (1, 1)), ceil_mode);

            /// <summary>The largest element of each window and its place in its channel. As in TorchSharp 0.99 the stride is 1 where none is given.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernelSize, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Operators.CallPair("max_pool2d_with_indices", input, kernelSize, strides ?? [1, 1], padding ?? [0, 0], dilation ?? [1, 1], ceil_mode);

            /// <summary>The mean of each square window; windows lie side by side where no stride is given.</summary>
            public static Tensor avg_pool2d(Tensor input, long kernelSize, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
                Operators.Call("avg_pool2d", input, Square(kernelSize), Square(stride ?? kernelSize), Square(padding), ceil_mode, count_include_pad);

            /// <summary>Means of as many windows as the output has elements along height and width.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Operators.Call("adaptive_avg_pool2d", input, output_size);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, Pair(output_size));

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, Square(output_size));

            private static long[] Square(long side) => [side, side];

            private static long[] Pair((long, long) sizes) => [sizes.Item1, sizes.Item2];
        }
    }
}
