using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sets every element of this tensor itself to a number.</summary>
        public Tensor fill_(Scalar value) => Operators.Call("fill_.Scalar", this, value);

        /// <summary>Copies the elements of another tensor, broadcast and converted, into this tensor itself.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Operators.Call("copy_", this, source, nonBlocking);

        /// <summary>Fills this tensor itself with even random numbers from from to before to.</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Operators.Call("uniform_", this, from, to, generator);

        /// <summary>Fills this tensor itself with normally distributed random numbers.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => Operators.Call("normal_", this, mean, std, generator);

        /// <summary>Fills this tensor itself with 1 at a probability, 0 otherwise.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Operators.Call("bernoulli_.float", this, p, generator);

        /// <summary>1 at the probability that each element is, 0 otherwise.</summary>
        public Tensor bernoulli(Generator? generator = null) => Operators.Call("bernoulli", this, generator);

        /// <summary>Numbers drawn by weight.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Operators.Call("multinomial", this, num_samples, replacement, generator);

        /// <summary>Zeros in this tensor's shape; its type and device where none are named.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("zeros_like", this, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones in this tensor's shape; its type and device where none are named.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("ones_like", this, dtype, Argument.None, device), requires_grad);

        /// <summary>Memory as it comes in this tensor's shape; its type and device where none are named.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("empty_like", this, dtype, Argument.None, device), requires_grad);

        /// <summary>Even random numbers from 0 to before 1 in this tensor's shape; its type and device where none are named.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("rand_like", this, dtype, Argument.None, device), requires_grad);

        /// <summary>Standard normal random numbers in this tensor's shape; its type and device where none are named.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("randn_like", this, dtype, Argument.None, device), requires_grad);

        /// <summary>One number in this tensor's shape; its type and device where none are named.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("full_like", this, value, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of a shape; this tensor's type and device where none are named.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("new_zeros", this, size, dtype, Argument.None, device), requires_grad);

        /// <summary>Memory as it comes of a shape; this tensor's type and device where none are named.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Operators.Call("new_empty", this, size, dtype, Argument.None, device), requires_grad);
    }
}
