using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        public Tensor sum(ScalarType? type = null) => Operators.Call("sum", this, type);

        /// <summary>Sums along dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Operators.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>Sums along dimensions.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);

        /// <summary>Sums along a dimension. Write <c>0L</c> or <c>dim: 0</c> for the first: C# takes a plain 0 for the element type Byte.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        /// <summary>Sums along two dimensions.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);

        /// <summary>Sums along three dimensions.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1, dim2], keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Operators.Call("mean", this);

        /// <summary>Means along dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Operators.Call("mean.dim", this, dimensions, keepdim, type);

        /// <summary>The standard deviation of all elements, with n − 1 where unbiased.</summary>
        public Tensor std(bool unbiased = true) => Operators.Call("std", this, unbiased);

        /// <summary>The standard deviation along dimensions, with n − 1 where unbiased.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Operators.Call("std.dim", this, dimensions, unbiased, keepdim), type);

        /// <summary>The standard deviation along a dimension, with n − 1 where unbiased.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim], unbiased, keepdim, type);

        /// <summary>The variance of all elements, with n − 1 where unbiased.</summary>
        public Tensor var(bool unbiased = true) => Operators.Call("var", this, unbiased);

        /// <summary>The variance along dimensions, with n − 1 where unbiased.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Operators.Call("var.dim", this, dimensions, unbiased, keepdim), type);

        /// <summary>The variance along a dimension, with n − 1 where unbiased.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim], unbiased, keepdim, type);

        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2.0f) => Operators.Call("norm.Scalar", this, (double)p);

        /// <summary>The p-norm along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Operators.Call("norm.ScalarOpt_dim", this, (double)p, new long[] { dim }, keepdim);

        /// <summary>Logarithm of the sum of exponentials along a dimension.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Operators.Call("logsumexp", this, dim, keepdim);

        /// <summary>Running sums along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Operators.Call("cumsum", this, dim, type);

        /// <summary>Whether all elements are not zero.</summary>
        public Tensor all() => Operators.Call("all", this);

        /// <summary>Whether all elements along a dimension are not zero.</summary>
        public Tensor all(long dim, bool keepdim = false) => Operators.Call("all.dim", this, dim, keepdim);

        /// <summary>Whether any element is not zero.</summary>
        public Tensor any() => Operators.Call("any", this);

        /// <summary>Whether any element along a dimension is not zero.</summary>
        public Tensor any(long dim, bool keepdim = false) => Operators.Call("any.dim", this, dim, keepdim);

        /// <summary>The number of elements that are not zero, along dimensions where they are named.</summary>
        public Tensor count_nonzero(long[]? dims = null) => dims is null ? Operators.Call("count_nonzero", this) : Operators.Call("count_nonzero.dim_IntList", this, dims);

        private static Tensor Converted(Tensor result, ScalarType? type)
        {
            if (type is not { } wanted || wanted == result.dtype)
                return result;
            using (result)
                return result.to_type(wanted);
        }
    }
}
