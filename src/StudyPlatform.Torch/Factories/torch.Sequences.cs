using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>start, start + step, … to before stop; int64 where all are whole numbers, float32 otherwise.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Finished(Operators.Call("arange.start_step", start, stop, step, dtype, Argument.None, device), requires_grad);

    /// <summary>start, start + 1, … to before stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(start, stop, 1L, dtype, device, requires_grad);

    /// <summary>0, 1, … to before stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0L, stop, 1L, dtype, device, requires_grad);

    /// <summary>Evenly spaced numbers from start to end, both included.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Finished(Operators.Call("linspace", start, end, steps, dtype, Argument.None, device), requires_grad);

    /// <summary>Ones on the diagonal, zeros elsewhere; square where columns is −1.</summary>
    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Finished(Operators.Call("eye.m", rows, columns == -1L ? rows : columns, dtype, Argument.None, device), requires_grad, names);

    /// <summary>0 … n − 1 in random order; int64.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Finished(Operators.Call("randperm.generator", n, generator, dtype ?? ScalarType.Int64, Argument.None, device), requires_grad);

    /// <summary>Random whole numbers from low to before high; int64.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Finished(Operators.Call("randint.low_generator", low, high, size, generator, dtype ?? ScalarType.Int64, Argument.None, device), requires_grad, names);

    /// <summary>Random whole numbers from 0 to before high; int64.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    private static Tensor Made(string name, long[] size, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) =>
        Finished(Operators.Call(name, size, dtype, Argument.None, device), requiresGrad, names);

    private static Tensor Finished(Tensor made, bool requiresGrad, string[]? names = null) =>
        Named(requiresGrad ? made.requires_grad_() : made, names);

    private static Tensor Named(Tensor made, string[]? names)
    {
        if (names is null)
            return made;
        made.Dispose();
        throw new NotSupportedException("Named dimensions are not part of this seam: leave names out.");
    }

    // As in TorchSharp: whole numbers and truth values make int64, real numbers float32.
    private static ScalarType Inferred(Scalar value) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Integer => ScalarType.Int64,
        _ => ScalarType.Float32,
    };
}
