using System.Globalization;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. Belongs to the dispose scope that was innermost when it was made; outside any scope,
    /// to whoever made it (or at last to the finalizer).
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private IntPtr _handle;

        internal Tensor(IntPtr handle)
        {
            _handle = handle;
            if (handle == IntPtr.Zero)
            {
                GC.SuppressFinalize(this);
                return;
            }

            CountOne();
            OwningDisposeScope = DisposeScopeManager.OfThisThread.Register(this);
        }

        ~Tensor() => Free();

        /// <summary>The tensors of this process that are not disposed.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        /// <summary>The most tensors that there were at a time.</summary>
        public static long PeakCount => Interlocked.Read(ref _peakCount);

        /// <summary>Whether it is disposed, or never was anything (an unused input of <see cref="autograd.grad"/>).</summary>
        public bool IsInvalid => _handle == IntPtr.Zero;

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">It is disposed.</exception>
        public IntPtr Handle => _handle != IntPtr.Zero ? _handle : throw new InvalidOperationException("The tensor is disposed.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>Hands it to the scope around its own, so that it outlives that.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes it out of all scopes: whoever asked disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>One more owner of the same tensor.</summary>
        public Tensor alias() => Of(Native.st_tensor_share(Handle));

        /// <summary>Type, shape and device; no elements.</summary>
        public override string ToString() => IsInvalid
            ? "[]"
            : string.Create(CultureInfo.InvariantCulture, $"[{string.Join("x", shape)}], type = {dtype}, device = {device}");

        public void Dispose()
        {
            OwningDisposeScope?.MarkAsDisposed(this);
            Free();
            GC.SuppressFinalize(this);
        }

        private static void CountOne()
        {
            var total = Interlocked.Increment(ref _totalCount);
            var peak = Interlocked.Read(ref _peakCount);
            while (total > peak && Interlocked.CompareExchange(ref _peakCount, total, peak) is var seen && seen != peak)
                peak = seen;
        }

        // Keeps this object, whose handle the call used, alive until the call is over.
        private Tensor Of(IntPtr result)
        {
            var made = new Tensor(Native.Check(result));
            GC.KeepAlive(this);
            return made;
        }

        private void Free()
        {
            var handle = Interlocked.Exchange(ref _handle, IntPtr.Zero);
            if (handle == IntPtr.Zero)
                return;
            Interlocked.Decrement(ref _totalCount);
            Native.st_tensor_free(handle);
        }
    }
}
