using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Turns the recording of derivatives on or off on this thread until it is disposed.</summary>
internal sealed class AutoGradMode : IDisposable
{
    private readonly int _before;

    public AutoGradMode(bool enabled)
    {
        _before = Native.st_grad_enabled();
        Native.st_set_grad_enabled(enabled ? 1 : 0);
    }

    public void Dispose() => Native.st_set_grad_enabled(_before);
}
