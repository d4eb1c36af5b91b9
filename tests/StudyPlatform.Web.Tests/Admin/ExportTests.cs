using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin;

public sealed partial class ExportTests
{
    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analyst_gets_every_table_but_the_platforms_ids_and_a_researcher_those_too()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await Colleague.JoinAsync(site, "alice", new Grant(AccountRole.Analyst, Study));
        using var researcher = await Colleague.JoinAsync(site, "rosa", new Grant(AccountRole.Researcher, Study));

        using var refused = await ExportAsync(analyst, withIds: true);
        var plain = await FilesAsync(analyst, withIds: false);
        var withIds = await FilesAsync(researcher, withIds: true);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(PsychDsExport.TableFile(Study, "participants"), plain);
        Assert.DoesNotContain(PsychDsExport.IdentifiersFile, plain);
        Assert.Equal([PsychDsExport.IdentifiersFile], withIds.Except(plain));
    }

    [Fact]
    public async Task A_study_that_is_not_there_has_no_results()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Colleague.JoinAsync(site, "olga", new Grant(AccountRole.Owner, null));

        using var zip = await ExportAsync(owner, withIds: false, study: "other");
        using var report = await owner.GetAsync("/admin/studies/other/report");

        Assert.Equal(HttpStatusCode.NotFound, zip.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, report.StatusCode);
    }

    [Fact]
    public async Task The_report_of_a_study_without_answers_says_so_and_may_run_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await Colleague.JoinAsync(site, "alice", new Grant(AccountRole.Analyst, Study));

        using var report = await analyst.GetAsync("/admin/studies/default/report");

        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        Assert.Contains("0 people analysed", await report.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(report.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(Colleague person, bool withIds)
    {
        using var answer = await ExportAsync(person, withIds);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static async Task<HttpResponseMessage> ExportAsync(Colleague person, bool withIds, string study = "default")
    {
        // Every form of a page carries the same token.
        var token = Token().Match(await person.Client.GetStringAsync("/admin/account", Stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["identifiers"] = withIds ? "yes" : "" });
        return await person.Client.PostAsync($"/admin/studies/{study}/export", form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
