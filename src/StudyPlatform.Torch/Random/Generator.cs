using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers on one device.</summary>
    public class Generator : IDisposable
    {
        internal Generator(IntPtr handle, Device device)
        {
            Handle = handle;
            this.device = device;
        }

        /// <summary>A new source that starts from a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
            : this(Native.Check(Native.st_generator_new(seed, (int)(device ?? CPU).type, (device ?? CPU).index)), device ?? CPU)
        {
        }

        ~Generator() => Free();

        /// <summary>The CPU's default source, which all calls without a generator use.</summary>
        public static Generator Default => new(Native.Check(Native.st_generator_default()), CPU);

        /// <summary>The native source.</summary>
        public IntPtr Handle { get; private set; }

        /// <summary>The device whose numbers it makes.</summary>
        public Device device { get; private set; }

        /// <summary>The whole state as a byte tensor.</summary>
        public Tensor get_state() => new(Native.Check(Native.st_generator_state(Handle)));

        /// <summary>Goes back to a state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            Native.Check(Native.st_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        /// <summary>Starts anew from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            Native.Check(Native.st_generator_seed(Handle, (ulong)seed));
            return this;
        }

        /// <summary>The seed it started from.</summary>
        public long initial_seed() => Native.st_generator_initial_seed(Handle);

        public void Dispose()
        {
            Free();
            GC.SuppressFinalize(this);
        }

        private void Free()
        {
            if (Handle == IntPtr.Zero)
                return;
            Native.st_generator_free(Handle);
            Handle = IntPtr.Zero;
        }
    }
}
