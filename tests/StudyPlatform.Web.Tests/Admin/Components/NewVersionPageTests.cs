using Bunit;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Intake;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Tests.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>Giving a study another bundle or definition on its page.</summary>
public sealed class NewVersionPageTests : BunitContext
{
    private static readonly StudyId Study = new("mine");

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StudyState.Live, "pause it first")]
    [InlineData(StudyState.Closed, "duplicate it to go on from here")]
    public async Task A_study_that_is_frozen_says_what_to_do(StudyState state, string remedy)
    {
        await using var site = await IntakePages.StartAsync();
        await site.AddAsync("mine", "Mine");
        await site.Site.Site.Stores.Studies.MoveAsync(Study, StudyState.Draft, state, Stop);

        var page = await RenderAsync(site);

        Assert.Contains(remedy, page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public async Task Nothing_different_makes_no_version_and_a_version_that_came_meanwhile_is_not_overwritten()
    {
        await using var site = await IntakePages.StartAsync();
        var another = site.Shelve(SmallBundle.Make("another"));
        await site.AddAsync("mine", "Mine");
        var page = await RenderAsync(site);
        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll("input[name=bundle]").Count), TimeSpan.FromSeconds(20));

        await PressAsync(page, "Add as a new version…");
        Assert.Contains("Nothing is different yet", page.Find(".said .problems").TextContent, StringComparison.Ordinal);

        await page.Find($"input[value='{another}']").ChangeAsync(another.Value);
        await PressAsync(page, "Add as a new version…");
        Assert.Contains("Newcomers get the new bundle, with the definition as it is. Nobody is under way.", page.Find(".confirmation").TextContent, StringComparison.Ordinal);
        var first = (await site.Site.Site.Stores.Studies.FindAsync(Study, Stop))!.Current;
        await site.Intake.AddVersionAsync(StudyTemplate.Make(Study, "Theirs", site.Bundle), site.Shelved, first, new AuditAction(null, "other", "study.version-added", ""), Stop);
        await PressAsync(page, "Add the version");

        await page.WaitForAssertionAsync(() => Assert.Contains("Someone else added version 2 meanwhile", page.Find(".said .problems").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal((2, site.Shelved), ((await site.Site.Site.Stores.Studies.FindAsync(Study, Stop))!.Current is var current) ? (current.Number, current.Bundle) : default);
    }

    private static Task PressAsync(IRenderedComponent<NewVersionPage> page, string button) => page.FindAll("button").Single(one => one.TextContent == button).ClickAsync();

    private async Task<IRenderedComponent<NewVersionPage>> RenderAsync(IntakePages site)
    {
        await site.PrepareAsync(this);
        var page = Render<NewVersionPage>(parameters => parameters.Add(one => one.Study, Study.Value));
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll("h1")), TimeSpan.FromSeconds(20));
        return page;
    }
}
