using System.Net;
using StudyPlatform.Simulation.Http;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Site.Bare;

/// <summary>The bare program in a process of its own.</summary>
internal sealed class BareServer : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private BareServer(IPEndPoint address, string pages)
    {
        Address = address;
        // The same kind of garbage collector that web programs have.
        Process = OwnProcess.Start(
            "dotnet",
            ["exec", typeof(BareServer).Assembly.Location, "bare", $"http://{address}", pages, _data.Path],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_gcServer"] = SiteCollector() });
    }

    public IPEndPoint Address { get; }

    public OwnProcess Process { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<BareServer> StartAsync(string pages, CancellationToken cancellationToken)
    {
        var server = new BareServer(FreePort.Find(), pages);
        using var connection = new HttpConnection(server.Address);
        while (true)
        {
            try
            {
                await connection.GetAsync("/", cancellationToken);
                return server;
            }
            catch (IOException) when (!server.Process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
            catch (IOException failure)
            {
                throw new IOException($"The bare program did not start: {server.Process.Output}", failure);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Process.Dispose();
        _data.Dispose();
    }

    private static string SiteCollector()
    {
        var settings = File.ReadAllText(Path.ChangeExtension(SiteProgram.Assembly, ".runtimeconfig.json"));
        return settings.Contains("\"System.GC.Server\": true", StringComparison.Ordinal) ? "1" : "0";
    }
}
