using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Records nothing for derivatives on this thread until the result is disposed.</summary>
    public static IDisposable no_grad() => new AutoGradMode(false);

    /// <summary>Records for derivatives (or not) on this thread until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    /// <summary>Records for derivatives (or not) on this thread until the result is disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    /// <summary>Whether this thread records for derivatives.</summary>
    public static bool is_grad_enabled() => Native.st_grad_enabled() != 0;
}
