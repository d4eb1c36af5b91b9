using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Whether operations on it are recorded for derivatives.</summary>
        public bool requires_grad
        {
            get => Kept(Native.Check(Native.st_tensor_requires_grad(Handle))) != 0;
            set => Kept(Native.Check(Native.st_tensor_set_requires_grad(Handle, value ? 1 : 0)));
        }

        /// <summary>Whether it was made by hand rather than by a recorded operation.</summary>
        public bool is_leaf => Kept(Native.Check(Native.st_tensor_is_leaf(Handle))) != 0;

        /// <summary>Has operations on it recorded for derivatives (or not); returns itself.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <inheritdoc cref="requires_grad_(bool)"/>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Has <see cref="grad"/> filled by a backward pass though this is no leaf.</summary>
        public void retain_grad() => Kept(Native.Check(Native.st_tensor_retain_grad(Handle)));

        /// <summary>The derivative that backward passes added up here; null before the first.</summary>
        public Tensor? grad()
        {
            IntPtr result;
            return Kept(Native.Check(Native.st_tensor_grad(Handle, &result))) == 0 ? null : new Tensor(result);
        }

        /// <summary>Adds the derivatives of this single number to <see cref="grad"/> of every leaf it depends on.</summary>
        public void backward() => autograd.backward([this]);

        /// <summary>The same elements without the record of where they come from.</summary>
        public Tensor detach() => Operators.Call("detach", this);

        /// <summary>Takes the record of where they come from off this tensor itself.</summary>
        public Tensor detach_() => Operators.Call("detach_", this);

        private static Tensor WithGrad(Tensor made, bool requiresGrad) => requiresGrad ? made.requires_grad_() : made;
    }
}
