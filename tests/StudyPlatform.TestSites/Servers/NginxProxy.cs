using System.Net;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.TestSites.Servers;

/// <summary>
/// nginx before several servers, on a loopback port. It asks the next server only when a request cannot have been
/// carried out (or is a GET); a POST that was under way when its server died is answered with 502, and the browser's
/// own resending decides.
/// </summary>
public sealed class NginxProxy : IDisposable
{
    private const string User = "nobody";

    private readonly TemporaryFolder _folder;
    private readonly OwnProcess _process;

    private NginxProxy(TemporaryFolder folder, OwnProcess process, IPEndPoint address)
    {
        _folder = folder;
        _process = process;
        Address = address;
    }

    public IPEndPoint Address { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">nginx is not installed, or did not start.</exception>
    public static async Task<NginxProxy> StartAsync(IReadOnlyList<IPEndPoint> servers, CancellationToken cancellationToken)
    {
        const string program = "/usr/sbin/nginx";
        if (!File.Exists(program))
            throw new IOException("nginx is missing: install the package nginx-light or nginx.");
        var folder = new TemporaryFolder();
        var address = FreePort.Find();
        await File.WriteAllTextAsync(folder.At("nginx.conf"), Configuration(folder.Path, address, servers), cancellationToken);
        if (Environment.IsPrivilegedProcess)
            await OwnProcess.RunAsync("chown", ["-R", User, folder.Path]);
        // nobody's group has another name on every system, and none is needed.
        var (file, arguments) = Environment.IsPrivilegedProcess
            ? ("setpriv", new[] { "--reuid", User, "--clear-groups", "--", program })
            : (program, []);
        var process = OwnProcess.Start(file, [.. arguments, "-p", folder.Path, "-c", folder.At("nginx.conf"), "-e", folder.At("error.log")], folder: folder.Path);
        using var connection = new HttpConnection(address);
        while (true)
        {
            try
            {
                await connection.GetAsync("/", cancellationToken);
                return new NginxProxy(folder, process, address);
            }
            catch (IOException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Configuration(string folder, IPEndPoint address, IReadOnlyList<IPEndPoint> servers) => $$"""
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        events { worker_connections 8192; }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            upstream site {
                {{string.Join("\n        ", servers.Select(server => $"server {server} max_fails=1 fail_timeout=2s;"))}}
                keepalive 128;
            }
            server {
                listen {{address}} backlog=4096;
                keepalive_requests 100000;
                client_max_body_size 2m;
                location / {
                    proxy_pass http://site;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Forwarded-For $remote_addr;
                    proxy_set_header X-Forwarded-Proto $scheme;
                    proxy_next_upstream error timeout;
                }
            }
        }

        """;
}
