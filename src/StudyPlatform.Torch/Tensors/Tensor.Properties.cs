using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Kept(Native.Check(Native.st_tensor_dimensions(Handle)));

        /// <inheritdoc cref="Dimensions"/>
        public long ndim => Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Kept(Native.Check(Native.st_tensor_count(Handle)));

        /// <summary>Bytes an element.</summary>
        public long ElementSize => Kept(Native.Check(Native.st_tensor_element_size(Handle)));

        /// <summary>The element type.</summary>
        public ScalarType dtype => (ScalarType)Kept(Native.Check(Native.st_tensor_type(Handle)));

        /// <summary>The size of each dimension.</summary>
        public long[] shape => size();

        /// <summary>The device it lives on.</summary>
        public Device device
        {
            get
            {
                int index;
                var type = (DeviceType)Kept(Native.Check(Native.st_tensor_device(Handle, &index)));
                return type == DeviceType.CPU ? new Device(DeviceType.CPU) : new Device(type, index);
            }
        }

        /// <summary>The kind of device it lives on.</summary>
        public DeviceType device_type => device.type;

        /// <summary>The number of the device it lives on; −1 for the CPU.</summary>
        public int device_index => device.index;

        /// <summary>Whether it lives on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <inheritdoc cref="Dimensions"/>
        public long dim() => Dimensions;

        /// <inheritdoc cref="NumberOfElements"/>
        public long numel() => NumberOfElements;

        /// <inheritdoc cref="ElementSize"/>
        public long element_size() => ElementSize;

        /// <summary>Whether the elements are real numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements lie one after the other in memory, the last dimension fastest.</summary>
        public bool is_contiguous() => Kept(Native.Check(Native.st_tensor_is_contiguous(Handle))) != 0;

        /// <summary>The size of each dimension.</summary>
        public long[] size()
        {
            var sizes = new long[Dimensions];
            fixed (long* first = sizes)
                Kept(Native.Check(Native.st_tensor_sizes(Handle, first)));
            return sizes;
        }

        /// <summary>The size of one dimension; negative ones count from the end.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long size(int dim) => size()[Dimension(dim)];

        /// <summary>How many elements apart neighbours along each dimension lie.</summary>
        public long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* first = strides)
                Kept(Native.Check(Native.st_tensor_strides(Handle, first)));
            return strides;
        }

        /// <summary>How many elements apart neighbours along one dimension lie.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long stride(int dim) => stride()[Dimension(dim)];

        private int Dimension(int dim)
        {
            var count = (int)Dimensions;
            ArgumentOutOfRangeException.ThrowIfLessThan(dim, -count);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dim, count);
            return dim < 0 ? dim + count : dim;
        }

        // Keeps this object, whose handle the call used, alive until the call is over.
        private T Kept<T>(T result)
        {
            GC.KeepAlive(this);
            return result;
        }
    }
}
