using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest element.</summary>
        public Tensor max() => Operators.Call("max", this);

        /// <summary>The largest elements along a dimension and where they are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Operators.CallPair("max.dim", this, dim, keepdim);

        /// <summary>The largest elements along dimensions; derivatives are shared among equals.</summary>
        public Tensor amax(params long[] dims) => Operators.Call("amax", this, dims);

        /// <summary>The place of the largest element among all.</summary>
        public Tensor argmax() => Operators.Call("argmax", this);

        /// <summary>The places of the largest elements along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Operators.Call("argmax", this, dim, keepdim);

        /// <summary>The smallest element.</summary>
        public Tensor min() => Operators.Call("min", this);

        /// <summary>The smallest elements along a dimension and where they are.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Operators.CallPair("min.dim", this, dim, keepdim);

        /// <summary>The smallest elements along dimensions; derivatives are shared among equals.</summary>
        public Tensor amin(params long[] dims) => Operators.Call("amin", this, dims);

        /// <summary>The place of the smallest element among all.</summary>
        public Tensor argmin() => Operators.Call("argmin", this);

        /// <summary>The places of the smallest elements along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Operators.Call("argmin", this, dim, keepdim);

        /// <summary>The places of the elements in order along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Operators.Call("argsort", this, dim, descending);

        /// <summary>The elements in order along a dimension, and their places; equal ones keep theirs where stable.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Operators.CallPair("sort.stable", this, stable, dim, descending);

        /// <summary>The k largest (or smallest) elements along a dimension and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Operators.CallPair("topk", this, (long)k, (long)dim, largest, sorted);

        /// <summary>The median of all elements, the lower of two.</summary>
        public Tensor median() => Operators.Call("median", this);

        /// <summary>Quantiles along a dimension, interpolated.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Operators.Call("quantile", this, q, dim, keepdim);
    }
}
