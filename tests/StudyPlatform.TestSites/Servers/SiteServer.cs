using System.Net;

namespace StudyPlatform.TestSites.Servers;

/// <summary>A running server; it ends when this is disposed of.</summary>
public sealed class SiteServer(OwnProcess process, IPEndPoint address) : IDisposable
{
    public IPEndPoint Address { get; } = address;

    /// <summary>Its address for a browser, without a slash at the end.</summary>
    public string Url => $"http://{Address}";

    public OwnProcess Process { get; } = process;

    /// <inheritdoc/>
    public void Dispose() => Process.Dispose();
}
