using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; −1 stands for what is left.</summary>
        public Tensor reshape(params long[] shape) => Operators.Call("reshape", this, shape);

        /// <summary>The same memory in another shape; −1 stands for what is left.</summary>
        public Tensor view(params long[] shape) => Operators.Call("view", this, shape);

        /// <summary>The same memory in another tensor's shape.</summary>
        public Tensor view_as(Tensor other) => Operators.Call("view_as", this, other);

        /// <summary>Dimensions made into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Operators.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>A dimension of size 1 put in.</summary>
        public Tensor unsqueeze(long dim) => Operators.Call("unsqueeze", this, dim);

        /// <summary>Dimensions of size 1 taken out: one, or all.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } one ? Operators.Call("squeeze.dim", this, one) : Operators.Call("squeeze", this);

        /// <summary>A matrix transposed.</summary>
        public Tensor t() => Operators.Call("t", this);

        /// <summary>Dimensions in the opposite order.</summary>
        public Tensor T => Operators.Call("numpy_T", this);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Operators.Call("transpose.int", this, dim0, dim1);

        /// <summary>Dimensions in another order.</summary>
        public Tensor permute(params long[] permutation) => Operators.Call("permute", this, permutation);

        /// <summary>Dimensions of size 1 repeated without copying; −1 leaves one as it is.</summary>
        public Tensor expand(params long[] sizes) => Operators.Call("expand", this, sizes);

        /// <summary>Dimensions of size 1 repeated without copying, to another tensor's shape.</summary>
        public Tensor expand_as(Tensor other) => Operators.Call("expand_as", this, other);

        /// <summary>Broadcast to a shape without copying.</summary>
        public Tensor broadcast_to(params long[] shape) => Operators.Call("broadcast_to", this, shape);

        /// <summary>The whole tensor repeated along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Operators.Call("repeat", this, sizes);

        /// <summary>Every element repeated.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Operators.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        /// <summary>Elements in the opposite order along dimensions.</summary>
        public Tensor flip(params long[] dims) => Operators.Call("flip", this, dims);

        /// <summary>Elements moved along a dimension, those that fall off coming back at the other end; along all elements without one.</summary>
        public Tensor roll(long shifts, long? dims = null) => Operators.Call("roll", this, new[] { shifts }, dims is { } one ? [one] : Array.Empty<long>());

        /// <summary>Elements moved along dimensions, those that fall off coming back at the other end.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Operators.Call("roll", this, shifts, dims);

        /// <summary>Cut into a number of pieces along a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0L) => Operators.CallMany("chunk", this, chunks, dim)!;

        /// <summary>Cut into pieces of a size along a dimension.</summary>
        public Tensor[] split(long size, int dim = 0) => Operators.CallMany("split.Tensor", this, size, (long)dim)!;

        /// <summary>Cut into pieces of given sizes along a dimension.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Operators.CallMany("split_with_sizes", this, sizes, dim)!;

        /// <summary>Cut into slices along a dimension, which goes.</summary>
        public Tensor[] unbind(long dimension = 0L) => Operators.CallMany("unbind.int", this, dimension)!;
    }
}
