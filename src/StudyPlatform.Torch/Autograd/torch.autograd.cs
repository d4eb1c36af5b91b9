using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Derivatives.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>
        /// The derivatives of the outputs (weighted by <paramref name="grad_outputs"/>, one a scalar output
        /// by default) with respect to each input.
        /// </summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">With respect to these.</param>
        /// <param name="grad_outputs">One weight tensor an output, of its shape.</param>
        /// <param name="retain_graph">Keeps the record for a second pass.</param>
        /// <param name="create_graph">Records the pass itself, for derivatives of derivatives. Unlike in Python it does not imply <paramref name="retain_graph"/>: give both.</param>
        /// <param name="allow_unused">An input that the outputs do not depend on gets an invalid tensor (<see cref="Tensor.IsInvalid"/>) instead of an error.</param>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">libtorch refused.</exception>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var results = new IntPtr[inputs.Count];
            IntPtr[] outs = Handles(outputs), ins = Handles(inputs), weights = Handles(grad_outputs);
            fixed (IntPtr* o = outs, i = ins, w = weights, r = results)
                Native.Check(Native.st_autograd_grad(o, outs.Length, i, ins.Length, w, weights.Length, retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, r));
            KeepAlive(outputs, inputs, grad_outputs);
            return [.. results.Select(handle => new Tensor(handle))];
        }

        /// <summary>Adds the derivatives of the tensors to <see cref="Tensor.grad"/> of every leaf, or of the inputs where they are named.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">libtorch refused.</exception>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            IntPtr[] roots = Handles(tensors), weights = Handles(grad_tensors), leaves = Handles(inputs);
            fixed (IntPtr* t = roots, w = weights, l = leaves)
                Native.Check(Native.st_autograd_backward(t, roots.Length, w, weights.Length, (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0, l, leaves.Length));
            KeepAlive(tensors, grad_tensors, inputs);
        }

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        private static IntPtr[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor.Handle)];

        private static void KeepAlive(params ReadOnlySpan<object?> lists)
        {
            foreach (var list in lists)
                GC.KeepAlive(list);
        }
    }
}
