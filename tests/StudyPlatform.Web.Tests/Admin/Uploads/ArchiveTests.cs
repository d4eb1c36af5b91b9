using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Archives;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Tests.Hosting;
using StudyPlatform.Web.Tests.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Uploads;

/// <summary>Studies that leave one site's dashboard as a file and come into another's.</summary>
public sealed class ArchiveTests
{
    private const string Archives = "uploads/archive";

    private static readonly Grant Owner = new(AccountRole.Owner, null);

    private static readonly Bundle Small = SmallBundle.Make("small");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_study_goes_from_site_to_site_byte_for_byte_and_both_logs_tell()
    {
        await using var first = await TestSite.StartAsync("--Site:DefaultStudy=false");
        await using var second = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var here = await Sender.JoinAsync(first, Owner);
        using var there = await Sender.JoinAsync(second, Owner);
        var archive = await ArchiveAsync(Definition());

        var (status, answer) = await here.SendAsync(Archives, archive);
        var exported = await here.Person.Client.GetByteArrayAsync("/admin/studies/mine/archive", Stop);
        var moved = await there.SendAsync(Archives, exported);
        var again = await there.SendAsync(Archives, exported);
        var back = await there.Person.Client.GetByteArrayAsync("/admin/studies/mine/archive", Stop);

        Assert.Equal((HttpStatusCode.OK, "mine", false), (status, (string)answer["study"]!, (bool)answer["wasThere"]!));
        Assert.Equal(archive, exported);
        Assert.Equal(archive, back);
        Assert.Equal((false, true), ((bool)moved.Answer["wasThere"]!, (bool)again.Answer["wasThere"]!));
        Assert.Equal(StudyState.Draft, (await second.Site.Stores.Studies.FindAsync(new StudyId("mine"), Stop))!.State);
        var lines = (await second.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "study." }, 0, 10, Stop)).Entries;
        Assert.Equal(["study.archived", "study.added"], lines.Select(line => line.Action.Action));
    }

    [Fact]
    public async Task A_definition_with_an_unknown_method_is_refused_and_nothing_is_left()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);

        var (status, answer) = await sender.SendAsync(Archives, await ArchiveAsync(Definition(study =>
        {
            study["methods"]!.AsArray().Add("tea-leaves");
            study["texts"]!["methods"]!["tea-leaves"] = "Read them so.";
        })));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith("study.json: methods[2]: is 'tea-leaves', which the bundle does not have", (string)Assert.Single(answer["problems"]!.AsArray())!, StringComparison.Ordinal);
        Assert.Empty(sender.Left());
        Assert.Empty(await site.Site.Stores.Studies.ListAsync(Stop));
    }

    [Theory]
    [InlineData("study.json", "study.json: is not the one whose SHA-256 the archive names")]
    [InlineData("archive.json", "archive.json: is missing, or not of the format")]
    public async Task An_archive_that_was_changed_is_refused_and_nothing_is_left(string changed, string sentence)
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);
        using var memory = new MemoryStream();
        memory.Write(await ArchiveAsync(Definition()));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(changed)!.Delete();
            await using var stream = await zip.CreateEntry(changed).OpenAsync(Stop);
            await stream.WriteAsync(Definition(study => study["title"] = "Changed"), Stop);
        }

        var (status, answer) = await sender.SendAsync(Archives, memory.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith(sentence, (string)Assert.Single(answer["problems"]!.AsArray())!, StringComparison.Ordinal);
        Assert.Empty(sender.Left());
    }

    [Fact]
    public async Task An_archive_that_names_another_study_than_it_holds_is_refused_and_nothing_is_left()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);
        using var memory = new MemoryStream();
        memory.Write(await ArchiveAsync(Definition()));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(ArchiveManifest.DocumentName)!.Delete();
            await using var stream = await zip.CreateEntry(ArchiveManifest.DocumentName).OpenAsync(Stop);
            await stream.WriteAsync(new ArchiveManifest(new StudyId("yours"), Sha256Hash.Of(Definition()), Sha256Hash.Of(BundleWriter.Write(Small))).Write(), Stop);
        }

        var (status, answer) = await sender.SendAsync(Archives, memory.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith("study.json: id: is 'mine', but the archive says that it holds the study yours", (string)Assert.Single(answer["problems"]!.AsArray())!, StringComparison.Ordinal);
        Assert.Empty(sender.Left());
        Assert.Empty(await site.Site.Stores.Studies.ListAsync(Stop));
    }

    [Fact]
    public async Task An_archive_of_a_study_that_the_dashboard_could_not_show_is_refused_and_nothing_is_left()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);

        var (status, answer) = await sender.SendAsync(Archives, await ArchiveAsync(Definition(study => study["id"] = "new")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("id: is 'new', which is an address of the dashboard's own; choose another", (string)Assert.Single(answer["problems"]!.AsArray())!);
        Assert.Empty(sender.Left());
        Assert.Empty(await site.Site.Stores.Studies.ListAsync(Stop));
    }

    [Fact]
    public async Task An_id_that_is_taken_by_something_else_is_refused_and_its_bundle_does_not_stay()
    {
        await using var site = await TestSite.StartAsync();
        using var sender = await Sender.JoinAsync(site, Owner);
        var before = sender.Left();

        var (status, answer) = await sender.SendAsync(Archives, await ArchiveAsync(Definition(study => study["id"] = "default")));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("There is another study default on this site already", (string)answer["problems"]![0]!, StringComparison.Ordinal);
        Assert.Equal(before, sender.Left());
    }

    [Fact]
    public async Task A_study_whose_bundle_is_damaged_is_not_exported()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);
        await sender.SendAsync(Archives, await ArchiveAsync(Definition()));
        var version = (await site.Site.Stores.Studies.FindAsync(new StudyId("mine"), Stop))!.Current;
        File.Delete(site.Site.Stores.Shelf.FileOf(version.Bundle, Small.Media.First()));

        using var answer = await sender.Person.GetAsync("/admin/studies/mine/archive");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("is missing; restore it from a backup", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables/trials.csv")]
    [InlineData("report")]
    public async Task What_needs_a_bundle_that_is_damaged_says_so_and_what_to_do(string address)
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var sender = await Sender.JoinAsync(site, Owner);
        await sender.SendAsync(Archives, await ArchiveAsync(Definition()));
        var version = (await site.Site.Stores.Studies.FindAsync(new StudyId("mine"), Stop))!.Current;
        File.Delete(site.Site.Stores.Shelf.FileOf(version.Bundle, Small.Media.First()));

        using var answer = await sender.Person.GetAsync($"/admin/studies/mine/{address}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("is missing; restore it from a backup", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static byte[] Definition(Action<JsonNode>? change = null)
    {
        var study = JsonNode.Parse(StudyTemplate.Make(new StudyId("mine"), "Mine", Small))!;
        change?.Invoke(study);
        return Encoding.UTF8.GetBytes(study.ToJsonString());
    }

    private static async Task<byte[]> ArchiveAsync(byte[] definition)
    {
        using var memory = new MemoryStream();
        await ArchiveWriter.WriteAsync(memory, definition, BundleWriter.Write(Small), medium => File.OpenRead(Path.Combine(StudyPlatform.Web.Hosting.DefaultStudy.Find()!, medium.ToString())), Stop);
        return memory.ToArray();
    }
}
