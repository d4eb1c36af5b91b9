using System.Net;
using System.Net.Sockets;

namespace StudyPlatform.TestSites.Servers;

/// <summary>Finds ports of the loopback interface.</summary>
public static class FreePort
{
    /// <summary>An address on which nothing listens at this moment.</summary>
    public static IPEndPoint Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
