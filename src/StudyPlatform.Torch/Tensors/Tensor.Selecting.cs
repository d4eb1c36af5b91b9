using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A piece along a dimension, sharing memory.</summary>
        public Tensor narrow(long dim, long start, long length) => Operators.Call("narrow", this, dim, start, length);

        /// <summary>Every step-th element along a dimension from start to before finish, sharing memory.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Operators.Call("slice.Tensor", this, dim, start, finish, step);

        /// <summary>One slice along a dimension, which goes; shares memory.</summary>
        public Tensor select(long dim, long index) => Operators.Call("select.int", this, dim, index);

        /// <summary>Slices along a dimension by their numbers.</summary>
        public Tensor index_select(long dim, Tensor index) => Operators.Call("index_select", this, dim, index);

        /// <summary>this + alpha · source, added to the slices that index names.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Operators.Call("index_add", this, dim, index, source, alpha);

        /// <summary>Adds alpha · source to the slices of this tensor itself that index names.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Operators.Call("index_add_", this, dim, index, source, alpha);

        /// <summary>Copies source into the slices of this tensor itself that index names.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Operators.Call("index_copy_", this, dim, index, source);

        /// <summary>Elements by their numbers among all.</summary>
        public Tensor take(Tensor index) => Operators.Call("take", this, index);

        /// <summary>Elements picked along a dimension: out[i][j] = this[index[i][j]][j].</summary>
        public Tensor gather(long dim, Tensor index) => Operators.Call("gather", this, dim, index);

        /// <summary>src written along a dimension: out[index[i][j]][j] = src[i][j].</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Operators.Call("scatter.src", this, dim, index, src);

        /// <summary>Writes src into this tensor itself along a dimension.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Operators.Call("scatter_.src", this, dim, index, src);

        /// <summary>src added along a dimension: out[index[i][j]][j] += src[i][j].</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Operators.Call("scatter_add", this, dim, index, src);

        /// <summary>Adds src to this tensor itself along a dimension.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Operators.Call("scatter_add_", this, dim, index, src);

        /// <summary>A value wherever the mask holds.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Operators.Call("masked_fill.Scalar", this, mask, value);

        /// <summary>Sets this tensor itself to a value wherever the mask holds.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Operators.Call("masked_fill_.Scalar", this, mask, value);

        /// <summary>The elements where the mask holds, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Operators.Call("masked_select", this, mask);

        /// <summary>The places of the elements that are not zero, [count, dimensions].</summary>
        public Tensor nonzero() => Operators.Call("nonzero", this);

        /// <summary>The number of times each whole number occurs.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Operators.Call("bincount", this, weights, minlength);

        /// <summary>Windows of a size, step apart, along a dimension; a new last dimension holds their elements.</summary>
        public Tensor unfold(long dimension, long size, long step) => Operators.Call("unfold", this, dimension, size, step);
    }
}
