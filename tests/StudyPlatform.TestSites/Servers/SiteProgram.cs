using System.Net;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.TestSites.Servers;

/// <summary>The built StudyPlatform.Web with one data folder: its commands, and its server.</summary>
/// <param name="dataFolder">Where it keeps everything.</param>
/// <param name="settings">Keys and values of its configuration besides the data folder.</param>
public sealed class SiteProgram(string dataFolder, IReadOnlyDictionary<string, string>? settings = null)
{
    /// <summary>So many requests from one address as a load generator sends.</summary>
    public static IReadOnlyDictionary<string, string> WithoutRateLimit { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RateLimits:AddressBurst"] = "1000000000",
        ["RateLimits:AddressPerSecond"] = "1000000000",
        ["RateLimits:ParticipantBurst"] = "1000000000",
        ["RateLimits:ParticipantPerSecond"] = "1000000000",
    };

    /// <summary>The program's assembly, beside this one's in the same configuration's output.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Assembly => BuiltProgram.Assembly("StudyPlatform.Web");

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="IOException">It failed; the message has what it wrote.</exception>
    public Task<string> CommandAsync(params IEnumerable<string> arguments) => OwnProcess.RunAsync("dotnet", ["exec", Assembly, .. arguments, .. Settings()]);

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <param name="address">Where it listens; null for any free port of the loopback interface.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="IOException">It ended instead; the message has what it wrote.</exception>
    public async Task<SiteServer> StartAsync(IPEndPoint? address, CancellationToken cancellationToken)
    {
        address ??= FreePort.Find();
        var process = OwnProcess.Start("dotnet", ["exec", Assembly, "--urls", $"http://{address}", .. Settings()]);
        using var connection = new HttpConnection(address);
        while (true)
        {
            try
            {
                await connection.GetAsync("/", cancellationToken);
                return new SiteServer(process, address);
            }
            catch (IOException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
            catch (IOException failure)
            {
                throw new IOException($"The site did not start: {process.Output}", failure);
            }
        }
    }

    private IEnumerable<string> Settings() =>
        [$"--Site:DataFolder={dataFolder}", .. (settings ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(pair => $"--{pair.Key}={pair.Value}")];
}
