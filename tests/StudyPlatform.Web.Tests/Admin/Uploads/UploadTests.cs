using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Hosting;
using StudyPlatform.Web.Tests.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Uploads;

/// <summary>Bundles that are sent to the dashboard, over real HTTP: what is refused is refused with a sentence, and nothing of it is left.</summary>
public sealed class UploadTests
{
    private const string Bundles = "uploads/bundle";

    private const long TwoGigabytes = 2L << 30;

    private static readonly StudyId Study = new("default");

    private static readonly Grant Owner = new(AccountRole.Owner, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_bundle_goes_onto_the_shelf_once_and_leaves_a_line_in_the_log()
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);
        var zip = SmallBundle.Zip(SmallBundle.Make("small"));

        var (status, answer) = await sender.SendAsync(Bundles, zip);
        var again = await sender.SendAsync(Bundles, zip);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, again.Status));
        Assert.Equal(Path.Combine(site.DataFolder, "bundles", (string)answer["bundle"]!), Assert.Single(sender.Left()));
        Assert.Equal((string)answer["bundle"]!, (string)again.Answer["bundle"]!);
        var lines = (await site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "bundle.uploaded" }, 0, 10, Stop)).Entries;
        Assert.All(lines, line => Assert.Equal("small", line.Action.Subject));
    }

    [Theory]
    [InlineData(nameof(HostileZip.Empty), HttpStatusCode.BadRequest, "The file is empty")]
    [InlineData(nameof(HostileZip.Text), HttpStatusCode.UnprocessableEntity, "is not a zip")]
    [InlineData(nameof(HostileZip.CutOff), HttpStatusCode.UnprocessableEntity, "is not a zip, or ends too early")]
    [InlineData(nameof(HostileZip.Bomb), HttpStatusCode.UnprocessableEntity, "is larger than the limits allow")]
    [InlineData(nameof(HostileZip.DocumentBomb), HttpStatusCode.UnprocessableEntity, "bundle.json")]
    [InlineData(nameof(HostileZip.PathUpwards), HttpStatusCode.UnprocessableEntity, "evil.png")]
    [InlineData(nameof(HostileZip.AbsolutePath), HttpStatusCode.UnprocessableEntity, "/etc/cron.d/evil")]
    [InlineData(nameof(HostileZip.BackslashPath), HttpStatusCode.UnprocessableEntity, "evil.png")]
    [InlineData(nameof(HostileZip.Link), HttpStatusCode.UnprocessableEntity, "is a link or a device")]
    [InlineData(nameof(HostileZip.NotOfTheBundle), HttpStatusCode.UnprocessableEntity, "run-me.sh")]
    [InlineData(nameof(HostileZip.TooManyFiles), HttpStatusCode.UnprocessableEntity, "more than the 50000 files")]
    [InlineData(nameof(HostileZip.WrongHash), HttpStatusCode.UnprocessableEntity, "SHA-256")]
    [InlineData(nameof(HostileZip.Missing), HttpStatusCode.UnprocessableEntity, "media/")]
    public async Task What_is_no_sound_bundle_is_refused_with_a_sentence_and_nothing_is_left(string file, HttpStatusCode expected, string part)
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);

        var (status, answer) = await sender.SendAsync(Bundles, HostileZip.Of(file));

        var problems = answer["problems"]!.AsArray().Select(problem => (string)problem!).ToList();
        Assert.Equal(expected, status);
        Assert.Contains(problems, problem => problem.Contains(part, StringComparison.Ordinal));
        Assert.Empty(sender.Left());
        Assert.False(File.Exists(Path.Combine(site.DataFolder, "evil.png")));
    }

    [Fact]
    public async Task Two_gigabytes_that_are_announced_are_refused_before_they_are_sent()
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);
        await using var stream = await sender.BeginAsync(Bundles, $"Content-Length: {TwoGigabytes}");

        var answer = await ReadAsync(stream);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("larger than the 500 MB that this site takes", answer, StringComparison.Ordinal);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task What_is_sent_without_end_is_refused_at_the_limit()
    {
        await using var site = await EmptySiteAsync("--Uploads:MaxBundleMegabytes=20");
        using var sender = await Sender.JoinAsync(site, Owner);
        var before = Process.GetCurrentProcess().PrivateMemorySize64;
        await using var stream = await sender.BeginAsync(Bundles, "Transfer-Encoding: chunked");

        var answer = ReadAsync(stream);
        var sent = await SendChunksAsync(stream, answer);

        Assert.StartsWith("HTTP/1.1 413", await answer, StringComparison.Ordinal);
        Assert.Contains("larger than the 20 MB that this site takes", await answer, StringComparison.Ordinal);
        Assert.InRange(sent, 20_000_000, 1_000_000_000);
        Assert.InRange(Process.GetCurrentProcess().PrivateMemorySize64 - before, long.MinValue, 200_000_000);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_and_gives_its_place_back()
    {
        await using var site = await EmptySiteAsync("--Uploads:AtOnce=1");
        using var sender = await Sender.JoinAsync(site, Owner);
        var stream = await sender.BeginAsync(Bundles, "Content-Length: 10000000");
        await stream.WriteAsync(new byte[100_000], Stop);
        await UntilAsync(() => sender.Left().Count == 1);

        var meanwhile = await sender.SendAsync(Bundles, HostileZip.Text);
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        await stream.DisposeAsync();

        await UntilAsync(() => sender.Left().Count == 0);
        var after = await sender.SendAsync(Bundles, HostileZip.Text);
        Assert.Equal(HttpStatusCode.TooManyRequests, meanwhile.Status);
        Assert.Contains("Other uploads are under way", meanwhile.Answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, after.Status);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task An_analyst_sends_nothing_and_a_researcher_of_one_study_only_for_that_study()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await Sender.JoinAsync(site, new Grant(AccountRole.Analyst, Study));
        using var researcher = await Sender.JoinAsync(site, new Grant(AccountRole.Researcher, Study));
        var zip = SmallBundle.Zip(SmallBundle.Make("small"));
        var before = analyst.Left();

        HttpStatusCode[] refused =
        [
            (await analyst.SendAsync(Bundles, zip)).Status,
            (await analyst.SendAsync("studies/default/uploads/bundle", zip)).Status,
            (await analyst.SendAsync("uploads/archive", zip)).Status,
            (await researcher.SendAsync(Bundles, zip)).Status,
            (await researcher.SendAsync("uploads/archive", zip)).Status,
            (await researcher.SendAsync("studies/other/uploads/bundle", zip)).Status,
        ];
        Assert.All(refused, status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.Equal(before, analyst.Left());
        Assert.Equal(HttpStatusCode.OK, (await researcher.SendAsync("studies/default/uploads/bundle", zip)).Status);
    }

    [Fact]
    public async Task An_owner_who_sends_a_bundle_for_a_study_that_is_not_there_is_told_so_and_nothing_is_kept()
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);

        var (status, answer) = await sender.SendAsync("studies/nowhere/uploads/bundle", SmallBundle.Zip(SmallBundle.Make("small")));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.StartsWith("There is no study of this id", (string)Assert.Single(answer["problems"]!.AsArray())!, StringComparison.Ordinal);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_read()
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);

        using var answer = await sender.Person.Client.PostAsync("/admin/uploads/bundle", new ByteArrayContent(SmallBundle.Zip(SmallBundle.Make("small"))), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_said_in_a_sentence()
    {
        await using var site = await EmptySiteAsync();
        using var sender = await Sender.JoinAsync(site, Owner);
        // Where the folder should be made, something else is in the way.
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "uploads"), "", Stop);

        var (status, answer) = await sender.SendAsync(Bundles, HostileZip.Text);

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("nothing was kept. Have the site's operator make room", (string)answer["problems"]![0]!, StringComparison.Ordinal);
    }

    private static Task<TestSite> EmptySiteAsync(params string[] settings) => TestSite.StartAsync(["--Site:DefaultStudy=false", .. settings]);

    /// <summary>Sends until the other side has had enough.</summary>
    private static async Task<long> SendChunksAsync(NetworkStream stream, Task answer)
    {
        byte[] body = [.. "10000\r\n"u8, .. new byte[0x10000], .. "\r\n"u8];
        var sent = 0L;
        try
        {
            while (!answer.IsCompleted && sent < TwoGigabytes)
            {
                await stream.WriteAsync(body, Stop);
                sent += 0x10000;
            }
        }
        catch (IOException)
        {
            // It closed the connection.
        }

        return sent;
    }

    /// <summary>Reads an answer's head and body, as far as it comes.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            while (await stream.ReadAsync(buffer, Stop) is var read and > 0)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
                if (text.ToString().Contains("problems", StringComparison.Ordinal) && text.ToString().Contains("]}", StringComparison.Ordinal))
                    break;
            }
        }
        catch (IOException)
        {
            // It closed the connection; what came before counts.
        }

        return text.ToString();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
    }
}
