using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A copy with memory of its own; derivatives flow through.</summary>
        public Tensor clone() => Operators.Call("clone", this);

        /// <summary>The same elements one after the other in memory; no copy where they lie so.</summary>
        public Tensor contiguous() => Operators.Call("contiguous", this);

        /// <summary>The tensor on the CPU; no copy where it is there.</summary>
        public Tensor cpu() => to(DeviceType.CPU);

        /// <summary>The tensor on a CUDA device, the current one by default; no copy where it is there.</summary>
        /// <exception cref="ArgumentException">The device is not a CUDA device.</exception>
        public Tensor cuda(Device? device = null)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException($"{device} is not a CUDA device.", nameof(device));
            return to(device ?? CUDA);
        }

        /// <summary>The tensor with elements of another type; no copy where they are of it and none is asked for.</summary>
        public Tensor to_type(ScalarType type, bool copy = false) => Operators.Call("to.dtype", this, type, false, copy);

        /// <summary>The tensor with another tensor's element type.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>The tensor on a device; no copy where it is there and none is asked for.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false) =>
            Operators.Call("to.dtype_layout", this, Argument.None, Argument.None, new Device(deviceType, deviceIndex), Argument.None, false, copy);

        /// <summary>The tensor with elements of a type on a device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false) => Operators.Call("to.device", this, device, type, false, copy);

        /// <inheritdoc cref="to_type"/>
        public Tensor to(ScalarType type) => to_type(type);

        /// <summary>The tensor on a device given by its description; no copy where it is there.</summary>
        public Tensor to(string device) => to(new Device(device));

        /// <summary>The tensor on a device; no copy where it is there.</summary>
        public Tensor to(Device device) => to(device.type, device.index);

        /// <summary>The tensor with another tensor's element type on that tensor's device.</summary>
        public Tensor to(Tensor other) => to(other.dtype, other.device);
    }
}
