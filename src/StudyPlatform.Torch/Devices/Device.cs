using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: "cpu", "cuda" (the current one) or "cuda:N".</summary>
    public class Device
    {
        /// <summary>A device by its description.</summary>
        /// <exception cref="ArgumentException">The kind of device is not known.</exception>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = Enum.Parse<DeviceType>(parts[0], ignoreCase: true);
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        }

        /// <summary>A device by its kind's name and its number, −1 for the current one.</summary>
        public Device(string deviceType, int index = -1)
            : this(Enum.Parse<DeviceType>(deviceType, ignoreCase: true), index)
        {
        }

        /// <summary>A device by its kind and its number, −1 for the current one.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A CUDA device by its number.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; private set; }

        /// <summary>The number among devices of its kind; −1 for the current one.</summary>
        public int index { get; private set; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return type == DeviceType.CPU || index == -1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The current CUDA device.</summary>
    public static readonly Device CUDA = new(DeviceType.CUDA);

    /// <summary>A device by its description: "cpu", "cuda", "cuda:1".</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by its kind's name and its number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by its kind and its number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A CUDA device by its number.</summary>
    public static Device device(int index) => new(DeviceType.CUDA, index);
}
