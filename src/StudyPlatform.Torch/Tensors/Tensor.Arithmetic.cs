using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this + target.</summary>
        public Tensor add(Tensor target) => Operators.Call("add.Tensor", this, target);

        /// <summary>this + alpha · target.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Operators.Call("add.Tensor", this, target, alpha);

        /// <summary>this + scalar.</summary>
        public Tensor add(Scalar scalar) => Operators.Call("add.Scalar", this, scalar);

        /// <summary>this + alpha · scalar.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Operators.Call("add.Scalar", this, scalar, alpha);

        /// <summary>Adds target to this tensor itself.</summary>
        public Tensor add_(Tensor target) => Operators.Call("add_.Tensor", this, target);

        /// <summary>Adds alpha · target to this tensor itself.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Operators.Call("add_.Tensor", this, target, alpha);

        /// <summary>Adds a number to this tensor itself.</summary>
        public Tensor add_(Scalar scalar) => Operators.Call("add_.Scalar", this, scalar);

        /// <summary>Adds alpha · scalar to this tensor itself.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Operators.Call("add_.Scalar", this, scalar, alpha);

        /// <summary>this − target.</summary>
        public Tensor sub(Tensor target) => Operators.Call("sub.Tensor", this, target);

        /// <summary>this − target.</summary>
        public Tensor sub(Scalar target) => Operators.Call("sub.Scalar", this, target);

        /// <summary>Subtracts target from this tensor itself.</summary>
        public Tensor sub_(Tensor target) => Operators.Call("sub_.Tensor", this, target);

        /// <summary>Subtracts target from this tensor itself.</summary>
        public Tensor sub_(Scalar target) => Operators.Call("sub_.Scalar", this, target);

        /// <summary>this · target.</summary>
        public Tensor mul(Tensor target) => Operators.Call("mul.Tensor", this, target);

        /// <summary>this · target.</summary>
        public Tensor mul(Scalar target) => Operators.Call("mul.Scalar", this, target);

        /// <summary>Multiplies by target this tensor itself.</summary>
        public Tensor mul_(Tensor target) => Operators.Call("mul_.Tensor", this, target);

        /// <summary>Multiplies by target this tensor itself.</summary>
        public Tensor mul_(Scalar target) => Operators.Call("mul_.Scalar", this, target);

        /// <summary>this / target, rounded as asked.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.Call("div.Tensor_mode", this, target, Text(rounding_mode));

        /// <summary>Divides this tensor itself by target, rounded as asked.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.Call("div_.Tensor_mode", this, target, Text(rounding_mode));

        /// <summary>The remainder of this / target, with target's sign.</summary>
        public Tensor remainder(Tensor target) => Operators.Call("remainder.Tensor", this, target);

        /// <summary>this / target, rounded as asked.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.Call("div.Scalar_mode", this, target, Text(rounding_mode));

        /// <summary>Divides this tensor itself by target, rounded as asked.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.Call("div_.Scalar_mode", this, target, Text(rounding_mode));

        /// <summary>The remainder of this / target, with target's sign.</summary>
        public Tensor remainder(Scalar scalar) => Operators.Call("remainder.Scalar", this, scalar);

        /// <summary>−this.</summary>
        public Tensor neg() => Operators.Call("neg", this);

        /// <summary>−this.</summary>
        public Tensor negative() => neg();

        /// <summary>Changes the sign of this tensor itself.</summary>
        public Tensor neg_() => Operators.Call("neg_", this);

        private static string? Text(RoundingMode mode) => mode switch
        {
            RoundingMode.trunc => "trunc",
            RoundingMode.floor => "floor",
            _ => null,
        };
    }
}
