using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Exports;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Reporting;
using StudyPlatform.Web.Tests.Reporting;

namespace StudyPlatform.Web.Tests.Admin.Exports;

/// <summary>The page of a study's results.</summary>
public sealed class ExportsPageTests(ResultSite results) : BunitContext, IClassFixture<ResultSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_is_ticked_is_counted_and_stands_in_every_tables_link()
    {
        var page = await RenderAsync(Policies.ReadResults);
        Assert.Contains($"{ResultSite.People} people: everyone", page.Find(".matching").TextContent, StringComparison.Ordinal);

        await page.Find("input[name=source][value=prolific]").ChangeAsync(true);
        await page.Find("input[name=status][value=completed]").ChangeAsync(true);

        await page.WaitForAssertionAsync(() => Assert.Equal("2 people of 5 fit; of the others no row is in any table.", page.Find(".matching").TextContent), Patience);
        var links = page.FindAll("#tables-head + .table-frame a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.All(links, link => Assert.EndsWith("?source=prolific&status=completed", link, StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("studies/default/tables/trials.jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Platforms_ids_are_offered_to_those_alone_who_may_have_them()
    {
        var analysts = await RenderAsync(Policies.ReadResults);
        Assert.Empty(analysts.FindAll("[name=identifiers]"));
        Assert.DoesNotContain("identifiers.csv", analysts.Markup, StringComparison.Ordinal);

        await using var other = new BunitContext();
        var researchers = await RenderAsync(other, Policies.ReadResults, Policies.ReadIdentifiers);
        Assert.Single(researchers.FindAll("[name=identifiers]"));
        Assert.Contains("identifiers.csv", researchers.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_made_on_demand_and_says_of_what()
    {
        var page = await RenderAsync(Policies.ReadResults);
        Assert.Equal("Make the report", page.Find("section[aria-labelledby=report-head] .buttons button").TextContent);

        await page.Find("section[aria-labelledby=report-head] .buttons button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("5 people, of whom 2 are analysed", page.Find("dl.facts").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("studies/default/report.zip", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("progress"));
    }

    [Fact]
    public async Task Nothing_is_said_about_plans_before_one_is_added()
    {
        var page = await RenderAsync(Policies.ReadResults);

        Assert.Empty(page.FindAll(".said .done, .said .problems"));
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_with_a_sentence()
    {
        var page = await RenderAsync(Policies.ReadResults);
        Assert.Empty(page.FindAll(".said p"));

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromText("{ \"no\": \"plan\" }", "notes.json"));

        await page.WaitForAssertionAsync(() => Assert.Contains("notes.json", page.Find(".said .problems").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(results.Site.Site.Services.GetRequiredService<ReportPlans>().List(ResultSite.Study));
    }

    [Fact]
    public async Task A_plan_that_the_disk_does_not_take_is_refused_with_a_sentence_and_the_page_goes_on()
    {
        var page = await RenderAsync(Policies.ReadResults);
        var plans = DataFolder.At(results.Site.DataFolder).Plans;
        await File.WriteAllTextAsync(plans, "in the way", Xunit.TestContext.Current.CancellationToken);
        try
        {
            page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Plans.Bytes(), "plan.json"));

            await page.WaitForAssertionAsync(() => Assert.StartsWith("The server's disk does not take the plan", page.Find(".said .problems").TextContent, StringComparison.Ordinal), Patience);
        }
        finally
        {
            File.Delete(plans);
        }
    }

    private Task<IRenderedComponent<ExportsPage>> RenderAsync(params string[] policies) => RenderAsync(this, policies);

    private async Task<IRenderedComponent<ExportsPage>> RenderAsync(BunitContext context, params string[] policies)
    {
        var (stores, services) = (results.Site.Site.Stores, results.Site.Site.Services);
        context.AddAuthorization().SetAuthorized("alice").SetPolicies(policies).SetClaims(new Claim(ClaimTypes.NameIdentifier, "account-1"));
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton(stores.Participants);
        context.Services.AddSingleton(stores.Results);
        context.Services.AddSingleton(stores.Accounts);
        context.Services.AddSingleton(stores.Audit);
        context.Services.AddSingleton(new StudyDetails(stores.Studies, stores.Counts, stores.Rehearsals));
        context.Services.AddSingleton(new ReportMaker(stores.Studies, new StudyExport(stores), TimeProvider.System));
        context.Services.AddSingleton(services.GetRequiredService<ReportPlans>());
        context.Services.AddScoped<Actor>();
        var page = context.Render<ExportsPage>(parameters => parameters.Add(page => page.Study, ResultSite.Study.Value));
        await page.WaitForAssertionAsync(() => Assert.Contains("everyone", page.Find(".matching").TextContent, StringComparison.Ordinal), Patience);
        return page;
    }
}
