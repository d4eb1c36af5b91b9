using System.Collections.Concurrent;

namespace TorchSharp.Interop;

/// <summary>
/// Calls operators of libtorch by the names they have there ("add.Tensor"). Tensors that come back are
/// registered in the current dispose scope.
/// </summary>
internal static unsafe class Operators
{
    private const int SmallBuffer = 512;

    private static readonly ConcurrentDictionary<string, IntPtr> Found = new(StringComparer.Ordinal);

    /// <summary>Calls an operator with one tensor as its result.</summary>
    public static torch.Tensor Call(string name, params ReadOnlySpan<Argument> arguments) => new(Invoke(name, arguments)[0].Pointer);

    /// <summary>Calls an operator with two tensors as its results.</summary>
    public static (torch.Tensor First, torch.Tensor Second) CallPair(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = Invoke(name, arguments);
        var (first, second) = (results[0].Pointer, results[1].Pointer);
        return (new(first), new(second));
    }

    /// <summary>Calls an operator with any number of tensors as its results; one that is not defined is null.</summary>
    public static torch.Tensor?[] CallMany(string name, params ReadOnlySpan<Argument> arguments)
    {
        var handles = new List<IntPtr>();
        foreach (ref readonly var result in Invoke(name, arguments))
            handles.Add(result.Pointer);
        return [.. handles.Select(handle => handle == IntPtr.Zero ? null : new torch.Tensor(handle))];
    }

    /// <summary>Calls an operator whose result is one number or truth value.</summary>
    public static NativeValue CallValue(string name, params ReadOnlySpan<Argument> arguments) => Invoke(name, arguments)[0];

    private static ReadOnlySpan<NativeValue> Invoke(string name, ReadOnlySpan<Argument> arguments)
    {
        var op = Found.TryGetValue(name, out var found) ? found : Find(name);
        var values = stackalloc NativeValue[arguments.Length];
        var size = ArgumentBuffer.Size(arguments);
        var small = stackalloc long[SmallBuffer / sizeof(long)];
        var large = size > SmallBuffer ? GC.AllocateUninitializedArray<byte>(size, pinned: true) : null;
        NativeValue* results;
        int count;
        fixed (byte* pinned = large)
        {
            ArgumentBuffer.Fill(arguments, values, pinned is null ? (byte*)small : pinned);
            count = Native.Check(Native.st_call(op, values, arguments.Length, &results));
        }

        // Their finalizers must not run while the native side works with their handles.
        foreach (ref readonly var argument in arguments)
            GC.KeepAlive(argument.Reference);
        return new ReadOnlySpan<NativeValue>(results, count);
    }

    private static IntPtr Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (op, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return Found.GetOrAdd(name, Native.Check(Native.st_operator($"aten::{op}", overload)));
    }
}
