using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Rehearsals;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Rehearsing;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>The page on which a study is rehearsed.</summary>
public sealed class RehearsalPageTests : BunitContext
{
    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_begins_with_a_full_sample_and_says_that_none_has_passed()
    {
        await using var site = await TestSite.StartAsync();

        var page = await RenderAsync(site, Policies.ChangeStudy);

        Assert.Equal("300", page.Find("#people").GetAttribute("value"));
        Assert.Contains("No rehearsal of the current version 1 has passed yet.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("There is none yet.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(6, page.FindAll("table.inputs tbody tr").Count);
    }

    [Fact]
    public async Task A_form_that_makes_no_sense_starts_nothing_and_names_each_fault()
    {
        await using var site = await TestSite.StartAsync();
        var page = await RenderAsync(site, Policies.ChangeStudy);

        await page.Find("#people").ChangeAsync("301");
        await page.Find("#seed").ChangeAsync("");
        await page.Find("input[aria-label='Leaves because of SHAP']").ChangeAsync("1.5");
        await page.Find("form.wide").SubmitAsync();

        Assert.Equal(
            ["People who finish: give a number from 1 to 300.", "Seed: give a whole number that is not negative.", "SHAP: give probabilities from 0 to 1, and a place from -20 to 20 for how it is liked."],
            page.Find("[role=alert]").QuerySelectorAll("p").Select(line => line.TextContent));
        Assert.Null(Services.GetRequiredService<RehearsalRunner>().Current);
    }

    [Fact]
    public async Task An_analyst_reads_what_was_found_and_is_offered_no_start()
    {
        await using var site = await TestSite.StartAsync();
        var version = (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.Current;
        await site.Site.Stores.Rehearsals.AddAsync(new RehearsalRecord(version, TimeProvider.System.GetUtcNow(), "rosa", Passed: false, Report), Stop);

        var page = await RenderAsync(site, Policies.ReadStudy);

        Assert.Empty(page.FindAll("form"));
        var past = page.Find("details.rehearsal");
        Assert.Contains("not passed", past.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 simulated people finished and 1 left", past.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two people hold one place.", past.TextContent, StringComparison.Ordinal);
    }

    private const string Report =
        """
        { "passed": false, "whole": true, "completed": 3, "droppedOut": 1, "tookSeconds": 12.5, "seed": 7,
          "checks": [ { "name": "quotas", "passed": false, "findings": [ "Two people hold one place." ] } ] }
        """;

    private async Task<IRenderedComponent<RehearsalsPage>> RenderAsync(TestSite site, string policy)
    {
        var stores = site.Site.Stores;
        AddAuthorization().SetAuthorized("rosa").SetPolicies(policy, Policies.ReadStudy).SetClaims(new Claim(ClaimTypes.NameIdentifier, "account-1"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(stores.Studies);
        Services.AddSingleton(stores.Counts);
        Services.AddSingleton(stores.Rehearsals);
        Services.AddSingleton(stores.Accounts);
        Services.AddSingleton(stores.Audit);
        Services.AddSingleton(site.Site.Services.GetRequiredService<IStudyCatalogue>());
        Services.AddSingleton(new StudyDetails(stores.Studies, stores.Counts, stores.Rehearsals));
        Services.AddSingleton(new RehearsalRunner(
            stores.Studies, stores.Rehearsals, new StudyLoading(stores.Studies, stores.Shelf), stores.Shelf, TimeProvider.System, NullLogger<RehearsalRunner>.Instance));
        Services.AddScoped<Actor>();
        var page = Render<RehearsalsPage>(parameters => parameters.Add(page => page.Study, Study.Value));
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll("#past-head")), TimeSpan.FromSeconds(20));
        return page;
    }
}
