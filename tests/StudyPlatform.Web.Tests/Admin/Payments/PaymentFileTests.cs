using System.Net;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>Downloading a payment file.</summary>
public sealed class PaymentFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_researcher_gets_the_very_bytes_and_the_log_has_it_and_an_analyst_gets_nothing()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var batch = await site.ApproveAndExportAsync();
        using var researcher = await Colleague.JoinAsync(site.Site, "rosa", new Grant(AccountRole.Researcher, LedgerSite.Study));
        using var analyst = await Colleague.JoinAsync(site.Site, "alan", new Grant(AccountRole.Analyst, LedgerSite.Study));
        var address = $"/admin/studies/default/payments/{batch.Id}/file";

        using var refused = await analyst.GetAsync(address);
        var before = await DownloadsAsync(site);
        using var answer = await researcher.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty(before);
        Assert.Equal("anna\n", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", batch.FileName), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var line = Assert.Single(await DownloadsAsync(site));
        Assert.Equal(("rosa", "default"), (line.Name, line.Subject));
        Assert.Contains(batch.FileName, line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_unknown_or_not_kept_any_more_is_a_sentence()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var batch = await site.ApproveAndExportAsync();
        await site.Stores.Payments.VoidAsync(LedgerSite.Study, batch.Id, "never uploaded", LedgerSite.Olga, Stop);
        using var owner = await Colleague.JoinAsync(site.Site, "olga", new Grant(AccountRole.Owner, null));

        using var voided = await owner.GetAsync($"/admin/studies/default/payments/{batch.Id}/file");
        using var unknown = await owner.GetAsync("/admin/studies/default/payments/b-0123456789abcdef/file");
        using var elsewhere = await owner.GetAsync($"/admin/studies/other/payments/{batch.Id}/file");

        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { voided, unknown, elsewhere }.Select(answer => answer.StatusCode));
        Assert.Contains("is not kept any more: it was voided", await voided.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("This study has no payment file", await unknown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(await DownloadsAsync(site));
    }

    private static async Task<IReadOnlyList<AuditAction>> DownloadsAsync(LedgerSite site) => [.. (await site.LinesAsync()).Where(line => line.Action == "payments.downloaded")];
}
