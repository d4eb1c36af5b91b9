using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Storage;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Admin.Monitoring.Warnings;
using StudyPlatform.Web.Tests.Admin.Monitoring;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>What the monitor shows, and when it reads.</summary>
public sealed class MonitorTests : BunitContext
{
    private static readonly TimeSpan SeveralIntervals = TimeSpan.FromMilliseconds(700);

    private readonly MonitorOptions _options = new() { Interval = TimeSpan.FromMilliseconds(100) };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Warnings_say_what_was_found_and_what_to_do_and_are_read_out_politely()
    {
        var warnings = Render<MonitorWarnings>(parameters => parameters.Add(section => section.Any, true).Add(section => section.Warnings,
            [new MonitorWarning(WarningRule.ServerSlow, "", "One request in twenty is slow.", "See what else runs."), new MonitorWarning(WarningRule.CellLags, "lime>shap", "It has 0.", "Wait.")]));

        Assert.Equal("2 things to look at", warnings.Find("h2").TextContent);
        Assert.Equal("polite", warnings.Find("ul").GetAttribute("aria-live"));
        Assert.Equal(["The site is slow", "A cell lags: lime>shap"], warnings.FindAll("li strong").Select(name => name.TextContent));
        Assert.Contains("See what else runs.", warnings.Find(".what-to-do").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_warnings_the_region_for_new_ones_is_there_already()
    {
        var warnings = Render<MonitorWarnings>(parameters => parameters.Add(section => section.Any, true).Add(section => section.Warnings, []));

        Assert.Equal("Nothing to look at", warnings.Find("h2").TextContent);
        Assert.Empty(warnings.Find("ul[aria-live=polite]").Children);
    }

    [Fact]
    public async Task The_page_reads_again_by_itself_but_not_while_it_is_held_or_hidden()
    {
        await using var site = await MonitorSite.StartAsync(_options, TimeProvider.System);
        var page = RenderPage(site);
        await page.WaitForAssertionAsync(() => Assert.True(site.Queries.Readings > 2), TimeSpan.FromSeconds(20));
        Assert.Contains("Nobody has begun yet.", page.Markup, StringComparison.Ordinal);

        await page.Find("button").ClickAsync();
        await AssertNothingIsReadAsync(site);
        Assert.Equal("true", page.Find("button").GetAttribute("aria-pressed"));
        await page.Find("button").ClickAsync();
        await page.InvokeAsync(() => page.Instance.SeenAsync(seen: false));
        await AssertNothingIsReadAsync(site);
        var before = site.Queries.Readings;
        await page.InvokeAsync(() => page.Instance.SeenAsync(seen: true));

        await page.WaitForAssertionAsync(() => Assert.True(site.Queries.Readings > before), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task When_the_database_goes_away_the_last_figures_stay_and_it_is_said()
    {
        await using var site = await MonitorSite.StartAsync(_options, TimeProvider.System);
        var page = RenderPage(site);
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll("dl.figures")), TimeSpan.FromSeconds(20));

        site.Queries.Failure = new StorageException("The database is away.");

        await page.WaitForAssertionAsync(() => Assert.Contains("The database is away.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Single(page.FindAll("dl.figures"));
        site.Queries.Failure = null;
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("[role=alert]")), TimeSpan.FromSeconds(20));
    }

    private static async Task AssertNothingIsReadAsync(MonitorSite site)
    {
        // What was begun before may still be counted.
        await Task.Delay(SeveralIntervals / 2, Stop);
        var before = site.Queries.Readings;
        await Task.Delay(SeveralIntervals, Stop);
        Assert.Equal(before, site.Queries.Readings);
    }

    private IRenderedComponent<MonitorPage> RenderPage(MonitorSite site)
    {
        AddAuthorization().SetAuthorized("rosa").SetPolicies(Policies.ReadStudy);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(site.Feed);
        Services.AddSingleton(_options);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(site.Stores.Accounts);
        Services.AddSingleton(site.Stores.Audit);
        Services.AddScoped<Actor>();
        return Render<MonitorPage>(parameters => parameters.Add(page => page.Study, MonitorSite.Study.Value));
    }
}
