using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Elements brought into a range; null leaves a side open.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Operators.Call("clamp", this, min, max);

        /// <summary>Elements brought into a range given element by element; null leaves a side open.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Operators.Call("clamp.Tensor", this, min, max);

        /// <summary>Brings the elements of this tensor itself into a range; null leaves a side open.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Operators.Call("clamp_", this, min, max);

        /// <summary>Elements above max set to max.</summary>
        public Tensor clamp_max(Scalar max) => Operators.Call("clamp_max", this, max);

        /// <summary>Elements below min set to min.</summary>
        public Tensor clamp_min(Scalar min) => Operators.Call("clamp_min", this, min);

        /// <summary>The larger of the two, element by element.</summary>
        public Tensor maximum(Tensor other) => Operators.Call("maximum", this, other);

        /// <summary>The smaller of the two, element by element.</summary>
        public Tensor minimum(Tensor other) => Operators.Call("minimum", this, other);

        /// <summary>this + weight · (end − this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Operators.Call("lerp.Tensor", this, end, weight);

        /// <summary>this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary>Adds value · tensor1 · tensor2 to this tensor itself.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.Call("addcmul_", this, tensor1, tensor2, value);

        /// <summary>this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary>Adds value · tensor1 / tensor2 to this tensor itself.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.Call("addcdiv_", this, tensor1, tensor2, value);

        /// <summary>This tensor where the condition holds, y elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Operators.Call("where.self", condition, this, y);

        /// <summary>NaN and infinities replaced by numbers; the largest and smallest of the type by default.</summary>
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) => Operators.Call("nan_to_num", this, nan, posinf, neginf);

        /// <summary>Softmax along a dimension, computed in a type of its own where one is named.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Operators.Call("softmax.int", this, dim, dtype);

        /// <summary>Logarithm of the softmax along a dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Operators.Call("log_softmax.int", this, dim, dtype);
    }
}
