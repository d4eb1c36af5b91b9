using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>[N, C, H, W] at another size, given itself or as factors. Not antialiased. Nearest, bilinear, bicubic and area.</summary>
            /// <exception cref="ArgumentException">Neither or both of size and factors given, or a mode for another number of dimensions.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false)
            {
                if (size is null == scale_factor is null)
                    throw new ArgumentException("Give either size or scale_factor.");
                if (x.ndim != 4)
                    throw new ArgumentException($"Images are [N, C, H, W], the tensor has {x.ndim} dimensions.", nameof(x));
                size = Pair(size, nameof(size));
                scale_factor = Pair(scale_factor, nameof(scale_factor));
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                    (size, scale_factor) = ([(long)(x.size(2) * scale_factor[0]), (long)(x.size(3) * scale_factor[1])], null);
                return mode switch
                {
                    InterpolationMode.Nearest => Operators.Call("upsample_nearest2d.vec", x, size, scale_factor),
                    InterpolationMode.Bilinear => Operators.Call("upsample_bilinear2d.vec", x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Bicubic => Operators.Call("upsample_bicubic2d.vec", x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Area => adaptive_avg_pool2d(x, size!),
                    _ => throw new ArgumentException($"{mode} is not for images of two dimensions.", nameof(mode)),
                };
            }

            /// <summary>A border, given as pairs of sizes from the last dimension on: left, right, top, bottom, …</summary>
            /// <exception cref="ArgumentException">The mode is Zeros, which only convolutions have.</exception>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                var name = mode switch
                {
                    PaddingModes.Constant => "constant",
                    PaddingModes.Reflect => "reflect",
                    PaddingModes.Replicate => "replicate",
                    PaddingModes.Circular => "circular",
                    _ => throw new ArgumentException($"{mode} is no way to pad: use Constant with value 0.", nameof(mode)),
                };
                return Operators.Call("pad", input, pad, name, mode == PaddingModes.Constant ? value : Argument.None);
            }

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>A border of one size on all sides of the last dimension.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

            /// <summary>A border around height and width: left, right, top, bottom.</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            private static T[]? Pair<T>(T[]? sizes, string name) => sizes switch
            {
                null or { Length: 2 } => sizes,
                { Length: 1 } => [sizes[0], sizes[0]],
                _ => throw new ArgumentException("Give one number, or one each for height and width.", name),
            };
        }
    }
}
