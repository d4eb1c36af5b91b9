using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The functions of <c>libstudytorch.so</c>. Failure is a null pointer or a negative number; see <see cref="Check(int)"/>.</summary>
internal static unsafe partial class Native
{
    public const string Library = "studytorch";

    static Native() => NativeLibraryLoader.Register();

    [LibraryImport(Library)] private static partial IntPtr st_last_error();
    [LibraryImport(Library)] public static partial IntPtr st_version();
    [LibraryImport(Library)] public static partial int st_get_threads();
    [LibraryImport(Library)] public static partial int st_set_threads(int threads);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial IntPtr st_operator(string name, string overload);
    [LibraryImport(Library)] public static partial int st_call(IntPtr op, NativeValue* arguments, int count, NativeValue** results);

    [LibraryImport(Library)] public static partial void st_tensor_free(IntPtr tensor);
    [LibraryImport(Library)] public static partial IntPtr st_tensor_share(IntPtr tensor);
    [LibraryImport(Library)] public static partial IntPtr st_tensor_from_data(void* data, long* sizes, int dimensions, int type);
    [LibraryImport(Library)] public static partial long st_tensor_dimensions(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_sizes(IntPtr tensor, long* sizes);
    [LibraryImport(Library)] public static partial int st_tensor_strides(IntPtr tensor, long* strides);
    [LibraryImport(Library)] public static partial long st_tensor_count(IntPtr tensor);
    [LibraryImport(Library)] public static partial long st_tensor_element_size(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_type(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_device(IntPtr tensor, int* index);
    [LibraryImport(Library)] public static partial IntPtr st_tensor_data(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_is_contiguous(IntPtr tensor);
    [LibraryImport(Library)] public static partial IntPtr st_tensor_index(IntPtr tensor, NativeIndex* indices, int count);
    [LibraryImport(Library)] public static partial int st_tensor_index_put(IntPtr tensor, NativeIndex* indices, int count, IntPtr value);

    [LibraryImport(Library)] public static partial int st_autograd_grad(IntPtr* outputs, int outputCount, IntPtr* inputs, int inputCount, IntPtr* gradients, int gradientCount, int retainGraph, int createGraph, int allowUnused, IntPtr* results);
    [LibraryImport(Library)] public static partial int st_autograd_backward(IntPtr* tensors, int tensorCount, IntPtr* gradients, int gradientCount, int retainGraph, int createGraph, IntPtr* inputs, int inputCount);
    [LibraryImport(Library)] public static partial int st_grad_enabled();
    [LibraryImport(Library)] public static partial void st_set_grad_enabled(int enabled);
    [LibraryImport(Library)] public static partial int st_tensor_requires_grad(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_set_requires_grad(IntPtr tensor, int required);
    [LibraryImport(Library)] public static partial int st_tensor_is_leaf(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_retain_grad(IntPtr tensor);
    [LibraryImport(Library)] public static partial int st_tensor_grad(IntPtr tensor, IntPtr* result);

    [LibraryImport(Library)] public static partial int st_manual_seed(long seed);
    [LibraryImport(Library)] public static partial IntPtr st_generator_default();
    [LibraryImport(Library)] public static partial IntPtr st_generator_new(ulong seed, int type, int index);
    [LibraryImport(Library)] public static partial void st_generator_free(IntPtr generator);
    [LibraryImport(Library)] public static partial int st_generator_seed(IntPtr generator, ulong seed);
    [LibraryImport(Library)] public static partial long st_generator_initial_seed(IntPtr generator);
    [LibraryImport(Library)] public static partial IntPtr st_generator_state(IntPtr generator);
    [LibraryImport(Library)] public static partial int st_generator_set_state(IntPtr generator, IntPtr state);

    [LibraryImport(Library)] public static partial int st_cuda_is_available();
    [LibraryImport(Library)] public static partial int st_cuda_cudnn_is_available();
    [LibraryImport(Library)] public static partial int st_cuda_device_count();
    [LibraryImport(Library)] public static partial int st_cuda_manual_seed(long seed, int all);
    [LibraryImport(Library)] public static partial int st_cuda_synchronize(long device);
    [LibraryImport(Library)] public static partial int st_cuda_matmul_tf32();
    [LibraryImport(Library)] public static partial int st_cuda_set_matmul_tf32(int allow);
    [LibraryImport(Library)] public static partial int st_cudnn_tf32();
    [LibraryImport(Library)] public static partial int st_cudnn_set_tf32(int allow);

    /// <summary>The number, or libtorch's message as an exception where it is negative.</summary>
    /// <exception cref="ExternalException">libtorch refused.</exception>
    public static int Check(int result) => result >= 0 ? result : throw Error();

    /// <inheritdoc cref="Check(int)"/>
    public static long Check(long result) => result >= 0 ? result : throw Error();

    /// <summary>The pointer, or libtorch's message as an exception where it is null.</summary>
    /// <exception cref="ExternalException">libtorch refused.</exception>
    public static IntPtr Check(IntPtr result) => result != IntPtr.Zero ? result : throw Error();

    public static ExternalException Error() => new(Marshal.PtrToStringUTF8(st_last_error()));
}
