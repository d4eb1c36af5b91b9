using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Uploads;

/// <summary>Someone who sends files to a site, and what the site has on its disk afterwards.</summary>
internal sealed partial class Sender(TestSite site, Colleague person) : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Colleague Person => person;

    public static async Task<Sender> JoinAsync(TestSite site, params Grant[] grants) => new(site, await Colleague.JoinAsync(site, $"person-{Guid.NewGuid():N}"[..16], grants));

    /// <summary>Sends a file with the form's token.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(string path, byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/" + path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        using var answer = await person.Client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(text)! : new JsonObject { ["text"] = text });
    }

    /// <summary>Opens a connection and sends a request's head, with whatever it says of the body's length.</summary>
    public async Task<NetworkStream> BeginAsync(string path, string length)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(site.Site.Address.Host, site.Site.Address.Port, Stop);
        var stream = new NetworkStream(socket.Client, ownsSocket: true);
        var cookies = person.Cookies.GetCookieHeader(new Uri(site.Site.Address, "/admin/"));
        var token = await TokenAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /admin/{path} HTTP/1.1\r\nHost: {site.Site.Address.Authority}\r\nCookie: {cookies}\r\nRequestVerificationToken: {token}\r\nContent-Type: application/zip\r\n{length}\r\n\r\n"), Stop);
        return stream;
    }

    /// <summary>Every file of the data folder that an upload could have left: on its way, half copied, or on the shelf.</summary>
    public IReadOnlyList<string> Left() =>
    [
        .. new[] { "uploads", "bundles" }.Select(name => Path.Combine(site.DataFolder, name)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder)).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => person.Dispose();

    private async Task<string> TokenAsync() => Token().Match(await person.Client.GetStringAsync("/admin/account", Stop)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
