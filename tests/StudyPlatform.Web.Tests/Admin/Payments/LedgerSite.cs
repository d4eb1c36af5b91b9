using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Participants;
using StudyPlatform.Web.Admin.Payments;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>A site whose study takes people from Prolific and pays 3.00 USD and 0.20 USD for each right guess.</summary>
internal sealed class LedgerSite : IAsyncDisposable
{
    public static readonly StudyId Study = new("default");

    public static readonly OperatorId Olga = new("account-olga");

    private LedgerSite(TestSite site) => Site = site;

    public TestSite Site { get; }

    public SiteStores Stores => Site.Site.Stores;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    /// <param name="people">Their ids on Prolific; they have finished.</param>
    public static async Task<LedgerSite> StartAsync(params string[] people)
    {
        var site = new LedgerSite(await ProlificSite.StartAsync("--RateLimits:AddressBurst=1000000"));
        foreach (var person in people)
            await (await site.ConsentAsync(person)).FinishAsync();
        return site;
    }

    /// <summary>Someone who has agreed, and not finished.</summary>
    public Task<Walker> ConsentAsync(string person) =>
        Walker.ConsentAsync(Site, $"/s/{Study}?PROLIFIC_PID={Uri.EscapeDataString(person)}&STUDY_ID=0123456789abcdef01234567&SESSION_ID={Uri.EscapeDataString(person)}5e55");

    /// <summary>The random name of the participant with this id on Prolific.</summary>
    public async Task<ParticipantId> FindAsync(string person) =>
        Assert.Single((await Stores.Participants.ListWithIdentifiersAsync(Study, new ParticipantQuery { Filter = new ParticipantFilter { Search = person } }, Stop)).Rows).Id;

    public async Task<PaymentBatch> ExportAsync(PaymentKind kind) => Assert.IsType<ExportOutcome.Exported>(
        await Stores.Payments.ExportAsync(Study, new PaymentGroup(Platform.Prolific, kind, "USD"), null, Olga, Stop)).Batch;

    public async Task<PaymentBatch> ApproveAndExportAsync()
    {
        await Stores.Operators.ApproveAllAsync(Study, Olga, Stop);
        return await ExportAsync(PaymentKind.Base);
    }

    /// <summary>The audit log's lines about money and people, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditAction>> LinesAsync() =>
        [.. (await Stores.Audit.ReadAsync(new AuditFilter { Action = "pa" }, 0, 100, Stop)).Entries.Reverse().Select(entry => entry.Action)];

    /// <summary>Lets components of the dashboard run on this site.</summary>
    public void Serve(BunitContext context, params string[] policies)
    {
        context.AddAuthorization().SetAuthorized("rosa").SetClaims(new Claim(ClaimTypes.NameIdentifier, "account-rosa")).SetPolicies(policies);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var site = Site.Site.Services;
        foreach (var type in (Type[])[typeof(StudyDetails), typeof(IStudyCatalogue)])
            context.Services.AddSingleton(type, site.GetRequiredService(type));
        context.Services.AddSingleton(Stores.Payments).AddSingleton(Stores.Operators).AddSingleton(Stores.Participants).AddSingleton(Stores.Accounts).AddSingleton(Stores.Audit);
        context.Services.AddSingleton(TimeProvider.System).AddSingleton<AccountNames>().AddScoped<Actor>().AddScoped<PaymentDesk>().AddScoped<ParticipantDesk>();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
