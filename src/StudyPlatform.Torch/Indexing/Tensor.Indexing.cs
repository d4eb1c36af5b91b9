using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Elements by one index a dimension, as in Python; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => Put(value, indices);
        }

        /// <summary>Elements by tensors of numbers or truth values; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => Put(value, Array.ConvertAll(indices, TensorIndex.Tensor));
        }

        /// <summary>One slice of the first dimension; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => index(i1);
            set => Put(value, [i1]);
        }

        /// <summary>One slice of the first two dimensions; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(i1, i2);
            set => Put(value, [i1, i2]);
        }

        /// <summary>One slice of the first three dimensions; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(i1, i2, i3);
            set => Put(value, [i1, i2, i3]);
        }

        /// <summary>One slice of the first four dimensions; setting broadcasts.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(i1, i2, i3, i4);
            set => Put(value, [i1, i2, i3, i4]);
        }

        /// <summary>Elements by one index a dimension, as in Python.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var native = Array.ConvertAll(indices, index => index.ToNative());
            fixed (NativeIndex* first = native)
            {
                var result = Of(Native.st_tensor_index(Handle, first, native.Length));
                GC.KeepAlive(indices);
                return result;
            }
        }

        /// <summary>Elements by tensors of numbers or truth values.</summary>
        public Tensor index(params Tensor[] indices) => index(Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Sets elements of this tensor itself, by one index a dimension; broadcasts.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Put(value, indices);
            return alias();
        }

        /// <summary>Sets elements of this tensor itself to a number, by one index a dimension.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = Operators.Call("scalar_tensor", value, dtype, Argument.None, device);
            return index_put_(number, indices);
        }

        private void Put(Tensor value, TensorIndex[] indices)
        {
            var native = Array.ConvertAll(indices, index => index.ToNative());
            fixed (NativeIndex* first = native)
                Kept(Native.Check(Native.st_tensor_index_put(Handle, first, native.Length, value.Handle)));
            GC.KeepAlive(indices);
            GC.KeepAlive(value);
        }
    }
}
