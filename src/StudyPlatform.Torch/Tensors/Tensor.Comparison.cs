using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this = target, element by element.</summary>
        public Tensor eq(Tensor target) => Operators.Call("eq.Tensor", this, target);

        /// <summary>this = target, element by element.</summary>
        public Tensor eq(Scalar target) => Operators.Call("eq.Scalar", this, target);

        /// <summary>this ≠ target, element by element.</summary>
        public Tensor ne(Tensor target) => Operators.Call("ne.Tensor", this, target);

        /// <summary>this ≠ target, element by element.</summary>
        public Tensor ne(Scalar target) => Operators.Call("ne.Scalar", this, target);

        /// <summary>this &lt; target, element by element.</summary>
        public Tensor lt(Tensor target) => Operators.Call("lt.Tensor", this, target);

        /// <summary>this &lt; target, element by element.</summary>
        public Tensor lt(Scalar target) => Operators.Call("lt.Scalar", this, target);

        /// <summary>this ≤ target, element by element.</summary>
        public Tensor le(Tensor target) => Operators.Call("le.Tensor", this, target);

        /// <summary>this ≤ target, element by element.</summary>
        public Tensor le(Scalar target) => Operators.Call("le.Scalar", this, target);

        /// <summary>this &gt; target, element by element.</summary>
        public Tensor gt(Tensor target) => Operators.Call("gt.Tensor", this, target);

        /// <summary>this &gt; target, element by element.</summary>
        public Tensor gt(Scalar target) => Operators.Call("gt.Scalar", this, target);

        /// <summary>this ≥ target, element by element.</summary>
        public Tensor ge(Tensor target) => Operators.Call("ge.Tensor", this, target);

        /// <summary>this ≥ target, element by element.</summary>
        public Tensor ge(Scalar target) => Operators.Call("ge.Scalar", this, target);

        /// <summary>Whether all elements are close: |this − target| ≤ atol + rtol · |target|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Operators.CallValue("allclose", this, target, rtol, atol, equal_nan).Integer != 0;

        /// <summary>Where elements are not a number.</summary>
        public Tensor isnan() => Operators.Call("isnan", this);

        /// <summary>Where elements are infinite.</summary>
        public Tensor isinf() => Operators.Call("isinf", this);

        /// <summary>Where elements are finite.</summary>
        public Tensor isfinite() => Operators.Call("isfinite", this);

        /// <summary>Where elements are zero.</summary>
        public Tensor logical_not() => Operators.Call("logical_not", this);

        /// <summary>Where both are not zero.</summary>
        public Tensor logical_and(Tensor other) => Operators.Call("logical_and", this, other);

        /// <summary>Where one is not zero.</summary>
        public Tensor logical_or(Tensor other) => Operators.Call("logical_or", this, other);

        /// <summary>Where exactly one is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Operators.Call("logical_xor", this, other);

        /// <summary>Bits of both.</summary>
        public Tensor bitwise_and(Tensor other) => Operators.Call("bitwise_and.Tensor", this, other);

        /// <summary>Bits of either.</summary>
        public Tensor bitwise_or(Tensor other) => Operators.Call("bitwise_or.Tensor", this, other);

        /// <summary>Bits turned over; truth values negated.</summary>
        public Tensor bitwise_not() => Operators.Call("bitwise_not", this);

        /// <summary>Whether both are the same object. Elements are compared by <see cref="eq(Tensor)"/>.</summary>
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
