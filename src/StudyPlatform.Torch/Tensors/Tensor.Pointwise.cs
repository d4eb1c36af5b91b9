using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Absolute values.</summary>
        public Tensor abs() => Operators.Call("abs", this);

        /// <summary>−1, 0 or 1.</summary>
        public Tensor sign() => Operators.Call("sign", this);

        /// <summary>e to the power of each element.</summary>
        public Tensor exp() => Operators.Call("exp", this);

        /// <summary>e to the power of each element, minus 1, exact near 0.</summary>
        public Tensor expm1() => Operators.Call("expm1", this);

        /// <summary>Natural logarithms.</summary>
        public Tensor log() => Operators.Call("log", this);

        /// <summary>Natural logarithms of 1 + each element, exact near 0.</summary>
        public Tensor log1p() => Operators.Call("log1p", this);

        /// <summary>Logarithms to base 2.</summary>
        public Tensor log2() => Operators.Call("log2", this);

        /// <summary>Logarithms to base 10.</summary>
        public Tensor log10() => Operators.Call("log10", this);

        /// <summary>Square roots.</summary>
        public Tensor sqrt() => Operators.Call("sqrt", this);

        /// <summary>Reciprocals of the square roots.</summary>
        public Tensor rsqrt() => Operators.Call("rsqrt", this);

        /// <summary>Squares.</summary>
        public Tensor square() => Operators.Call("square", this);

        /// <summary>Reciprocals.</summary>
        public Tensor reciprocal() => Operators.Call("reciprocal", this);

        /// <summary>Rounded down.</summary>
        public Tensor floor() => Operators.Call("floor", this);

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => Operators.Call("ceil", this);

        /// <summary>Sines.</summary>
        public Tensor sin() => Operators.Call("sin", this);

        /// <summary>Cosines.</summary>
        public Tensor cos() => Operators.Call("cos", this);

        /// <summary>Error functions.</summary>
        public Tensor erf() => Operators.Call("erf", this);

        /// <summary>Negative elements set to 0.</summary>
        public Tensor relu() => Operators.Call("relu", this);

        /// <summary>1 / (1 + e^−x).</summary>
        public Tensor sigmoid() => Operators.Call("sigmoid", this);

        /// <summary>Hyperbolic tangents.</summary>
        public Tensor tanh() => Operators.Call("tanh", this);

        /// <summary>Rounded to a number of decimals, halves to even.</summary>
        public Tensor round(long decimals = 0L) => Operators.Call("round.decimals", this, decimals);

        /// <summary>Sets this tensor itself to its absolute values.</summary>
        public Tensor abs_() => Operators.Call("abs_", this);

        /// <summary>Sets this tensor itself to e to its power.</summary>
        public Tensor exp_() => Operators.Call("exp_", this);

        /// <summary>Sets this tensor itself to its natural logarithms.</summary>
        public Tensor log_() => Operators.Call("log_", this);

        /// <summary>Sets this tensor itself to its square roots.</summary>
        public Tensor sqrt_() => Operators.Call("sqrt_", this);

        /// <summary>Sets the negative elements of this tensor itself to 0.</summary>
        public Tensor relu_() => Operators.Call("relu_", this);

        /// <summary>Sets this tensor itself to 1 / (1 + e^−x).</summary>
        public Tensor sigmoid_() => Operators.Call("sigmoid_", this);

        /// <summary>Sets this tensor itself to its hyperbolic tangents.</summary>
        public Tensor tanh_() => Operators.Call("tanh_", this);

        /// <summary>To the power of an exponent.</summary>
        public Tensor pow(Tensor exponent) => Operators.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>Raises this tensor itself to the power of an exponent.</summary>
        public Tensor pow_(Tensor exponent) => Operators.Call("pow_.Tensor", this, exponent);

        /// <summary>To the power of an exponent.</summary>
        public Tensor pow(Scalar exponent) => Operators.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>Raises this tensor itself to the power of an exponent.</summary>
        public Tensor pow_(Scalar exponent) => Operators.Call("pow_.Scalar", this, exponent);
    }
}
