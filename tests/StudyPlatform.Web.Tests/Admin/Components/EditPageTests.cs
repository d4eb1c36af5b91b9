using System.Security.Claims;
using System.Text;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Admin.Studies.Editing;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Tests.Admin.Studies.Editing;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>Editing a study's definition on its page.</summary>
public sealed class EditPageTests : BunitContext
{
    private static readonly StudyId Study = SampleStudy.Id;

    private BunitJSModuleInterop? _module;
    private LostStudyStore? _studies;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StudyState.Live, "Pause it on")]
    [InlineData(StudyState.Closed, "Duplicate it on")]
    public async Task A_study_that_cannot_be_changed_now_says_what_to_do(StudyState state, string remedy)
    {
        await using var site = await TestSite.StartAsync();
        if (state is not StudyState.Live)
            await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, state, Stop);

        var page = RenderPage(site);

        Assert.Contains(remedy, page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("studies/default", page.Find(".notice a").GetAttribute("href"));
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public async Task A_fault_appears_at_its_field_in_the_list_and_at_its_part_and_goes_when_it_is_mended()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        Assert.Equal("No faults", page.Find(".fault-list [role=status]").TextContent);

        await page.Find("#field-title").ChangeAsync("");

        var field = page.Find("#field-title");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("field-title-problem field-title-help", field.GetAttribute("aria-describedby"));
        Assert.Equal("Is empty; say something there.", page.Find("#field-title-problem").TextContent.Trim());
        Assert.Equal("1 fault", page.Find(".fault-list [role=status]").TextContent);
        Assert.Equal("Title", page.Find(".fault-list a").TextContent);
        Assert.Equal("1 fault", page.Find(".section-list button[aria-current] .tag").TextContent);

        await page.Find("#field-title").ChangeAsync("Mended");
        Assert.Empty(page.FindAll(".field-problem"));
        Assert.False(page.Find("#field-title").HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_faults_link_opens_its_part_and_asks_for_the_focus()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "People and images");
        await page.Find("#field-trials-wrong").ChangeAsync("11");
        await OpenPartAsync(page, "Texts");

        await page.Find(".fault-list a").ClickAsync();

        Assert.Equal("People and images", page.Find("#section-head").TextContent);
        var wanted = Assert.IsAssignableFrom<IReadOnlyList<string>>(_module!.Invocations["focus"][^1].Arguments[0]);
        Assert.Equal(["field-trials-wrong", "field-trials", "section-head"], wanted);
    }

    [Fact]
    public async Task A_study_with_a_fault_is_not_saved_and_says_why()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await page.Find("#field-title").ChangeAsync("");

        await page.Find(".editor-side .button").ClickAsync();

        Assert.Contains("Nothing was saved. 1 fault has to be put right first", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".confirmation"));
    }

    [Fact]
    public async Task A_method_that_the_bundle_lacks_is_refused_with_a_sentence()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);

        await OpenTextAsync(page);
        await TypeAsync(page, SampleStudy.Default.Replace("grad-cam", "magic", StringComparison.Ordinal));

        Assert.Equal("Line 7: Method 2", page.Find(".fault-list a").TextContent);
        Assert.Contains("is 'magic', which the bundle does not have; use one of responsibility, grad-cam,", page.Find(".fault-list li span").TextContent, StringComparison.Ordinal);
        await OpenFormAsync(page);
        await OpenPartAsync(page, "Methods");
        Assert.Contains("Is 'magic', which the bundle does not have", page.Find("#field-methods-1-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_there_is_nothing_to_save()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await page.Find("#field-title").ChangeAsync("Another");
        await page.Find("#field-title").ChangeAsync("How do you read explanations of an image classifier?");
        await OpenTextAsync(page);
        await OpenFormAsync(page);

        await page.Find(".editor-side .button").ClickAsync();

        Assert.Contains("Nothing is different from version 1", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Single(await site.Site.Stores.Studies.VersionsAsync(Study, Stop));
        Assert.Empty(await AuditAsync(site));
    }

    [Fact]
    public async Task What_is_changed_is_told_before_it_is_saved_as_the_next_version()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "People and images");
        await page.Find("#field-peoplePerCondition").ChangeAsync("30");
        Assert.Contains("450", page.Find("dl.figures").TextContent, StringComparison.Ordinal);

        await page.Find(".editor-side .button").ClickAsync();
        Assert.Equal(["People per condition", "20", "30"], page.FindAll(".confirmation tbody tr > *").Select(cell => cell.TextContent));
        Assert.Contains("What newcomers get from now on is version 2.", page.Find(".confirmation").TextContent, StringComparison.Ordinal);
        await page.Find(".confirmation .button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Saved: version 2 is the current one.", page.Find(".said").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        var versions = await site.Site.Stores.Studies.VersionsAsync(Study, Stop);
        Assert.Equal(2, versions.Count);
        Assert.Equal(
            SampleStudy.Default.Replace("\"peoplePerCondition\": 20", "\"peoplePerCondition\": 30", StringComparison.Ordinal),
            Encoding.UTF8.GetString(await site.Site.Stores.Studies.DefinitionAsync(versions[1], Stop)));
        Assert.Equal("As in version 2, the current one.", page.Find(".editor-side p.quiet").TextContent);
        var line = Assert.Single(await AuditAsync(site));
        Assert.Equal(("study.version-added", "default", "rosa"), (line.Action, line.Subject, line.Name));
        Assert.Contains("\"version\":2", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_someone_else_saved_meanwhile_nothing_typed_is_lost_and_nothing_is_saved()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await page.Find("#field-title").ChangeAsync("Mine");
        await page.Find(".editor-side .button").ClickAsync();
        await SaveTheirsAsync(site);

        await page.Find(".confirmation .button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("version 2 was saved by someone else", page.Find(".said").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal("Mine", page.Find("#field-title").GetAttribute("value"));
        Assert.Equal(2, (await site.Site.Stores.Studies.VersionsAsync(Study, Stop)).Count);
        // What is different is now told against theirs.
        await page.Find(".editor-side .button").ClickAsync();
        Assert.Contains("Save as version 3?", page.Find(".confirmation h3").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Theirs", "Mine"], page.FindAll(".confirmation tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_study_that_went_live_meanwhile_is_not_changed()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await page.Find("#field-title").ChangeAsync("Mine");
        await page.Find(".editor-side .button").ClickAsync();
        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Paused, StudyState.Live, Stop);

        await page.Find(".confirmation .button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Pause it", page.Find(".said").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal("Mine", page.Find("#field-title").GetAttribute("value"));
        Assert.Single(await site.Site.Stores.Studies.VersionsAsync(Study, Stop));
    }

    [Fact]
    public async Task When_the_database_is_away_what_was_typed_stays_and_is_saved_when_it_is_back()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await page.Find("#field-title").ChangeAsync("Mine");

        _studies!.IsLost = true;
        await SaveAsync(page);
        Assert.Contains("Nothing was saved, and what you typed is still here: The database is away.", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.Find("#field-title").GetAttribute("value"));

        _studies.IsLost = false;
        await SaveAsync(page);
        Assert.Contains("Saved: version 2 is the current one.", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_saved_by_someone_who_was_taken_the_right_while_the_page_was_open()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site, Policies.ReadStudy);
        await page.Find("#field-title").ChangeAsync("Mine");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => SaveAsync(page));

        Assert.Single(await site.Site.Stores.Studies.VersionsAsync(Study, Stop));
    }

    [Fact]
    public async Task Text_that_the_form_cannot_show_stays_text_and_the_fault_is_told()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenTextAsync(page);

        await TypeAsync(page, "{ oops");
        await OpenFormAsync(page);

        Assert.Contains("The form cannot show this text. Put right first: study.json: is not JSON at line 1", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("{ oops", page.Find("#definition-text").GetAttribute("value"));
    }

    [Fact]
    public async Task Leaving_with_unsaved_changes_asks_first()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.Find("#field-title").ChangeAsync("Mine");

        await page.InvokeAsync(() => navigation.NavigateTo("studies/default/monitor"));
        Assert.Equal(NavigationState.Prevented, navigation.History.First().State);
        Assert.Equal("Leave without saving?", page.Find(".confirmation h3").TextContent);
        await page.Find(".confirmation .quiet-button").ClickAsync();
        Assert.Equal("Mine", page.Find("#field-title").GetAttribute("value"));

        await page.InvokeAsync(() => navigation.NavigateTo("studies/default/monitor"));
        await page.Find(".confirmation .danger-button").ClickAsync();
        Assert.EndsWith("studies/default/monitor", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_is_taken_out_comes_back_with_its_text_where_it_was()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "Methods");

        await page.Find("[aria-label='Remove Grad-CAM']").ClickAsync();
        Assert.Equal("No faults", page.Find(".fault-list [role=status]").TextContent);
        Assert.Contains("10", page.Find("dl.figures dd").TextContent, StringComparison.Ordinal);
        await page.Find("#field-methods-add button").ClickAsync();

        Assert.Equal("As in version 1, the current one.", page.Find(".editor-side p.quiet").TextContent);
    }

    [Fact]
    public async Task Questions_are_added_turned_moved_and_removed_by_buttons()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "Questions");

        await page.Find("#field-demographics-add").ClickAsync();
        Assert.Equal("3 faults", page.Find(".fault-list [role=status]").TextContent);
        await page.Find("#field-demographics-5-type").ChangeAsync("number");
        await page.Find("#field-demographics-5-text").ChangeAsync("How many dogs have you?");
        Assert.Equal("No faults", page.Find(".fault-list [role=status]").TextContent);
        Assert.Equal("100", page.Find("#field-demographics-5-most").GetAttribute("value"));
        await page.Find("[aria-label='Move question 6 up']").ClickAsync();
        Assert.Equal("question-1", page.Find("#field-demographics-4-id").GetAttribute("value"));
        await page.Find("[aria-label='Remove question 5']").ClickAsync();

        Assert.Equal("As in version 1, the current one.", page.Find(".editor-side p.quiet").TextContent);
    }

    [Fact]
    public async Task The_right_answer_of_an_attention_check_follows_its_choice()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "Attention checks");

        await page.Find("#field-attentionChecks-0-choices-0-id").ChangeAsync("reason");

        Assert.Equal("reason", page.Find("#field-attentionChecks-0-expected").GetAttribute("value"));
        Assert.Equal("No faults", page.Find(".fault-list [role=status]").TextContent);
    }

    [Fact]
    public async Task A_platform_is_opened_with_its_code_and_plain_links_stay_open()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "Platforms");

        await page.Find("#field-platforms-prolific-open").ChangeAsync(true);
        Assert.Contains("Is ''; use the code as the platform gives it", page.Find("#field-platforms-prolific-completed-problem").TextContent, StringComparison.Ordinal);
        await page.Find("#field-platforms-prolific-completed").ChangeAsync("C0DE");
        Assert.Equal("open", page.Find("#field-platforms-plain").GetAttribute("value"));
        Assert.Equal("No faults", page.Find(".fault-list [role=status]").TextContent);

        await page.Find("#field-platforms-prolific-open").ChangeAsync(false);
        await page.Find("#field-platforms-plain").ChangeAsync("");
        Assert.Contains("Opens no way into the study", page.Find("#field-platforms-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_shown_as_participants_will_read_it()
    {
        await using var site = await PausedAsync();
        var page = RenderPage(site);
        await OpenPartAsync(page, "Texts");

        await page.Find("#field-texts-thanks").ChangeAsync("You guessed **{guesses}**.<script>alert(1)</script>");

        var preview = page.Find("[aria-label='As participants read it: Thanks']");
        Assert.Equal("5", preview.QuerySelector("strong")!.TextContent);
        Assert.Empty(preview.QuerySelectorAll("script"));
    }


    private IRenderedComponent<EditPage> RenderPage(TestSite site, string policy = Policies.ChangeStudy)
    {
        var stores = site.Site.Stores;
        AddAuthorization().SetAuthorized("rosa").SetPolicies(policy, Policies.ReadResults).SetClaims(new Claim(ClaimTypes.NameIdentifier, "account-1"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        _module = JSInterop.SetupModule(_ => true);
        _module.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(stores.Accounts);
        Services.AddSingleton(stores.Audit);
        _studies = new LostStudyStore(stores.Studies);
        Services.AddSingleton(new VersionSaving(_studies, site.Site.Services.GetRequiredService<IStudyCatalogue>(), new StudyIntake(_studies, stores.Shelf)));
        Services.AddSingleton(new StudyDetails(_studies, stores.Counts, stores.Rehearsals));
        Services.AddScoped<Actor>();
        var page = Render<EditPage>(parameters => parameters.Add(one => one.Study, Study.Value));
        page.WaitForState(() => page.FindAll("h1").Count == 1, TimeSpan.FromSeconds(20));
        return page;
    }

    private static async Task<TestSite> PausedAsync()
    {
        var site = await TestSite.StartAsync();
        await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Paused, Stop);
        return site;
    }

    private static async Task SaveTheirsAsync(TestSite site)
    {
        var studies = site.Site.Stores.Studies;
        var theirs = SampleStudy.Bytes(SampleStudy.Default.Replace("How do you read explanations of an image classifier?", "Theirs", StringComparison.Ordinal));
        var current = (await studies.FindAsync(Study, Stop))!.Current;
        Assert.True(await studies.AddAsync(current with { Number = 2, Definition = Sha256Hash.Of(theirs) }, theirs, StudyState.Draft, Stop));
    }

    private static async Task SaveAsync(IRenderedComponent<EditPage> page)
    {
        await page.Find(".editor-side .button").ClickAsync();
        await page.Find(".confirmation .button").ClickAsync();
    }

    private static Task OpenPartAsync(IRenderedComponent<EditPage> page, string part) =>
        page.FindAll(".section-list button").First(button => button.TextContent.Trim().StartsWith(part, StringComparison.Ordinal)).ClickAsync();

    private static Task OpenFormAsync(IRenderedComponent<EditPage> page) => page.FindAll(".editor-modes button")[0].ClickAsync();

    private static Task OpenTextAsync(IRenderedComponent<EditPage> page) => page.FindAll(".editor-modes button")[1].ClickAsync();

    private static Task TypeAsync(IRenderedComponent<EditPage> page, string text) => page.Find("#definition-text").ChangeAsync(text);

    private static async Task<IReadOnlyList<AuditAction>> AuditAsync(TestSite site) =>
        [.. (await site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "study." }, 0, 100, Stop)).Entries.Select(entry => entry.Action)];
}
