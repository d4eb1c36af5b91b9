namespace TorchSharp.Interop;

/// <summary>
/// One argument of an operator. The kinds are C#'s; what the operator's schema wants (a Scalar for an
/// integer, an optional, a list of one) is made of them on the native side.
/// </summary>
internal readonly struct Argument
{
    /// <summary>Nothing: None in Python.</summary>
    public static readonly Argument None;

    /// <summary>Whatever the schema has as the default.</summary>
    public static readonly Argument Default = new(ValueKind.Default);

    private Argument(ValueKind kind, long integer = 0, double real = 0, object? reference = null, int extra = 0)
    {
        Kind = kind;
        Integer = integer;
        Real = real;
        Reference = reference;
        Extra = extra;
    }

    public ValueKind Kind { get; }

    public long Integer { get; }

    public double Real { get; }

    public int Extra { get; }

    /// <summary>The tensor, array, text or generator; kept alive over the call.</summary>
    public object? Reference { get; }

    public static implicit operator Argument(torch.Tensor? value) => value is null ? None : new(ValueKind.Tensor, reference: value);

    public static implicit operator Argument(long value) => new(ValueKind.Integer, value);

    public static implicit operator Argument(long? value) => value is { } some ? some : None;

    public static implicit operator Argument(double value) => new(ValueKind.Real, real: value);

    public static implicit operator Argument(double? value) => value is { } some ? some : None;

    public static implicit operator Argument(bool value) => new(ValueKind.Boolean, value ? 1 : 0);

    public static implicit operator Argument(bool? value) => value is { } some ? some : None;

    public static implicit operator Argument(long[]? value) => value is null ? None : new(ValueKind.Integers, reference: value);

    public static implicit operator Argument(double[]? value) => value is null ? None : new(ValueKind.Reals, reference: value);

    public static implicit operator Argument(torch.Tensor?[] value) => new(ValueKind.Tensors, reference: value);

    public static implicit operator Argument(string? value) => value is null ? None : new(ValueKind.Text, reference: value);

    public static implicit operator Argument(torch.ScalarType value) => (long)value;

    public static implicit operator Argument(torch.ScalarType? value) => value is { } some ? some : None;

    public static implicit operator Argument(torch.Device? value) => value is null ? None : new(ValueKind.Device, (long)value.type, extra: value.index);

    public static implicit operator Argument(torch.Generator? value) => value is null ? None : new(ValueKind.Generator, reference: value);

    public static implicit operator Argument(Scalar? value) => value is null ? None : value.Kind switch
    {
        ValueKind.Integer => value.Integer,
        ValueKind.Boolean => value.Integer != 0,
        _ => value.Real,
    };
}
