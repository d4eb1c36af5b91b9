using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>
/// Finds and starts <c>libstudytorch.so</c>: beside the program, or where <c>STUDYPLATFORM_LIBSTUDYTORCH</c>
/// points. Threads are one a core unless <c>STUDYPLATFORM_THREADS</c> says otherwise.
/// </summary>
internal static unsafe class NativeLibraryLoader
{
    public const string PathVariable = "STUDYPLATFORM_LIBSTUDYTORCH";
    public const string ThreadsVariable = "STUDYPLATFORM_THREADS";

    private static readonly Lock Gate = new();
    private static IntPtr _library;

    public static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLoader).Assembly, Resolve);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Native.Library)
            return IntPtr.Zero;
        lock (Gate)
        {
            if (_library == IntPtr.Zero)
                _library = Start(Load(LibraryPath()));
            return _library;
        }
    }

    private static string LibraryPath() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } given
        ? given
        : Path.Combine(AppContext.BaseDirectory, "libstudytorch.so");

    /// <summary>Loads the library at a path, with libtorch.</summary>
    /// <exception cref="DllNotFoundException">It is missing or does not load; the message says what to do.</exception>
    internal static IntPtr Load(string path)
    {
        if (!File.Exists(path))
            throw new DllNotFoundException($"The native library {path} is missing: build the solution with cmake and libtorch installed (tests/run.sh names the packages), or let {PathVariable} name the file.");
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            throw new DllNotFoundException($"The native library {path} cannot be loaded ({Reason(error.Message)}): install the libtorch that it was built against (libtorch-dev on Debian), let LD_LIBRARY_PATH name the folder of libtorch.so, or build it anew against the libtorch that is here.", error);
        }
    }

    private static IntPtr Start(IntPtr library)
    {
        var initialize = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(library, "st_initialize");
        if (initialize(Threads(Environment.GetEnvironmentVariable(ThreadsVariable))) != 0)
        {
            var message = (delegate* unmanaged<byte*>)NativeLibrary.GetExport(library, "st_last_error");
            throw new DllNotFoundException($"libtorch could not be started: {Marshal.PtrToStringUTF8((IntPtr)message())}");
        }

        return library;
    }

    /// <summary>The number of threads that a text names; one a core where there is none.</summary>
    /// <exception cref="DllNotFoundException">The text is no whole number above 0.</exception>
    internal static int Threads(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Environment.ProcessorCount;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads > 0
            ? threads
            : throw new DllNotFoundException($"{ThreadsVariable} is \"{text}\": give the number of threads as a whole number above 0.");
    }

    /// <summary>The dynamic loader's own words, which stand in the exception's message after its advice.</summary>
    private static string Reason(string message) =>
        message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("cannot open", StringComparison.Ordinal) || line.Contains("undefined symbol", StringComparison.Ordinal))
        ?? message.Split('\n')[0].Trim();
}
