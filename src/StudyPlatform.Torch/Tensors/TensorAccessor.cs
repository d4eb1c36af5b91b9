using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a tensor on the CPU, in the order of its dimensions whatever their strides.</summary>
public unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;
    private torch.Tensor? _tensor;
    private T* _first;

    /// <summary>Opens a tensor, which it keeps from being finalized.</summary>
    /// <exception cref="InvalidOperationException">The tensor is not on the CPU.</exception>
    public TensorAccessor(torch.Tensor tensor)
    {
        _first = (T*)tensor.DataPointer();
        _tensor = tensor;
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>The element with these numbers along the dimensions, or, for one number, its place among all.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[params long[] indices]
    {
        get => _first[Offset(indices)];
        set => _first[Offset(indices)] = value;
    }

    /// <summary>All elements, the last dimension fastest.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        if (Count > 0)
            CopyTo(result);
        return result;
    }

    /// <summary>Copies elements, from the one at a place on, until the array is full or there are no more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no element at the place.</exception>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Overlap(array, arrayIndex, tensorIndex);
        if (_contiguous)
        {
            new ReadOnlySpan<T>(_first + tensorIndex, count).CopyTo(array.AsSpan(arrayIndex));
            return;
        }

        for (var i = 0; i < count; i++)
            array[arrayIndex + i] = _first[Offset(tensorIndex + i)];
    }

    /// <summary>Writes elements, from the one at a place on, until the array is used up or there are no more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no element at the place.</exception>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Overlap(array, arrayIndex, tensorIndex);
        if (_contiguous)
        {
            array.AsSpan(arrayIndex, count).CopyTo(new Span<T>(_first + tensorIndex, count));
            return;
        }

        for (var i = 0; i < count; i++)
            _first[Offset(tensorIndex + i)] = array[arrayIndex + i];
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets go of the tensor.</summary>
    public void Dispose()
    {
        _first = null;
        _tensor = null;
        GC.SuppressFinalize(this);
    }

    private int Overlap(T[] array, int arrayIndex, long tensorIndex)
    {
        ObjectDisposedException.ThrowIf(_tensor is null || _tensor.IsInvalid, this);
        ArgumentOutOfRangeException.ThrowIfNegative(tensorIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(tensorIndex, Count);
        return (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
    }

    private long Offset(long[] indices)
    {
        ObjectDisposedException.ThrowIf(_tensor is null || _tensor.IsInvalid, this);
        if (indices.Length == 1)
        {
            if ((ulong)indices[0] >= (ulong)Count)
                throw new IndexOutOfRangeException($"There is no element {indices[0]} among {Count}.");
            return Offset(indices[0]);
        }

        long offset = 0;
        for (var i = 0; i < _shape.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)_shape[i])
                throw new IndexOutOfRangeException($"There is no element {indices[i]} along dimension {i} of size {_shape[i]}.");
            offset += indices[i] * _strides[i];
        }

        return offset;
    }

    private long Offset(long place)
    {
        if (_contiguous)
            return place;
        long offset = 0;
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            (place, var along) = Math.DivRem(place, _shape[i]);
            offset += along * _strides[i];
        }

        return offset;
    }
}
