using System.Runtime.CompilerServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>Lays arguments out for the native side: values in one block, what they point to in another.</summary>
internal static unsafe class ArgumentBuffer
{
    /// <summary>Bytes that the lists and texts among the arguments take, each rounded up to 8.</summary>
    public static int Size(ReadOnlySpan<Argument> arguments)
    {
        var bytes = 0;
        foreach (ref readonly var argument in arguments)
        {
            bytes += argument.Kind switch
            {
                ValueKind.Integers or ValueKind.Reals or ValueKind.Tensors => 8 * ((Array)argument.Reference!).Length,
                ValueKind.Text => (Encoding.UTF8.GetByteCount((string)argument.Reference!) + 7) / 8 * 8,
                _ => 0,
            };
        }

        return bytes;
    }

    public static void Fill(ReadOnlySpan<Argument> arguments, NativeValue* values, byte* lists)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            ref readonly var argument = ref arguments[i];
            values[i] = new NativeValue { Kind = argument.Kind, Extra = argument.Extra, Integer = argument.Integer, Real = argument.Real };
            switch (argument.Kind)
            {
                case ValueKind.Tensor:
                    values[i].Pointer = ((torch.Tensor)argument.Reference!).Handle;
                    break;
                case ValueKind.Generator:
                    values[i].Pointer = ((torch.Generator)argument.Reference!).Handle;
                    break;
                case ValueKind.Integers:
                    lists = Append(ref values[i], Unsafe.As<long[]>(argument.Reference!), lists);
                    break;
                case ValueKind.Reals:
                    lists = Append(ref values[i], Unsafe.As<double[]>(argument.Reference!), lists);
                    break;
                case ValueKind.Tensors:
                    lists = Append(ref values[i], Array.ConvertAll(Unsafe.As<torch.Tensor?[]>(argument.Reference!), tensor => tensor is null ? IntPtr.Zero : tensor.Handle), lists);
                    break;
                case ValueKind.Text:
                    var text = (string)argument.Reference!;
                    values[i].Pointer = (IntPtr)lists;
                    values[i].Integer = Encoding.UTF8.GetBytes(text, new Span<byte>(lists, Encoding.UTF8.GetByteCount(text)));
                    lists += (values[i].Integer + 7) / 8 * 8;
                    break;
            }
        }
    }

    private static byte* Append<T>(ref NativeValue value, T[] items, byte* lists) where T : unmanaged
    {
        items.CopyTo(new Span<T>(lists, items.Length));
        value.Pointer = (IntPtr)lists;
        value.Integer = items.Length;
        return lists + (8 * items.Length);
    }
}
