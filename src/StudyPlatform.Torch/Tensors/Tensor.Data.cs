using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>
        /// The memory of a contiguous tensor on the CPU, valid as long as the tensor; setting it copies bytes in.
        /// </summary>
        /// <exception cref="NotSupportedException">The tensor is not contiguous.</exception>
        /// <exception cref="InvalidOperationException">The tensor is not on the CPU.</exception>
        /// <exception cref="ArgumentException">More than 2³¹ − 1 bytes, or not as many given as there are.</exception>
        public Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                    throw new NotSupportedException("The bytes of a tensor that is not contiguous cannot be had: call contiguous() first.");
                var count = NumberOfElements * ElementSize;
                if (count > int.MaxValue)
                    throw new ArgumentException($"A span holds at most {int.MaxValue} bytes, the tensor has {count}.");
                return new Span<byte>((void*)DataPointer(), (int)count);
            }

            set
            {
                var memory = bytes;
                if (memory.Length != value.Length)
                    throw new ArgumentException($"The tensor has {memory.Length} bytes, {value.Length} were given.");
                value.CopyTo(memory);
                GC.KeepAlive(this);
            }
        }

        /// <summary>The elements, for reading and writing; those of a tensor on another device are a copy.</summary>
        /// <exception cref="ArgumentException">T is not the C# type of the tensor's elements.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            if (TypeOf<T>() is var wanted && wanted != dtype)
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}.");
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There are more, or T is not their C# type.</exception>
        public T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"The tensor has {NumberOfElements} elements, not one.");
            using var scope = NewDisposeScope();
            return data<T>()[0];
        }

        /// <summary>The only element as a scalar.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">There are more.</exception>
        public Scalar ToScalar()
        {
            var type = dtype;
            var value = Operators.CallValue("item", this);
            return value.Kind == ValueKind.Real ? Scalar.OfReal(type, value.Real) : Scalar.OfInteger(type, value.Integer);
        }

        public static explicit operator float(Tensor value) => value.ToSingle();

        public static explicit operator double(Tensor value) => value.ToDouble();

        public static explicit operator int(Tensor value) => value.ToInt32();

        public static explicit operator long(Tensor value) => value.ToInt64();

        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>The first element's address, for a tensor on the CPU.</summary>
        internal IntPtr DataPointer()
        {
            if (device_type != DeviceType.CPU)
                throw new InvalidOperationException("The memory of a tensor that is not on the CPU cannot be read: call cpu() first.");
            var pointer = Kept(Native.st_tensor_data(Handle));
            return pointer != IntPtr.Zero || NumberOfElements == 0 ? pointer : throw Native.Error();
        }
    }
}
