using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of <c>tensor[…]</c>: a number, a range, an ellipsis, a new dimension, a truth value or a tensor of numbers or truth values.</summary>
    public struct TensorIndex
    {
        /// <summary>As many whole dimensions as are left.</summary>
        public static readonly TensorIndex Ellipsis = new() { _kind = NativeIndex.Ellipsis };

        /// <summary>A new dimension of size 1.</summary>
        public static readonly TensorIndex None = new() { _kind = NativeIndex.NewAxis };

        /// <summary>A whole dimension.</summary>
        public static readonly TensorIndex Colon = Slice();

        private int _kind;
        private long _start;
        private long _stop;
        private long _step;
        private Tensor? _tensor;

        /// <summary>From start to before stop; negative numbers count from the end, null leaves a side open.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { _kind = NativeIndex.Slice, _start = start ?? 0, _stop = stop ?? long.MaxValue, _step = step ?? 1 };

        /// <summary>A range as in C#: <c>1..^1</c>.</summary>
        public static TensorIndex Slice(Range range) => Slice(Number(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Number(range.End));

        /// <summary>A truth value: a new dimension of size 1 or 0.</summary>
        public static TensorIndex Bool(bool value) => new() { _kind = NativeIndex.Bool, _start = value ? 1 : 0 };

        /// <summary>One number; the dimension goes.</summary>
        public static TensorIndex Single(long? index) => new() { _kind = NativeIndex.Single, _start = index.GetValueOrDefault() };

        /// <summary>Numbers, or a truth value for each element.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { _kind = NativeIndex.ByTensor, _tensor = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        internal readonly NativeIndex ToNative() => new()
        {
            Kind = _kind,
            Start = _start,
            Stop = _stop,
            Step = _step,
            Tensor = _tensor is null ? IntPtr.Zero : _tensor.Handle,
        };

        private static long Number(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
