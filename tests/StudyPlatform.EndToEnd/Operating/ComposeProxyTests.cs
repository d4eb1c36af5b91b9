using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Operating;

/// <summary>The example's nginx.conf, with its names and places replaced by those of the test, before two servers on one PostgreSQL.</summary>
public sealed class ComposeProxyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Participants_reach_both_servers_by_TLS_one_may_be_killed_and_nobody_outside_sees_their_health()
    {
        using var folder = new TemporaryFolder();
        using var postgres = await PostgresCluster.StartAsync(Stop);
        var program = new SiteProgram(folder.At("data"), new Dictionary<string, string>(SiteProgram.WithoutRateLimit)
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = postgres.Connection + ";Maximum Pool Size=20",
            ["Site:KnownProxies"] = "127.0.0.1",
        });
        using var first = await program.StartAsync(null, Stop);
        using var second = await program.StartAsync(null, Stop);
        var (http, https) = (FreePort.Find(), FreePort.Find());
        WriteCertificate(folder);
        await File.WriteAllTextAsync(folder.At("nginx.conf"), Configuration(folder, first, second, http, https), Stop);
        using var nginx = OwnProcess.Start("/usr/sbin/nginx", ["-p", folder.Path, "-c", folder.At("nginx.conf"), "-g", "daemon off;"], folder: folder.Path);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=study.example.org" },
        }) { BaseAddress = new Uri($"https://{https}") };

        await WaitAsync(client, nginx);
        using var plain = await client.GetAsync(new Uri($"http://{http}/s/default"), Stop);
        using var health = await client.GetAsync("/health/ready", Stop);
        using var page = await client.GetAsync("/s/default", Stop);
        first.Process.Kill();
        var afterwards = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync("/s/default", Stop)));

        Assert.Equal((HttpStatusCode.MovedPermanently, "https"), (plain.StatusCode, plain.Headers.Location?.Scheme));
        Assert.Equal(HttpStatusCode.NotFound, health.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("max-age", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.All(afterwards, html => Assert.Contains("<form", html, StringComparison.Ordinal));
        Assert.DoesNotContain("/s/default", nginx.Output, StringComparison.Ordinal);
    }

    private static async Task WaitAsync(HttpClient client, OwnProcess nginx)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/", Stop);
                return;
            }
            catch (HttpRequestException) when (!nginx.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
            }
            catch (HttpRequestException failure)
            {
                throw new IOException($"nginx did not start: {nginx.Output}", failure);
            }
        }
    }

    private static string Configuration(TemporaryFolder folder, SiteServer first, SiteServer second, IPEndPoint http, IPEndPoint https)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "examples", "compose", "nginx.conf"));
        foreach (var (place, replacement) in new[]
        {
            ("server site1:8080", $"server {first.Address}"),
            ("server site2:8080", $"server {second.Address}"),
            ("listen 80;", $"listen {http};"),
            ("listen 443 ssl;", $"listen {https} ssl;"),
            ("pid /run/", $"pid {folder.Path}/"),
            ("/etc/nginx/tls/", folder.Path + "/"),
            ("/var/cache/nginx/", folder.Path + "/"),
        })
        {
            Assert.Contains(place, text, StringComparison.Ordinal);
            text = text.Replace(place, replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Root() => Path.GetDirectoryName(Path.GetDirectoryName(StudyDocument.DefaultFolder.TrimEnd('/')))!;

    private static void WriteCertificate(TemporaryFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=study.example.org", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(folder.At("fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.At("privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
