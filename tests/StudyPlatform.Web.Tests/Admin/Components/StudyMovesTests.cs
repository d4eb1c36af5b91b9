using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>Moving a study: what is said before, what is asked, what is written down.</summary>
public sealed class StudyMovesTests : BunitContext
{
    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_study_can_be_paused_and_closed_and_says_who_can_still_finish()
    {
        await using var site = await TestSite.StartAsync();
        await Walker.ConsentAsync(site, "/s/default");
        var panel = await RenderAsync(site);

        Assert.Equal(["Pause", "Close for good"], Buttons(panel));
        await panel.FindAll("button")[0].ClickAsync();
        Assert.Contains("The 1 person who is under way can finish.", panel.Find(".confirmation").TextContent, StringComparison.Ordinal);
        await panel.Find(".confirmation .button").ClickAsync();

        Assert.Contains("The study is paused", panel.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(StudyState.Paused, (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.State);
        var line = Assert.Single(await AuditAsync(site));
        Assert.Equal(("study.paused", "default", "rosa"), (line.Action, line.Subject, line.Name));
    }

    [Fact]
    public async Task Going_live_without_a_rehearsal_is_refused_until_a_reason_is_given()
    {
        await using var site = await TestSite.StartAsync();
        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Paused, Stop);
        var panel = await RenderAsync(site);

        await panel.FindAll("button")[0].ClickAsync();
        await panel.Find(".confirmation .button").ClickAsync();
        Assert.Contains("Say why", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(site));
        await panel.Find("#reason").ChangeAsync("The pilot went well.");
        await panel.Find(".confirmation .button").ClickAsync();

        Assert.Equal(StudyState.Live, (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.State);
        Assert.Contains("The pilot went well.", Assert.Single(await AuditAsync(site)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_whatever_the_browser_lets_through()
    {
        await using var site = await TestSite.StartAsync();
        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Paused, Stop);
        var panel = await RenderAsync(site);

        await panel.FindAll("button")[0].ClickAsync();
        await panel.Find("#reason").ChangeAsync(new string('x', 1001));
        await panel.Find(".confirmation .button").ClickAsync();

        Assert.Contains("at most 1000 characters", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(StudyState.Paused, (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.State);
    }

    [Fact]
    public async Task A_move_that_someone_else_made_first_is_told_and_nothing_is_written()
    {
        await using var site = await TestSite.StartAsync();
        var panel = await RenderAsync(site);
        await panel.FindAll("button")[1].ClickAsync();

        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Paused, Stop);
        await panel.Find(".confirmation .danger-button").ClickAsync();

        Assert.Contains("Someone else changed the study", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(StudyState.Paused, (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.State);
        Assert.Empty(await AuditAsync(site));
    }

    [Fact]
    public async Task Nothing_is_changed_for_someone_who_was_taken_the_right_while_the_page_was_open()
    {
        await using var site = await TestSite.StartAsync();
        var panel = await RenderAsync(site, Policies.ReadStudy);
        await panel.FindAll("button")[0].ClickAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => panel.Find(".confirmation .button").ClickAsync());

        Assert.Equal(StudyState.Live, (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.State);
    }

    [Fact]
    public async Task A_closed_study_offers_nothing()
    {
        await using var site = await TestSite.StartAsync();
        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Closed, Stop);

        var panel = await RenderAsync(site);

        Assert.Empty(Buttons(panel));
    }

    private async Task<IRenderedComponent<StudyMovesPanel>> RenderAsync(TestSite site, string policy = Policies.ChangeStudy)
    {
        var stores = site.Site.Stores;
        AddAuthorization().SetAuthorized("rosa").SetPolicies(policy).SetClaims(new Claim(ClaimTypes.NameIdentifier, "account-1"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(stores.Studies);
        Services.AddSingleton(stores.Accounts);
        Services.AddSingleton(stores.Audit);
        Services.AddSingleton(new StudyOpening(stores.Studies, stores.Rehearsals, new StudyLoading(stores.Studies, stores.Shelf)));
        Services.AddScoped<Actor>();
        var detail = await new StudyDetails(stores.Studies, stores.Counts, stores.Rehearsals).ReadAsync(Study, Stop);
        return Render<StudyMovesPanel>(parameters => parameters.Add(panel => panel.Detail, detail!));
    }

    private static IReadOnlyList<string> Buttons(IRenderedComponent<StudyMovesPanel> panel) => [.. panel.FindAll("button").Select(button => button.TextContent)];

    private static async Task<IReadOnlyList<AuditAction>> AuditAsync(TestSite site) =>
        [.. (await site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "study." }, 0, 100, Stop)).Entries.Select(entry => entry.Action)];
}
